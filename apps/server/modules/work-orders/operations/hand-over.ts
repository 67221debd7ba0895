import { workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { noteOdometer } from '../../vehicles/index.ts';
import { billOf } from '../bill-of.ts';
import { endVisit } from '../end-visit.ts';
import { holdVisit } from '../visit.ts';

/** R-274 The driver has the car back. R-275 An open bill blocks that only where the shop says so. */
export default implement(workOrders.handOver, async (scope, { workOrderId, odometerKm, to }) => {
  const { sql, shopId, now, record } = scope;
  const visit = await holdVisit(scope, workOrderId);
  if (visit.stage !== 'ready') refuse(visit.stage === 'closed' ? 'already_done' : 'move_not_allowed');
  const [bill, { rules }] = await Promise.all([billOf(scope, workOrderId), readShop(scope)]);
  if (bill && !bill.paid && rules.unpaidHandOver === 'block') refuse('not_paid');
  const row = await sql
    .updateTable('work_order')
    .set((column) => ({
      handed_over_at: now,
      handed_over_to: to,
      handed_over_by: asStaff(scope.actor).name,
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .where('handed_over_at', 'is', null)
    .returning('version')
    .executeTakeFirst();
  if (!row) refuse('already_done');
  const open = bill?.open ?? 0;
  if (odometerKm !== null) await noteOdometer(scope, visit.vehicleId, odometerKm, 'hand_over');
  record('workOrder.handed_over', visit.refs, { number: visit.number, to, open });
  const closed = await endVisit(scope, visit);
  return { closed: closed !== null, open, version: closed ?? row.version };
});
