import { bookings } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { decided, lockBooking } from '../booking-record.ts';
import { fullMeans } from '../capacity/hold.ts';
import { move } from '../move.ts';

export default implement(
  bookings.moveBooking,
  async (scope, { bookingId, date, time, reason }) => {
    const row = await lockBooking(scope, { id: bookingId });
    if (row.status !== 'accepted') refuse('move_not_allowed');
    return decided(await move(scope, await readShop(scope), row, { date, time }, { by: 'shop', reason }));
  },
  fullMeans,
);
