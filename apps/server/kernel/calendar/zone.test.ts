import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayAt, dayBounds, instantToWall, isZone, wallToInstant, weekday } from './zone.ts';

const BERLIN = 'Europe/Berlin';
const LUSAKA = 'Africa/Lusaka';
const hours = (date: string, zone: string): number => {
  const { start, end } = dayBounds(date, zone);
  return (end.getTime() - start.getTime()) / 3_600_000;
};

test('[SCHD-04] a wall time names one instant in its zone', () => {
  expect(wallToInstant('2026-11-24', '10:00', LUSAKA).toISOString()).toBe('2026-11-24T08:00:00.000Z');
  expect(wallToInstant('2026-11-24', '10:00', BERLIN).toISOString()).toBe('2026-11-24T09:00:00.000Z');
  expect(wallToInstant('2026-07-01', '10:00', BERLIN).toISOString()).toBe('2026-07-01T08:00:00.000Z');
});

test('[SCHD-04] spring: the hour that does not exist moves forward', () => {
  expect(wallToInstant('2026-03-29', '02:30', BERLIN).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(instantToWall(new Date('2026-03-29T01:30:00Z'), BERLIN)).toEqual({ date: '2026-03-29', time: '03:30' });
  expect(hours('2026-03-29', BERLIN)).toBe(23);
});

test('[SCHD-04] autumn: the hour that comes twice means the first', () => {
  expect(wallToInstant('2026-10-25', '02:30', BERLIN).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(instantToWall(new Date('2026-10-25T01:30:00Z'), BERLIN)).toEqual({ date: '2026-10-25', time: '02:30' });
  expect(hours('2026-10-25', BERLIN)).toBe(25);
});

test('[SCHD-04] Lusaka has no summer time: every day has 24 hours and wall times come back', () => {
  const anyDay = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays('2026-11-24', days));
  const two = (figure: number): string => String(figure).padStart(2, '0');
  fc.assert(
    fc.property(anyDay, fc.nat(23), fc.nat(59), (date, hour, minute) => {
      const time = `${two(hour)}:${two(minute)}`;
      expect(instantToWall(wallToInstant(date, time, LUSAKA), LUSAKA)).toEqual({ date, time });
      expect(hours(date, LUSAKA)).toBe(24);
    }),
  );
});

test('every instant lies inside the bounds of its own day, in any zone', () => {
  const zones = fc.constantFrom(BERLIN, LUSAKA, 'America/St_Johns', 'Pacific/Apia', 'Africa/Cairo', 'America/Santiago');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), zones, (seconds, zone) => {
      const at = new Date(seconds * 1000);
      const { start, end } = dayBounds(dayAt(at, zone), zone);
      expect(start.getTime() <= at.getTime() && at.getTime() < end.getTime()).toBe(true);
    }),
  );
});

test('days are counted and named', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(weekday('2026-11-23')).toBe(1);
  expect(weekday('2026-11-29')).toBe(7);
  expect(addDays('1969-12-31', 1)).toBe('1970-01-01');
  expect(addDays('9999-12-31', 1)).toBe('+010000-01-01');
});

test('[SCHD-04] the day of an instant does not depend on what was asked before', () => {
  const asked = [
    '2026-10-25T00:30Z',
    '2026-10-24T21:59Z',
    '2026-10-24T22:00Z',
    '2026-10-25T22:59Z',
    '2026-10-25T23:00Z',
  ];
  const days = asked.map((at) => dayAt(new Date(at), BERLIN));
  expect(days).toEqual(['2026-10-25', '2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26']);
});

test('nonsense is refused', () => {
  expect(() => wallToInstant('2026-02-30', '10:00', LUSAKA)).toThrow(RangeError);
  expect(() => wallToInstant('2026-02-03', '25:00', LUSAKA)).toThrow(RangeError);
  for (const date of ['2026-02-30', '2026-13-01', 'tomorrow']) {
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => weekday(date)).toThrow(RangeError);
  }
  expect([isZone(LUSAKA), isZone('UTC'), isZone('Mars/Base'), isZone('+02:00')]).toEqual([true, true, false, false]);
});
