import { describe, expect, it } from 'vitest';
import { instantOf } from './zoned.ts';

describe('[TRK-04] a promised wall time as an instant', () => {
  it.each([
    ['2026-11-24', '16:30', 'Africa/Lusaka', '2026-11-24T14:30:00.000Z'],
    ['2026-07-01', '08:00', 'Europe/Berlin', '2026-07-01T06:00:00.000Z'],
    ['2026-12-01', '08:00', 'Europe/Berlin', '2026-12-01T07:00:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
    ['2026-11-24', '09:15', 'Asia/Kathmandu', '2026-11-24T03:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant);
  });

  it('is nothing while incomplete', () => {
    expect(instantOf('', '08:00', 'UTC')).toBeNull();
    expect(instantOf('2026-11-24', '', 'UTC')).toBeNull();
  });
});
