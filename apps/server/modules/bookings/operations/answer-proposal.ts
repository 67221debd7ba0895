import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { wallToInstant } from '../../../kernel/calendar/zone.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { accept } from '../accept.ts';
import { heldBy, lockBooking } from '../booking-record.ts';
import { cancel } from '../cancel.ts';
import { fullMeans } from '../capacity/hold.ts';
import { myView } from '../queries/my-view.ts';

export default implement(
  bookings.answerProposal,
  async (scope, { booking, accept: yes }) => {
    const { customerId } = asCustomer(scope.actor);
    const row = await lockBooking(scope, { publicId: booking, customerId });
    if (row.status !== 'proposed') refuse('already_decided');
    if (!yes) return myView(scope, await cancel(scope, row, { by: 'customer', reason: '' }));
    const { date, time } = heldBy(row);
    const { timeZone } = await readShop(scope);
    const starts = wallToInstant(date, time, timeZone);
    if (starts <= scope.clock.now()) refuse('in_the_past');
    const at = { date, time, starts_at: starts.toISOString(), held_minutes: row.held_minutes };
    return myView(scope, await accept(scope, row, at, { by: 'customer', message: '' }));
  },
  fullMeans,
);
