import { bookings, type OutputOf } from '@pitlane/contracts';
import { addDays, dayAt, wallToInstant } from '../../../kernel/calendar/zone.ts';
import { answer } from '../../../kernel/implement.ts';
import { readShop, type Shop } from '../../shops/index.ts';
import { type Day, readDays } from '../capacity/read-days.ts';
import { placesOf, slotsOf } from '../capacity/slots-of.ts';
import { whyNoBooking } from '../words.ts';

type Available = OutputOf<typeof bookings.getAvailability>;
type Asked = {
  readonly shop: Shop;
  readonly now: Date;
  readonly today: string;
  readonly last: string;
  readonly earliest: Date;
  readonly minutes: number;
};

export default answer(bookings.getAvailability, async (scope, { from, days, date, minutes, slots }) => {
  const shop = await readShop(scope);
  const now = scope.clock.now();
  const today = dayAt(now, shop.timeZone);
  const asked: Asked = {
    shop,
    now,
    today,
    last: addDays(today, shop.rules.horizonDays),
    earliest: new Date(Math.max(now.getTime(), now.getTime() + shop.rules.leadHours * 3_600_000 - 1)),
    minutes,
  };
  const first = from ?? asked.today;
  const dates = Array.from({ length: days }, (_, offset) => addDays(first, offset));
  const read = await readDays(scope, shop, date && !dates.includes(date) ? [...dates, date] : dates);
  const shown = read.filter((day) => dates.includes(day.date)).map((day) => availableDay(day, asked, slots === 'all'));
  const chosen = date ?? shown.find(({ placesLeft }) => placesLeft > 0)?.date ?? null;
  const day = read.find((each) => each.date === chosen);
  return { days: shown, date: chosen, slots: day ? freeSlots(day, asked) : [] };
});

const isChoosable = ({ date }: Day, { today, last }: Asked): boolean => date >= today && date <= last;

/** The slots a customer may still choose: after the lead time, within the horizon. */
function freeSlots(day: Day, asked: Asked): Available['slots'] {
  const { shop, earliest, minutes } = asked;
  if (!isChoosable(day, asked)) return [];
  return slotsOf(day, shop.timeZone, earliest, minutes);
}

function availableDay(day: Day, asked: Asked, withSlots: boolean): Available['days'][number] {
  const { shop, earliest, minutes } = asked;
  const { times, places: placesLeft } = isChoosable(day, asked)
    ? placesOf(day, shop.timeZone, earliest, minutes)
    : { times: 0, places: 0 };
  const reason = placesLeft > 0 ? null : whyNot(day, times > 0, asked);
  return {
    date: day.date,
    open: day.times.length > 0,
    placesLeft,
    minutesLeft: Math.max(0, day.minutesTotal - day.minutesTaken),
    reason: reason && whyNoBooking(reason, shop.locale),
    why: reason,
    ...(withSlots ? { slots: freeSlots(day, asked) } : {}),
  };
}

function whyNot(day: Day, hasSlots: boolean, { shop, now, last }: Asked): 'closed' | 'full' | 'past' | 'far' {
  if (day.date > last) return 'far';
  const latest = day.times.at(-1);
  if (!latest || wallToInstant(day.date, latest, shop.timeZone) <= now) return 'closed';
  return hasSlots ? 'full' : 'past';
}
