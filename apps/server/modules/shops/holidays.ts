import { once, readRows } from '../../data/read-data.ts';

type Row = { country: string; region: string; date: string; name: string };
const nationwide = once(() =>
  readRows<Row>('reference/public-holidays-2024-2028.csv').filter(({ region }) => region === ''),
);

/** Nationwide public holidays of a country from `from` (inclusive) to `until` (exclusive), one a day. Known: 2024 to 2028. */
export function holidaysOf(country: string, from: string, until: string): { date: string; name: string }[] {
  const byDay = new Map<string, string>();
  for (const row of nationwide()) {
    if (row.country !== country || row.date < from || row.date >= until) continue;
    const known = byDay.get(row.date);
    byDay.set(row.date, known ? `${known}, ${row.name}` : row.name);
  }
  return [...byDay].map(([date, name]) => ({ date, name: name.slice(0, 120) }));
}
