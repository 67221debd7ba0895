import { once, readRows } from '../../../data/read-data.ts';
import { popularModels } from './models.ts';
import { type VehicleType, vehicleTypeOf } from './vehicle-type.ts';
import { cleanNumber } from './vin-characters.ts';

type Row = { frame_prefix: string; make: string; model: string; year_from: string; year_to: string };
export type DecodedFrame = {
  kind: 'frame';
  frameNumber: string;
  make?: string;
  model?: string;
  yearFrom?: number;
  yearTo?: number;
  vehicleType: VehicleType | null;
  warnings: 'unknown_prefix'[];
};

const prefixes = once(
  () => new Map(readRows<Row>('vehicles/jdm-frame-prefixes.csv').map((row) => [row.frame_prefix, row] as const)),
);

/** The longest known prefix that leaves a serial of six or seven digits; else the split a person typed. */
function split(text: string): [string, string] | null {
  const clean = cleanNumber(text);
  for (const serial of [7, 6]) {
    const prefix = clean.slice(0, -serial);
    if (prefixes().has(prefix) && /^\d+$/.test(clean.slice(-serial))) return [prefix, clean.slice(-serial)];
  }
  const typed = /([A-Z]{1,6}\d{0,3}[A-Z]{0,3})[\s-]+(\d{6,7})\s*$/.exec(text.toUpperCase());
  return typed?.[1] && typed[2] && /\d/.test(typed[1]) ? [typed[1], typed[2]] : null;
}

/** Reads the frame number of a car built for Japan (`gp1-3616174`); null when the text is none. */
export function decodeFrame(text: string): DecodedFrame | null {
  const parts = split(text);
  if (!parts) return null;
  const [prefix, serial] = parts;
  const row = prefixes().get(prefix);
  const frameNumber = `${prefix}-${serial}`;
  if (!row) return { kind: 'frame', frameNumber, vehicleType: null, warnings: ['unknown_prefix'] };
  const known = popularModels(row.make, row.model)[0];
  return {
    kind: 'frame',
    frameNumber,
    make: row.make,
    model: row.model,
    yearFrom: Number(row.year_from) || undefined,
    yearTo: Number(row.year_to) || undefined,
    vehicleType: vehicleTypeOf({ make: row.make, model: row.model, body: known?.body }),
    warnings: [],
  };
}
