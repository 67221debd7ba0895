import { bookings } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { changeBooking, decided, lockBooking, refsOf } from '../booking-record.ts';
import { fullMeans } from '../capacity/hold.ts';
import { changeTime } from '../change-time.ts';
import { planExpiry } from '../expire-proposal.ts';
import { otherOwnerOf } from '../other-owner.ts';

/** R-208 R-217. The proposed time is held for the customer until they answer or it runs out; the time they asked for is free again. */
export default implement(
  bookings.proposeTime,
  async (scope, { bookingId, date, time, message }) => {
    const row = await lockBooking(scope, { id: bookingId });
    if (row.status !== 'requested' && row.status !== 'proposed') refuse('already_decided');
    if (await otherOwnerOf(scope, row)) refuse('other_owner', 'bookingId');
    const { held_minutes, starts_at } = await changeTime(scope, await readShop(scope), row, { date, time }, 'shop');
    const proposed = await changeBooking(scope, row, {
      status: 'proposed',
      proposed_date: date,
      proposed_time: time,
      proposed_message: message,
      held_minutes,
    });
    await planExpiry(scope, proposed, starts_at);
    scope.record('booking.time_proposed', refsOf(row), { date, time, message });
    return decided(proposed);
  },
  fullMeans,
);
