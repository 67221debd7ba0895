import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { holdVisit } from '../visit.ts';

export default implement(workOrders.setOutOfService, async (scope, { workOrderId, outOfService, reason }) => {
  const { sql, shopId, record } = scope;
  const visit = await holdVisit(scope, workOrderId);
  const row = await sql
    .updateTable('work_order')
    .set((column) => ({
      out_of_service: outOfService,
      out_of_service_reason: outOfService ? reason || null : null,
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (outOfService) record('workOrder.out_of_service', visit.refs, { reason });
  else record('workOrder.back_in_service', visit.refs, {});
  return row;
});
