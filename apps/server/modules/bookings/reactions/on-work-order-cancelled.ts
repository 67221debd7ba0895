import { reaction } from '../../../kernel/implement.ts';
import { changeBooking, heldBy, lockBooking, refsOf } from '../booking-record.ts';
import { release } from '../capacity/hold.ts';

/** The desk called the work order off before the car came: the appointment goes with it and its place is free again. */
export default reaction('bookings-on-work-order-cancelled', ['workOrder.cancelled'], async (scope, event) => {
  const { booking } = event.refs;
  if (!booking) return;
  const row = await lockBooking(scope, { id: booking });
  if (row.status !== 'accepted') return;
  await release(scope, heldBy(row));
  const { reason } = event.data;
  await changeBooking(scope, row, { status: 'cancelled', reason: reason || null });
  scope.record('booking.cancelled', refsOf(row), { by: 'shop', reason });
});
