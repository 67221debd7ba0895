import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { wallToInstant } from '../../../kernel/calendar/zone.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { accept } from '../accept.ts';
import { type BookingRow, changeBooking, heldBy, lockBooking, refsOf } from '../booking-record.ts';
import { cancel } from '../cancel.ts';
import { fullMeans } from '../capacity/hold.ts';
import { otherOwnerOf } from '../other-owner.ts';
import { myView } from '../queries/my-view.ts';

export default implement(
  bookings.answerProposal,
  async (scope, { booking, accept: yes }) => {
    const { customerId } = asCustomer(scope.actor);
    const row = await lockBooking(scope, { publicId: booking, customerId });
    if (row.status !== 'proposed') refuse('already_decided');
    if (!yes) return myView(scope, await cancel(scope, row, { by: 'customer', reason: '' }));
    const { date, time } = heldBy(row);
    const shop = await readShop(scope);
    const starts = wallToInstant(date, time, shop.timeZone);
    if (starts <= scope.clock.now()) refuse('in_the_past');
    if (await otherOwnerOf(scope, row)) return myView(scope, await askAgain(scope, row, starts.toISOString()));
    const at = { date, time, starts_at: starts.toISOString(), held_minutes: row.held_minutes };
    return myView(scope, await accept(scope, row, at, { by: 'customer', message: '' }));
  },
  fullMeans,
);

/** A car that became somebody else's meanwhile makes no appointment: the time that was taken is asked of the shop. */
async function askAgain(scope: Scope, row: BookingRow, starts_at: string): Promise<BookingRow> {
  const { date, time } = heldBy(row);
  const asked = await changeBooking(scope, row, {
    date,
    time,
    starts_at,
    status: 'requested',
    proposed_date: null,
    proposed_time: null,
    proposed_message: null,
  });
  const from = { date: row.date, time: row.time };
  scope.record('booking.moved', refsOf(row), { date, time, from, by: 'customer', reason: '' });
  return asked;
}
