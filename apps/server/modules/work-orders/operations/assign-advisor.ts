import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { holdVisit } from '../visit.ts';

export default implement(workOrders.assignAdvisor, async (scope, { workOrderId, staffId }) => {
  const { sql, shopId, record } = scope;
  const visit = await holdVisit(scope, workOrderId);
  const advisor = found(
    await sql
      .selectFrom('staff__name')
      .select('name')
      .where('shop_id', '=', shopId)
      .where('id', '=', staffId)
      .where('status', '=', 'active')
      .where('role', 'in', ['ADMIN', 'MANAGER', 'SERVICE_WRITER'])
      .executeTakeFirst(),
    'staffId',
  );
  const row = await sql
    .updateTable('work_order')
    .set((column) => ({ advisor_id: staffId, version: column('version', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .returning('version')
    .executeTakeFirstOrThrow();
  record('workOrder.advisor_assigned', { ...visit.refs, staff: staffId }, { name: advisor.name ?? '' });
  return row;
});
