import type { vehicles } from '@pitlane/contracts';
import type { z } from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { decodeFrame } from './knowledge/decode-frame.ts';
import { type Identified, identifyVehicle } from './knowledge/identify-vehicle.ts';
import { readPlate } from './knowledge/read-plate.ts';
import { vehicleTypeOf } from './knowledge/vehicle-type.ts';
import { cleanNumber } from './knowledge/vin-characters.ts';

type Fields = Omit<z.output<typeof vehicles.createVehicle.input>, 'id' | 'customerId'>;
type Patch = Omit<z.output<typeof vehicles.updateVehicle.input>, 'vehicleId' | 'version'>;
export type Warning = 'check_digit' | 'not_identified' | 'unknown_prefix' | 'plate_unusual';

/** Columns of a number plate as this country writes it. A text without a letter or digit is refused. */
export function plateColumns(text: string, country: string, region: string | null | undefined) {
  const read = readPlate(text, country);
  if (read.key === '') refuse('invalid_input', 'plate');
  const abroad = region !== undefined && region !== null && region !== read.region;
  const columns = { plate: read.plate, plate_key: read.key, plate_region: region ?? read.region };
  return { columns, warnings: read.valid || abroad ? [] : (['plate_unusual'] as Warning[]) };
}

/**
 * Columns of a VIN, or of the frame number that was typed in its place. What is neither is kept as typed, with a warning:
 * papers and plates may be wrong, the car is there all the same.
 */
export function vinColumns(text: string) {
  const known = identifyVehicle(text);
  if (known.kind === 'vin') {
    const warnings: Warning[] = known.warnings.includes('check_digit') ? ['check_digit'] : [];
    return { columns: { vin: known.vin }, known, warnings };
  }
  if (known.kind === 'frame') return { ...frameColumns(text), columns: { frame_number: known.frameNumber } };
  return { columns: { vin: cleanNumber(text).slice(0, 40) }, known, warnings: ['not_identified'] as Warning[] };
}

/** Columns of a Japanese frame number. */
export function frameColumns(text: string) {
  const known: Identified = decodeFrame(text) ?? { kind: 'none', reason: 'length' };
  if (known.kind !== 'frame') {
    const columns = { frame_number: text.trim().toUpperCase() };
    return { columns, known, warnings: ['not_identified'] as Warning[] };
  }
  return { columns: { frame_number: known.frameNumber }, known, warnings: [...known.warnings] as Warning[] };
}

/** What the number of a car tells about it, for the fields a person left open. */
function toldBy(known: Identified | undefined) {
  if (!known || known.kind === 'none') return {};
  const { make, model, vehicleType: type } = known;
  if (known.kind === 'frame') return { make, model, type, year: known.yearFrom };
  return { make, model, type, year: known.year, trim: known.trim, fuel: known.fuel };
}

/** All columns of a new car; open fields are filled from its VIN or frame number, its price class from the model. */
export function newCarColumns(fields: Fields, country: string) {
  const plate = plateColumns(fields.plate, country, fields.plateRegion);
  const vin = fields.vin ? vinColumns(fields.vin) : null;
  const frame = fields.frameNumber ? frameColumns(fields.frameNumber) : null;
  const told = toldBy(vin?.known.kind === 'none' ? frame?.known : (vin?.known ?? frame?.known));
  const make = fields.make ?? told.make ?? null;
  const model = fields.model ?? told.model ?? null;
  const guess = vehicleTypeOf({ make: make ?? undefined, model: model ?? undefined });
  return {
    columns: {
      ...plate.columns,
      ...vin?.columns,
      ...frame?.columns,
      make,
      model,
      year: fields.year ?? told.year ?? null,
      trim: fields.trim ?? told.trim ?? null,
      fuel: fields.fuel ?? told.fuel ?? null,
      drivetrain: fields.drivetrain,
      type: fields.type ?? told.type ?? guess,
      colour: fields.colour,
    },
    warnings: [...plate.warnings, ...(vin?.warnings ?? []), ...(frame?.warnings ?? [])],
  };
}

/** Columns that a change names; the others stay. */
export function changedColumns(patch: Patch, country: string) {
  const { plate, plateRegion, vin, frameNumber, ...plain } = patch;
  const read = plate === undefined ? null : plateColumns(plate, country, plateRegion);
  const numbers = vin ? vinColumns(vin) : null;
  const frame = frameNumber ? frameColumns(frameNumber) : null;
  return {
    columns: {
      ...plain,
      ...(plateRegion === undefined ? {} : { plate_region: plateRegion }),
      ...read?.columns,
      ...(vin === null ? { vin } : numbers?.columns),
      ...(frameNumber === null ? { frame_number: frameNumber } : frame?.columns),
    },
    warnings: [...(read?.warnings ?? []), ...(numbers?.warnings ?? []), ...(frame?.warnings ?? [])],
  };
}
