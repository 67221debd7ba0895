import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseState } from './promise.ts';

const now = Date.parse('2026-11-24T08:42:00Z');
const state = (at: string | null, readySince?: string) =>
  promiseState({ at, readySince, now, timeZone: 'Africa/Lusaka', format: 'en-ZM' });

describe('promise countdown', () => {
  it.each([
    ['2026-11-24T14:30:00Z', 'calm', 'promise.hours', 5, '48'],
    ['2026-11-24T09:42:00Z', 'calm', 'promise.hours', 1, '00'],
    ['2026-11-24T09:00:00Z', 'soon', 'promise.minutes', 0, '18'],
    ['2026-11-24T08:42:00Z', 'soon', 'promise.minutes', 0, '0'],
    ['2026-11-24T08:15:00Z', 'late', 'promise.late', 0, '27'],
    ['2026-11-24T05:37:00Z', 'late', 'promise.lateHours', 3, '05'],
    ['2026-11-22T05:37:00Z', 'late', 'promise.lateDays', 51, '5'],
  ])('%s is %s', (at, tone, key, hours, minutes) => {
    expect(state(at)).toMatchObject({ tone, span: { key, hours, minutes } });
  });

  it('names another day by its weekday, and a far one by its date', () => {
    expect(state('2026-11-25T09:00:00Z')).toEqual({ tone: 'other-day', day: 'Wed' });
    expect(state('2026-12-08T09:00:00Z')).toEqual({ tone: 'other-day', day: '8 Dec' });
  });

  it('counts days as the shop does, not as the server does', () => {
    expect(state('2026-11-24T21:59:00Z').tone).toBe('calm');
    expect(state('2026-11-24T22:01:00Z').tone).toBe('other-day');
  });

  it('tells how long a ready car waits, even when it was late', () => {
    expect(state('2026-11-24T07:00:00Z', '2026-11-24T07:20:00Z')).toMatchObject({
      tone: 'ready',
      span: { hours: 1, minutes: '22' },
    });
  });

  it('counts in days once a ready car waits for two', () => {
    expect(state(null, '2026-11-22T09:00:00Z')).toMatchObject({ span: { key: 'promise.hours', hours: 47 } });
    expect(state(null, '2026-11-22T08:42:00Z')).toMatchObject({ span: { key: 'promise.days', days: 2 } });
  });

  it('says nothing when nothing is promised', () => {
    expect(state(null)).toEqual({ tone: 'none' });
  });

  it('is late exactly when the time has passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), (minutes) => {
        const { tone } = state(new Date(now + minutes * 60_000).toISOString());
        expect(tone === 'late').toBe(minutes < 0);
      }),
    );
  });
});
