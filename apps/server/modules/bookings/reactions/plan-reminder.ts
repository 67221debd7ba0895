import { reaction } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { remindAt } from '../remind-at.ts';
import { planReminder } from '../remind-visit.ts';

/** A visit agreed on nearer than the reminder would be needs none. */
export default reaction('bookings-plan-reminder', ['booking.accepted', 'booking.moved'], async (scope, event) => {
  const { booking } = event.refs;
  if (!booking) return;
  const row = await scope.sql
    .selectFrom('booking')
    .select(['id', 'starts_at', 'date', 'time', 'status'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', booking)
    .executeTakeFirst();
  if (row?.status !== 'accepted') return;
  const at = remindAt(row, await readShop(scope));
  if (at > scope.clock.now()) await planReminder(scope, row, at);
});
