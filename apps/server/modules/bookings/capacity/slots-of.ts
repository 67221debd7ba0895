import type { bookings } from '@pitlane/contracts';
import type { z } from 'zod';
import { wallToInstant } from '../../../kernel/calendar/zone.ts';
import type { Day } from './read-days.ts';

type Slot = z.output<typeof bookings.slot>;

/** The arrival times of a day from `earliest` on; one is full without a place or without minutes for this visit. */
export function slotsOf(day: Day, zone: string, earliest: Date, minutes: number): Slot[] {
  const fits = minutesFit(day, minutes);
  return day.times
    .map((time) => ({ time, starts: wallToInstant(day.date, time, zone) }))
    .filter(({ starts }) => starts > earliest)
    .map(({ time, starts }) => {
      const placesLeft = fits ? day.placesLeft(time) : 0;
      return { time, startsAt: starts.toISOString(), placesLeft, full: placesLeft === 0 };
    });
}

/** True while the day has minutes left for a visit of this length. */
export function minutesFit(day: Day, minutes: number): boolean {
  return day.minutesTotal > 0 && day.minutesTaken + Math.min(minutes, day.longest) <= day.minutesTotal;
}
