import { type DecodedFrame, decodeFrame } from './decode-frame.ts';
import { type DecodedVin, decodeVin, type NotAVin } from './decode-vin.ts';

export type Identified = DecodedVin | DecodedFrame | { kind: 'none'; reason: NotAVin['reason']; suggestion?: string };

/** Tries a VIN, then a Japanese frame number; says why when the text is neither. */
export function identifyVehicle(text: string): Identified {
  const vin = decodeVin(text);
  if (vin.kind === 'vin') return vin;
  return decodeFrame(text) ?? { kind: 'none', reason: vin.reason, suggestion: vin.suggestion };
}
