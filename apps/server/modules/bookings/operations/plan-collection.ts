import { bookings } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { decided, lockBooking } from '../booking-record.ts';
import { planFetching } from '../plan-fetching.ts';

export default implement(bookings.planCollection, async (scope, { bookingId, collection }) => {
  const row = await lockBooking(scope, { id: bookingId });
  if (row.status !== 'accepted') refuse('move_not_allowed');
  return decided(await planFetching(scope, row, collection));
});
