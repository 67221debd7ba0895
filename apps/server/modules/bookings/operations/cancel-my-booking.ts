import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { lockBooking } from '../booking-record.ts';
import { cancel } from '../cancel.ts';
import { refuseLateChange } from '../may-change.ts';
import { myView } from '../queries/my-view.ts';

export default implement(bookings.cancelMyBooking, async (scope, { booking, reason }) => {
  const { customerId } = asCustomer(scope.actor);
  const row = await lockBooking(scope, { publicId: booking, customerId });
  await refuseLateChange(scope, row);
  return myView(scope, await cancel(scope, row, { by: 'customer', reason }));
});
