import { bookings } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { accept, readKnown } from '../accept.ts';
import { type BookingRow, decided, heldBy, lockBooking } from '../booking-record.ts';
import { fullMeans } from '../capacity/hold.ts';
import { changeTime } from '../change-time.ts';
import { otherOwnerOf } from '../other-owner.ts';
import { planFetching } from '../plan-fetching.ts';

export default implement(
  bookings.acceptBooking,
  async (scope, { bookingId, date, time, message, collection, version }) => {
    const [row, shop] = await Promise.all([lockBooking(scope, { id: bookingId }), readShop(scope)]);
    if (row.status !== 'requested' && row.status !== 'proposed') refuse('already_decided');
    if (version !== undefined && version !== row.version) refuse('changed_meanwhile');
    const held = heldBy(row);
    const at = { date: date ?? held.date, time: time ?? held.time };
    const [, known, when] = await Promise.all([
      refuseOtherOwner(scope, row),
      readKnown(scope, row, shop),
      changeTime(scope, shop, row, at, 'shop'),
    ]);
    const accepted = await accept(scope, row, { ...at, ...when }, { by: 'shop', message }, known);
    return decided(collection ? await planFetching(scope, accepted, collection) : accepted);
  },
  fullMeans,
);

async function refuseOtherOwner(scope: Scope, row: BookingRow): Promise<void> {
  if (await otherOwnerOf(scope, row)) refuse('other_owner', 'bookingId');
}
