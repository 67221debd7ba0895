import { reaction } from '../../../kernel/implement.ts';
import { REMIND_QUEUE, remindAt } from '../remind-visit.ts';

/** A reminder is due a day before the visit; a visit that is nearer than that needs none. */
export default reaction('bookings-plan-reminder', ['booking.accepted', 'booking.moved'], async (scope, event) => {
  const { booking } = event.refs;
  if (!booking) return;
  const row = await scope.sql
    .selectFrom('booking')
    .select(['starts_at', 'status'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', booking)
    .executeTakeFirst();
  if (row?.status !== 'accepted') return;
  const at = remindAt(row.starts_at);
  if (at <= scope.clock.now()) return;
  const payload = { shopId: scope.shopId, bookingId: booking, startsAt: row.starts_at };
  await scope.services.later.send(REMIND_QUEUE, payload, { at, key: `${booking} ${row.starts_at}` });
});
