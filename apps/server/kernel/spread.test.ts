import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, quantileOf } from './spread.ts';

const spreadOf = (values: readonly number[]) => {
  const spread = new Map<number, number>();
  for (const value of values) spread.set(bucketOf(value), (spread.get(bucketOf(value)) ?? 0) + 1);
  return spread;
};

describe('a spread', () => {
  it('[OPS-01] gives quantiles never too low and at most a fifth too high', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 }),
        fc.constantFrom(0.5, 0.75, 0.95),
        (values, part) => {
          const exact = values.toSorted((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? 0;
          const told = quantileOf(spreadOf(values), part) ?? 0;
          expect(told).toBeGreaterThanOrEqual(exact * 0.999999);
          expect(told).toBeLessThanOrEqual(Math.max(1, exact * 1.19));
        },
      ),
    );
  });

  it('knows nothing of nothing, and nothing below one', () => {
    expect(quantileOf(new Map(), 0.5)).toBeNull();
    expect(bucketOf(0)).toBe(0);
  });
});
