import { bucketOf, quantileOf } from './spread.ts';

/** How long one kind of call took, in milliseconds, since this process started. */
export type Timing = { readonly name: string; readonly count: number; readonly p50: number; readonly p95: number };
export type Timings = { note(name: string, milliseconds: number): void; read(): Timing[] };

/** Tenths of a millisecond, so that fast answers are told apart. */
const PARTS = 10;

/** Keeps the times of answers of one process, a few numbers for each name. */
export function createTimings(): Timings {
  const spreads = new Map<string, Map<number, number>>();
  return {
    note(name, milliseconds) {
      const spread = spreads.get(name) ?? new Map<number, number>();
      spreads.set(name, spread);
      const bucket = bucketOf(milliseconds * PARTS);
      spread.set(bucket, (spread.get(bucket) ?? 0) + 1);
    },
    read: () =>
      [...spreads].map(([name, spread]) => ({
        name,
        count: [...spread.values()].reduce((sum, count) => sum + count, 0),
        p50: Math.round(quantileOf(spread, 0.5) ?? 0) / PARTS,
        p95: Math.round(quantileOf(spread, 0.95) ?? 0) / PARTS,
      })),
  };
}
