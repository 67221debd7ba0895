import { reaction } from '../../../kernel/implement.ts';

/** A request became a visit: its photos are photos of the visit too. */
export default reaction('media-on-work-order-opened', ['workOrder.opened'], async (scope, event) => {
  const { workOrder, booking } = event.refs;
  if (!workOrder || !booking) return;
  const moved = await scope.sql
    .updateTable('file')
    .set({ work_order_id: workOrder })
    .where('shop_id', '=', scope.shopId)
    .where('owner', '=', 'booking')
    .where('owner_id', '=', booking)
    .where('work_order_id', 'is', null)
    .returning(['name', 'kind'])
    .execute();
  for (const { name, kind } of moved) scope.record('file.changed', event.refs, { name, kind });
});
