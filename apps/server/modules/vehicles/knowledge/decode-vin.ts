import { fixedPlaces } from './key-match.ts';
import { type VehicleType, vehicleTypeOf } from './vehicle-type.ts';
import { checkDigit, cleanNumber, type NotVin, whyNotVin, yearsOf } from './vin-characters.ts';
import { countryOf, eachPattern, type Maker, makerOf, type Schema, schemasOf } from './vin-store.ts';

export type Fuel = 'petrol' | 'diesel' | 'hybrid' | 'electric' | 'lpg' | 'other';
export type VinWarning = 'check_digit' | 'unknown_wmi' | 'year_code' | 'model_not_found';
export type DecodedVin = {
  kind: 'vin';
  vin: string;
  make?: string;
  model?: string;
  year?: number;
  trim?: string;
  body?: string;
  vehicleType: VehicleType | null;
  fuel?: Fuel;
  cylinders?: number;
  displacementL?: number;
  country?: string;
  manufacturer?: string;
  warnings: VinWarning[];
};
export type NotAVin = { kind: 'not_a_vin' } & NotVin;
type Fact = { value: string; make: string; fixed: number };
type Reading = { year: number; type: string; facts: Map<string, Fact> };

function factAt(bytes: Buffer, from: number, to: number): { attribute: string; value: string; make: string } {
  const text = bytes.toString('utf8', from, to).trimEnd();
  const cut = text.indexOf(',');
  const last = text.lastIndexOf(',');
  const value = text
    .slice(cut + 1, last)
    .replace(/^"|"$/g, '')
    .replaceAll('""', '"');
  return { attribute: text.slice(0, cut), value, make: text.slice(last + 1) };
}

/** The best fitting value of each attribute in one schema: the key with the most fixed places wins. */
function readSchema(schema: Schema, vin: string, facts: Map<string, Fact>) {
  eachPattern(schema.id, (bytes, keyAt, keyEnd, end) => {
    const fixed = fixedPlaces(bytes.subarray(0, keyEnd), keyAt, keyEnd, vin);
    if (fixed < 0) return;
    const { attribute, value, make } = factAt(bytes, keyEnd + 1, end);
    const known = facts.get(attribute);
    if (!known || fixed > known.fixed) facts.set(attribute, { value, make, fixed });
  });
}

function readYear(vin: string, year: number): Reading | null {
  let best: Reading | null = null;
  for (const schema of schemasOf(vin)) {
    if (year < schema.from || year > schema.to) continue;
    const facts = new Map<string, Fact>();
    readSchema(schema, vin, facts);
    const reading = { year, type: schema.type, facts };
    if (strength(reading) > strength(best)) best = reading;
  }
  return best;
}

function strength(reading: Reading | null): number {
  if (!reading) return -1;
  const model = reading.facts.get('model');
  return (model ? 100 + model.fixed * 10 : 0) + reading.facts.size;
}

/** Model years by letter, cross-checked with the years in which the maker used a schema that fits. */
function bestReading(vin: string): Reading | null {
  const [likely, other] = yearsOf(vin).map((year) => readYear(vin, year));
  if (likely?.facts.has('model')) return likely;
  return other?.facts.has('model') ? other : null;
}

function makeOf(reading: Reading | null, maker: Maker | null): string | undefined {
  const read = reading?.facts.get('model')?.make;
  if (read) return read;
  const name = maker?.manufacturer.toLowerCase() ?? '';
  return maker?.makes.find((make) => name.includes(make.toLowerCase())) ?? maker?.makes[0];
}

function fuelOf(value: string | undefined): Fuel | undefined {
  if (!value) return undefined;
  const text = value.toLowerCase();
  if (/hybrid/.test(text)) return 'hybrid';
  if (/^gasoline|flexible|ethanol/.test(text)) return 'petrol';
  if (/diesel/.test(text)) return 'diesel';
  if (/^electric/.test(text)) return 'electric';
  return /propane|lpg/.test(text) ? 'lpg' : 'other';
}

/** North American plants always follow the rule; elsewhere only cars built for that market, which a schema shows. */
const checkApplies = (vin: string, reading: Reading | null) =>
  /^[1-5]/.test(vin) || (reading !== null && /[\dX]/.test(vin[8] ?? ''));

/** Without a schema the year is only safe for North American plants; position 7 says nothing in heavy vehicles. */
function yearOf(vin: string, reading: Reading | null, maker: Maker | null, latest: number): number | undefined {
  if (reading) return reading.year;
  if (!/^[1-5]/.test(vin)) return undefined;
  const years = yearsOf(vin).filter((year) => year <= latest);
  return /^(Passenger|Multipurpose)/.test(maker?.type ?? '') ? years[0] : years.sort((a, b) => b - a)[0];
}

/**
 * Reads a vehicle identification number without any network: maker, model, model year and engine where the shipped
 * tables know them. A wrong check digit is a warning, never a refusal: outside North America position 9 is free.
 * The year of cars for other markets stays open, because position 10 is free there as well. `today` bounds the year.
 */
export function decodeVin(text: string, today = new Date()): DecodedVin | NotAVin {
  const vin = cleanNumber(text);
  const wrong = whyNotVin(vin);
  if (wrong) return { kind: 'not_a_vin', ...wrong };
  const maker = makerOf(vin);
  const reading = bestReading(vin);
  const value = (attribute: string) => reading?.facts.get(attribute)?.value;
  const make = makeOf(reading, maker);
  const model = value('model');
  const body = value('body_class');
  const warnings: VinWarning[] = [];
  if (checkApplies(vin, reading) && vin[8] !== checkDigit(vin)) warnings.push('check_digit');
  if (!maker) warnings.push('unknown_wmi');
  if (yearsOf(vin).length === 0) warnings.push('year_code');
  if (!model) warnings.push('model_not_found');
  return {
    kind: 'vin',
    vin,
    make,
    model,
    year: yearOf(vin, reading, maker, today.getUTCFullYear() + 1),
    trim: value('trim'),
    body,
    vehicleType: vehicleTypeOf({ make, model, body: body ?? reading?.type ?? maker?.type }),
    fuel: fuelOf(value('fuel')),
    cylinders: Number(value('cylinders')) || undefined,
    displacementL: Number(value('displacement_l')) || undefined,
    country: (maker?.country || countryOf()(vin)) ?? undefined,
    manufacturer: maker?.manufacturer,
    warnings,
  };
}
