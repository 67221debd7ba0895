import { reaction } from '../../../kernel/implement.ts';
import { expiryAfter, planExpiry } from '../expiry.ts';

/** R-304 The visit is over: what the customer sent now has an end. */
export default reaction('media-on-work-order-closed', ['workOrder.closed'], async (scope, event) => {
  const { workOrder } = event.refs;
  if (!workOrder) return;
  const expiresAt = expiryAfter(event.at);
  const dated = await scope.sql
    .updateTable('file')
    .set({ expires_at: expiresAt })
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrder)
    .where('from_side', '<>', 'staff')
    .where('expires_at', 'is', null)
    .returning(['name', 'kind'])
    .execute();
  for (const { name, kind } of dated) scope.record('file.changed', event.refs, { name, kind });
  if (dated.length > 0) await planExpiry(scope, expiresAt);
});
