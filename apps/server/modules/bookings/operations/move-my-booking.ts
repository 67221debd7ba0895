import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { lockBooking } from '../booking-record.ts';
import { fullMeans } from '../capacity/hold.ts';
import { refuseLateChange } from '../may-change.ts';
import { move } from '../move.ts';
import { myView } from '../queries/my-view.ts';

export default implement(
  bookings.moveMyBooking,
  async (scope, { booking, date, time }) => {
    const { customerId } = asCustomer(scope.actor);
    const row = await lockBooking(scope, { publicId: booking, customerId });
    const shop = await refuseLateChange(scope, row);
    return myView(scope, await move(scope, shop, row, { date, time }, { by: 'customer', reason: '' }));
  },
  fullMeans,
);
