/** Steps of a doubling: a bucket is a fifth wider than the one before, so a quantile is at most a fifth too high. */
const STEPS = 4;
const LAST = 100;

/** How often each bucket was met. */
export type Spread = ReadonlyMap<number, number>;

/** The bucket of a measure of 0 or more, 0 to 100. */
export function bucketOf(value: number): number {
  return value <= 1 ? 0 : Math.min(LAST, Math.ceil(Math.log2(value) * STEPS));
}

/** The measure that `part` (0 to 1) of all stay below or meet: the upper end of its bucket; null without any. */
export function quantileOf(spread: Spread, part: number): number | null {
  const all = [...spread.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let seen = 0;
  for (const [bucket, count] of [...spread].sort(([one], [other]) => one - other)) {
    seen += count;
    if (seen >= all * part) return 2 ** (bucket / STEPS);
  }
  return 2 ** (LAST / STEPS);
}
