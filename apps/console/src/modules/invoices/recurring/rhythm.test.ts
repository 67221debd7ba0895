import { expect, test } from 'vitest';
import { ruleOf, simpleFrom } from './rhythm.ts';

test('[INVC-04] two fields say a rhythm of weeks, months or years, and read it back', () => {
  for (const simple of [
    { every: 1, unit: 'MONTHLY' },
    { every: 3, unit: 'MONTHLY' },
    { every: 2, unit: 'WEEKLY' },
    { every: 1, unit: 'YEARLY' },
  ] as const)
    expect(simpleFrom(ruleOf(simple))).toEqual(simple);
  expect(ruleOf({ every: 3, unit: 'MONTHLY' })).toBe('FREQ=MONTHLY;INTERVAL=3');
});

test('[INVC-04] a rule that says more stays a rule', () => {
  expect(simpleFrom('FREQ=MONTHLY;BYMONTHDAY=1')).toBeNull();
  expect(simpleFrom('FREQ=DAILY')).toBeNull();
  expect(simpleFrom('FREQ=MONTHLY;INTERVAL=0')).toBeNull();
  expect(simpleFrom('nonsense')).toBeNull();
});
