import type { bookings } from '@pitlane/contracts';
import type { z } from 'zod';
import { dayAt, wallToInstant } from '../../../kernel/calendar/zone.ts';
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

/** What `slotsOf` comes to: how many arrival times are left, and how many places at them. */
export function placesOf(
  day: Day,
  zone: string,
  earliest: Date,
  minutes: number,
): { readonly times: number; readonly places: number } {
  const later = day.date > dayAt(earliest, zone);
  const times = later ? day.times : day.times.filter((time) => wallToInstant(day.date, time, zone) > earliest);
  const places = minutesFit(day, minutes) ? times.reduce((sum, time) => sum + day.placesLeft(time), 0) : 0;
  return { times: times.length, places };
}

/** True while the day has minutes left for a visit of this length. */
export function minutesFit(day: Day, minutes: number): boolean {
  return day.minutesTotal > 0 && day.minutesTaken + Math.min(minutes, day.longest) <= day.minutesTotal;
}
