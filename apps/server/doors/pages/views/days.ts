import type { OutputOf } from '@pitlane/contracts';
import type { BookingDay } from '../../../../site/src/pages/book.props.ts';
import { addDays, dayAt } from '../../../kernel/calendar/zone.ts';
import type { Named } from '../ask.ts';
import type { Visit } from '../visit.ts';

type Available = OutputOf<Named['getAvailability']>['days'][number];
const SHOWN = 5;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type Days = { days: BookingDay[]; from: string; later?: string; earlier?: string };

/** A calendar day a form or address named, or undefined. */
export const dayIn = (text: string | undefined): string | undefined =>
  text && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;

/** Calendar days compare as text. */
function within(day: string, first: string, last: string): string {
  if (day < first) return first;
  return day > last ? last : day;
}

function bookingDay({ date, why, placesLeft, slots = [] }: Available): BookingDay {
  return {
    day: date,
    free: placesLeft,
    ...(why === 'closed' ? { closed: true } : {}),
    ...(why === 'past' || why === 'far' ? { outside: why } : {}),
    slots: slots.map(({ startsAt, time, placesLeft: free, full }) => ({
      value: startsAt,
      time,
      free: full ? 0 : free,
    })),
  };
}

/**
 * Five days with their times, against what is free. Starts at `from`, or where the chosen day is, never before today
 * nor beyond what the shop takes bookings for.
 */
export async function freeDays(
  visit: Visit,
  { from, chosen, minutes }: { from?: string; chosen?: string; minutes: number },
): Promise<Days> {
  const { front, ask } = visit;
  const today = dayAt(visit.now, front.timeZone);
  const last = addDays(today, front.horizonDays);
  const wished = from ?? (chosen && chosen >= addDays(today, SHOWN) ? chosen : today);
  const first = within(wished, today, last);
  const common = { shop: front.slug, minutes: Math.min(minutes, 2400) };
  const { days } = await ask('getAvailability', { ...common, from: first, days: SHOWN, slots: 'all' });
  const later = addDays(first, SHOWN);
  const earlier = addDays(first, -SHOWN);
  return {
    days: days.map(bookingDay),
    from: first,
    ...(later <= last ? { later } : {}),
    ...(first > today ? { earlier: within(earlier, today, last) } : {}),
  };
}
