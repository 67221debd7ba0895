import { expect, test } from 'vitest';
import { settableClock, systemClock } from './clock.ts';

test('a settable clock stands still, jumps and advances', () => {
  const clock = settableClock('2026-11-24T08:00:00Z');
  expect(clock.now().toISOString()).toBe('2026-11-24T08:00:00.000Z');
  clock.advance(90_000);
  expect(clock.now().toISOString()).toBe('2026-11-24T08:01:30.000Z');
  clock.set('2027-01-01T00:00:00+02:00');
  expect(clock.now().toISOString()).toBe('2026-12-31T22:00:00.000Z');
});

test('changing a date that was handed out does not move the clock', () => {
  const clock = settableClock('2026-11-24T08:00:00Z');
  clock.now().setFullYear(1999);
  expect(clock.now().getUTCFullYear()).toBe(2026);
});

test('a settable clock refuses what is not an instant', () => {
  expect(() => settableClock('next Tuesday')).toThrow(RangeError);
});

test('the system clock gives a new date each time', () => {
  expect(systemClock.now()).toBeInstanceOf(Date);
  expect(systemClock.now()).not.toBe(systemClock.now());
});
