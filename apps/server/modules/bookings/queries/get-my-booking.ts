import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { myView } from './my-view.ts';

export default answer(bookings.getMyBooking, async (scope, { booking }) => {
  const { customerId } = asCustomer(scope.actor);
  const row = await scope.sql
    .selectFrom('booking')
    .selectAll()
    .where('shop_id', '=', scope.shopId)
    .where('customer_id', '=', customerId)
    .where('public_id', '=', booking)
    .executeTakeFirst();
  return myView(scope, found(row));
});
