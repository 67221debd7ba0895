import { expect, test } from 'vitest';
import { median, percentile, rounded } from './percentile.ts';

test('[OPS-01] a percentile is the nearest rank, whatever the order of the values', () => {
  const values = [15, 20, 35, 40, 50].toReversed();
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
  expect([0.5, 0.95, 0.99].map((share) => percentile(hundred, share))).toEqual([50, 95, 99]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test('[OPS-01] values are ordered as numbers, not as words', () => {
  expect(percentile([100, 9, 20], 1)).toBe(100);
});

test('[OPS-01] the middle of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([])).toBeNaN();
  expect(rounded(1.23456)).toBe(1.23);
  expect(rounded(1.0006, 3)).toBe(1.001);
});
