import { expect, test } from 'vitest';
import { rateFrom, rateOf } from './rate.ts';

test('[INVC-01] R-516 a rate is typed for whole units and kept for smallest ones, whatever their decimals', () => {
  expect(rateFrom(26.5, 'USD', 'ZMW')).toBe(26_500_000);
  expect(rateOf(26_500_000, 'USD', 'ZMW')).toBe(26.5);
  // A yen has no smaller unit: 0.18 kwacha is 18 ngwee for one yen.
  expect(rateFrom(0.18, 'JPY', 'ZMW')).toBe(18_000_000);
  expect(rateOf(18_000_000, 'JPY', 'ZMW')).toBe(0.18);
});
