export type Reading = { readonly km: number; readonly day: string };
const DAY_MS = 86_400_000;
const SHORTEST_DAYS = 14;
/** Nobody drives further; a cluster was exchanged or a number mistyped. */
const MOST_A_DAY = 1500;

/** Whole days from one calendar day to another. */
export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * Kilometres a day from the readings, oldest first, since the last time the odometer went back; null when they span less
 * than two weeks, or say nothing sensible.
 */
export function kmADay(readings: readonly Reading[]): number | null {
  let start = 0;
  for (let at = 1; at < readings.length; at++) if ((readings[at]?.km ?? 0) < (readings[at - 1]?.km ?? 0)) start = at;
  const [first, last] = [readings[start], readings.at(-1)];
  if (!first || !last) return null;
  const days = daysFrom(first.day, last.day);
  const rate = days >= SHORTEST_DAYS ? (last.km - first.km) / days : 0;
  return rate > 0 && rate <= MOST_A_DAY ? rate : null;
}
