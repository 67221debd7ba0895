import { reaction } from '../../../kernel/implement.ts';
import { refsOf } from '../booking-record.ts';

/** The car came: its booking is fulfilled. A car that walked in without one changes nothing. */
export default reaction('bookings-on-arrival', ['vehicle.arrived'], async ({ sql, shopId, record }, event) => {
  const { booking, workOrder } = event.refs;
  if (!booking && !workOrder) return;
  const arrived = await sql
    .updateTable('booking')
    .set((row) => ({ status: 'arrived' as const, version: row('version', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('status', '=', 'accepted')
    .where((row) => (booking ? row('id', '=', booking) : row('work_order_id', '=', workOrder ?? null)))
    .returningAll()
    .executeTakeFirst();
  if (arrived) record('booking.arrived', refsOf(arrived), { date: arrived.date, time: arrived.time });
});
