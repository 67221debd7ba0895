import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { myViews } from './my-view.ts';

/** Enough for every visit a driver remembers; older ones stand in the history of visits. */
const MOST = 100;

export default answer(bookings.listMyBookings, async (scope) => {
  const { customerId } = asCustomer(scope.actor);
  const rows = await scope.sql
    .selectFrom('booking')
    .selectAll()
    .where('shop_id', '=', scope.shopId)
    .where('customer_id', '=', customerId)
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return { items: await myViews(scope, rows) };
});
