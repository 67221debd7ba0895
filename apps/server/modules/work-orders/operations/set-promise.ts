import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { holdVisit } from '../visit.ts';

/** R-255 A promise lies ahead, and moving it needs a reason that the customer reads. */
export default implement(workOrders.setPromise, async (scope, { workOrderId, at, reason }) => {
  const { sql, shopId, now, record } = scope;
  const to = new Date(at).toISOString();
  if (to <= now) refuse('in_the_past', 'at');
  const visit = await holdVisit(scope, workOrderId);
  if (visit.stage === 'closed' || visit.stage === 'cancelled') refuse('invalid_input', 'workOrderId');
  const { promised_at: was } = await sql
    .selectFrom('work_order')
    .select('promised_at')
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .executeTakeFirstOrThrow();
  const moved = was !== null && was !== to;
  if (moved && !reason) refuse('invalid_input', 'reason', 'workOrders.why.reason');
  const row = await sql
    .updateTable('work_order')
    .set((column) => ({
      promised_at: to,
      ...(moved ? { promise_was: was, promise_reason: reason, promise_moved_at: now } : {}),
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (moved) record('workOrder.promise_moved', visit.refs, { at: to, was, reason });
  else record('workOrder.promised', visit.refs, { at: to });
  return row;
});
