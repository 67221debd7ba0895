import { bookings, type OutputOf } from '@pitlane/contracts';
import { addDays, dayAt, wallToInstant } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop, type Shop } from '../../shops/index.ts';
import { type Day, readDays } from '../capacity/read-days.ts';
import { slotsOf } from '../capacity/slots-of.ts';
import { whyNoBooking } from '../words.ts';

type Available = OutputOf<typeof bookings.getAvailability>;
type Asked = { readonly shop: Shop; readonly now: Date; readonly today: string; readonly minutes: number };

export default answer(bookings.getAvailability, async (scope, { from, days, date, minutes, slots }) => {
  const shop = await readShop(scope);
  const now = scope.clock.now();
  const asked: Asked = { shop, now, today: dayAt(now, shop.timeZone), minutes };
  const first = from ?? asked.today;
  const dates = Array.from({ length: days }, (_, offset) => addDays(first, offset));
  const read = await readDays(scope, shop, date && !dates.includes(date) ? [...dates, date] : dates);
  const shown = read.filter((day) => dates.includes(day.date)).map((day) => availableDay(day, asked, slots === 'all'));
  const chosen = date ?? shown.find(({ placesLeft }) => placesLeft > 0)?.date ?? null;
  const day = read.find((each) => each.date === chosen);
  return { days: shown, date: chosen, slots: day ? freeSlots(day, asked) : [] };
});

/** The slots a customer may still choose: after the lead time, within the horizon. */
function freeSlots(day: Day, { shop, now, today, minutes }: Asked): Available['slots'] {
  if (day.date < today || day.date > addDays(today, shop.rules.horizonDays)) return [];
  const earliest = new Date(Math.max(now.getTime(), now.getTime() + shop.rules.leadHours * 3_600_000 - 1));
  return slotsOf(day, shop.timeZone, earliest, minutes);
}

function availableDay(day: Day, asked: Asked, withSlots: boolean): Available['days'][number] {
  const slots = freeSlots(day, asked);
  const placesLeft = slots.reduce((sum, slot) => sum + slot.placesLeft, 0);
  const reason = placesLeft > 0 ? null : whyNot(day, slots.length > 0, asked);
  return {
    date: day.date,
    open: day.times.length > 0,
    placesLeft,
    minutesLeft: Math.max(0, day.minutesTotal - day.minutesTaken),
    reason: reason && whyNoBooking(reason, asked.shop.locale),
    why: reason,
    ...(withSlots ? { slots } : {}),
  };
}

function whyNot(day: Day, hasSlots: boolean, { shop, now, today }: Asked): 'closed' | 'full' | 'past' | 'far' {
  if (day.date > addDays(today, shop.rules.horizonDays)) return 'far';
  const last = day.times.at(-1);
  if (!last || wallToInstant(day.date, last, shop.timeZone) <= now) return 'closed';
  return hasSlots ? 'full' : 'past';
}
