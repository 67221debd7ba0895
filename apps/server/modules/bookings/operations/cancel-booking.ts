import { bookings } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { decided, lockBooking } from '../booking-record.ts';
import { cancel } from '../cancel.ts';

export default implement(bookings.cancelBooking, async (scope, { bookingId, reason }) => {
  const row = await lockBooking(scope, { id: bookingId });
  if (!['requested', 'proposed', 'accepted'].includes(row.status)) refuse('move_not_allowed');
  return decided(await cancel(scope, row, { by: 'shop', reason }));
});
