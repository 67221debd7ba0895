import { once, readData, readRows } from '../../../data/read-data.ts';

export type Maker = { manufacturer: string; makes: string[]; type: string; country: string };
export type Schema = { id: number; type: string; from: number; to: number };
type Wmi = { wmi: string; manufacturer: string; makes: string; vehicle_type: string; country: string };

const NEWLINE = 10;
const COMMA = 44;

/** World manufacturer identifiers (3 or 6 characters) to their lines, unparsed: most are never asked for. */
const makerLines = once(() => {
  const lines = new Map<string, string>();
  const isTrailer = (row: string) => row.includes(',Trailer,');
  for (const row of readRows<Wmi>('vehicles/wmi.csv', isTrailer)) {
    lines.set(row.wmi, [row.manufacturer, row.makes, row.vehicle_type, row.country].join('\t'));
  }
  return lines;
});

/** Who built it: looked up by the first three characters, or six when the third is 9 (small makers). */
export function makerOf(vin: string): Maker | null {
  const short = vin.slice(0, 3);
  const line = (short[2] === '9' ? makerLines().get(short + vin.slice(11, 14)) : undefined) ?? makerLines().get(short);
  if (line === undefined) return null;
  const [manufacturer = '', makes = '', type = '', country = ''] = line.split('\t');
  return { manufacturer, makes: makes.split('|').filter(Boolean), type, country };
}

/** WMI to the schemas that it used, with the model years. */
const schemas = once(() => {
  const found = new Map<string, Schema[]>();
  for (const line of readData('vehicles/vin-schemas.csv.gz').toString('latin1').split('\n').slice(1)) {
    const [id, wmi, type = '', from, to] = line.trim().split(',');
    if (!wmi) continue;
    const list = found.get(wmi) ?? [];
    list.push({ id: Number(id), type, from: Number(from), to: Number(to) || 9999 });
    found.set(wmi, list);
  }
  return found;
});

/** The schemas of a VIN's maker, over all years. */
export function schemasOf(vin: string): readonly Schema[] {
  return schemas().get(vin.slice(0, 3)) ?? [];
}

/** All pattern lines as one piece of memory, with the stretches of each schema: 174,000 objects would cost 60 MB. */
const patterns = once(() => {
  const bytes = readData('vehicles/vin-patterns.csv.gz');
  const stretches = new Map<number, number[]>();
  let at = bytes.indexOf(NEWLINE) + 1;
  let last = -1;
  let spans: number[] = [];
  while (at < bytes.length) {
    const start = at;
    let schema = 0;
    for (; bytes[at] !== COMMA; at += 1) schema = schema * 10 + (bytes[at] ?? 48) - 48;
    const end = bytes.indexOf(NEWLINE, at);
    at = end < 0 ? bytes.length : end + 1;
    if (schema === last) {
      spans[spans.length - 1] = at;
      continue;
    }
    last = schema;
    spans = stretches.get(schema) ?? [];
    spans.push(start, at);
    stretches.set(schema, spans);
  }
  return { bytes, stretches };
});

/** Calls `visit` for each pattern line of a schema with the offsets of its key and its line end. */
export function eachPattern(
  schema: number,
  visit: (bytes: Buffer, keyAt: number, keyEnd: number, end: number) => void,
) {
  const { bytes, stretches } = patterns();
  const spans = stretches.get(schema) ?? [];
  for (let part = 0; part < spans.length; part += 2) {
    let at = spans[part] ?? 0;
    const stop = spans[part + 1] ?? 0;
    while (at < stop) {
      const keyAt = bytes.indexOf(COMMA, at) + 1;
      const keyEnd = bytes.indexOf(COMMA, keyAt);
      const newline = bytes.indexOf(NEWLINE, keyEnd);
      const end = newline < 0 ? bytes.length : newline;
      visit(bytes, keyAt, keyEnd, end);
      at = end + 1;
    }
  }
}

/** The country of the first two characters (ISO 3780 ranges), or null. */
export const countryOf = once(() => {
  const order = 'ABCDEFGHJKLMNPRSTUVWXYZ1234567890';
  const rank = (code: string) => order.indexOf(code[0] ?? '') * 100 + order.indexOf(code[1] ?? '');
  const ranges = readRows<{ from: string; to: string; country: string }>('vehicles/wmi-country-ranges.csv');
  // The two US lines are written with digits in counting order ("10,19", "40,59"): there the first character decides.
  return (vin: string): string | null => {
    const hit = ranges.find((row) =>
      /^\d\d$/.test(row.from)
        ? vin.slice(0, 1) >= row.from.slice(0, 1) && vin.slice(0, 1) <= row.to.slice(0, 1)
        : rank(vin) >= rank(row.from) && rank(vin) <= rank(row.to),
    );
    return hit?.country ?? null;
  };
});
