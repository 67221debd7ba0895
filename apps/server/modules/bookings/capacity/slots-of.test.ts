import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar/zone.ts';
import { arrivalTimes } from './plan-day.ts';
import type { Day } from './read-days.ts';
import { placesOf, slotsOf } from './slots-of.ts';

const times = arrivalTimes([{ opens: '00:00', closes: '23:30' }]);
const dayOn = (date: string, taken: number): Day => ({
  date,
  times,
  places: 3,
  minutes: 480,
  longest: 120,
  minutesTotal: 480,
  minutesTaken: taken,
  placesLeft: (time) => Number(time.slice(0, 2)) % 4,
});

test('[BOOK-05] the places of a day are those of its slots, on days of 23 and 25 hours too', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'Africa/Lusaka', 'America/St_Johns');
  fc.assert(
    fc.property(
      fc.integer({ min: -2, max: 3 }),
      fc.nat(3 * 1440),
      fc.nat(480),
      zones,
      (offset, minute, taken, zone) => {
        const earliest = new Date(Date.parse('2026-10-24T00:00:00Z') + minute * 60_000);
        const day = dayOn(addDays('2026-10-25', offset), taken);
        const slots = slotsOf(day, zone, earliest, 60);
        const places = slots.reduce((sum, slot) => sum + slot.placesLeft, 0);
        expect(placesOf(day, zone, earliest, 60)).toEqual({ times: slots.length, places });
      },
    ),
  );
});
