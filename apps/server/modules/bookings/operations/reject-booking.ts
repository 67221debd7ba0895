import { bookings } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { changeBooking, decided, heldBy, lockBooking, refsOf } from '../booking-record.ts';
import { release } from '../capacity/hold.ts';

export default implement(bookings.rejectBooking, async (scope, { bookingId, reason }) => {
  const row = await lockBooking(scope, { id: bookingId });
  if (row.status !== 'requested' && row.status !== 'proposed') refuse('already_decided');
  await release(scope, heldBy(row));
  const rejected = await changeBooking(scope, row, { status: 'rejected', reason, decided_at: scope.now });
  scope.record('booking.rejected', refsOf(row), { reason });
  return decided(rejected);
});
