import { bookings, type OutputOf } from '@pitlane/contracts';
import { addDays, weekday } from '../../../kernel/calendar/zone.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../customers/index.ts';
import { readShop, type Shop } from '../../shops/index.ts';
import type { BookingRow } from '../booking-record.ts';
import { readDays } from '../capacity/read-days.ts';
import { slotsOf } from '../capacity/slots-of.ts';
import { otherOwnerOf } from '../other-owner.ts';
import { confirmationWords } from '../words.ts';
import { staffRows } from './staff-rows.ts';

type Detail = OutputOf<typeof bookings.getBooking>;
const HISTORY = 10;

export default answer(bookings.getBooking, async (scope, { bookingId }) => {
  const row = await scope.sql
    .selectFrom('booking')
    .selectAll()
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', bookingId)
    .executeTakeFirst();
  const booking = found(row);
  const shop = await readShop(scope);
  const [[shown], history, capacity, will, otherOwner] = await Promise.all([
    staffRows(scope, [booking]),
    historyOf(scope, booking),
    capacityAround(scope, shop, booking),
    willRead(scope, shop, booking),
    otherOwnerOf(scope, booking),
  ]);
  return { ...found(shown), history, ...capacity, will, otherOwner };
});

/** What was done, or declined, on this car before. */
async function historyOf({ sql, shopId }: Reading, booking: BookingRow): Promise<Detail['history']> {
  const jobs = await sql
    .selectFrom('work_orders__visit as v')
    .innerJoin('work_orders__job as j', (join) =>
      join.onRef('j.shop_id', '=', 'v.shop_id').onRef('j.work_order_id', '=', 'v.id'),
    )
    .select(['v.id', 'v.opened_at', 'j.title', 'j.condition', 'j.decision', 'j.total', 'j.position'])
    .where('v.shop_id', '=', shopId)
    .where('v.vehicle_id', '=', booking.vehicle_id)
    .where('v.stage', '<>', 'cancelled')
    .where((row) => row('v.booking_id', 'is', null).or('v.booking_id', '<>', booking.id))
    .orderBy('v.opened_at', 'desc')
    .orderBy('j.position')
    .limit(HISTORY)
    .execute();
  return jobs.map((job) => ({
    workOrderId: job.id ?? '',
    at: job.opened_at ?? '',
    title: job.title ?? '',
    condition: (job.condition ?? 'not_checked') as Detail['history'][number]['condition'],
    decision: job.decision ?? '',
    total: job.total ?? 0,
  }));
}

/** Monday to Sunday of the wanted day's week, and that day's free arrival times. */
async function capacityAround(
  scope: Reading,
  shop: Shop,
  booking: BookingRow,
): Promise<Pick<Detail, 'week' | 'slots'>> {
  const monday = addDays(booking.date, 1 - weekday(booking.date));
  const days = await readDays(
    scope,
    shop,
    [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset)),
  );
  const day = days.find(({ date }) => date === booking.date);
  return {
    week: days.map(({ date, minutesTaken, minutesTotal }) => ({
      date,
      minutesBooked: minutesTaken,
      minutesTotal,
    })),
    slots: day ? slotsOf(day, shop.timeZone, scope.clock.now(), booking.minutes) : [],
  };
}

/** The message the customer will read when the shop accepts, in the customer's language. */
async function willRead(scope: Reading, shop: Shop, booking: BookingRow): Promise<Detail['will']> {
  const [contacts, car] = await Promise.all([
    contactsOf(scope, [booking.customer_id]),
    scope.sql
      .selectFrom('vehicles__name')
      .select(['plate', 'make', 'model', 'customer_id'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', booking.vehicle_id)
      .executeTakeFirst(),
  ]);
  const theirs = car?.customer_id === booking.customer_id;
  return confirmationWords({
    locale: contacts.get(booking.customer_id)?.locale ?? 'en',
    country: shop.country,
    shop: shop.name,
    car: [theirs ? car?.model : null, car?.plate].filter(Boolean).join(' '),
    date: booking.proposed_date ?? booking.date,
    time: booking.proposed_time ?? booking.time,
  });
}
