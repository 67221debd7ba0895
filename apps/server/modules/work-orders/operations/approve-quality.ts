import { workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { whyNot } from '../guards.ts';
import { readFacts, setStage } from '../move-stage.ts';
import { holdVisit } from '../visit.ts';

/** True when every clock of this visit ran for this person. */
async function didAllTheWork({ sql, shopId }: Scope, workOrderId: string, staffId: string): Promise<boolean> {
  const workers = await sql
    .selectFrom('job_time as t')
    .innerJoin('job as j', (join) => join.onRef('j.shop_id', '=', 't.shop_id').onRef('j.id', '=', 't.job_id'))
    .select('t.staff_id')
    .distinct()
    .where('j.shop_id', '=', shopId)
    .where('j.work_order_id', '=', workOrderId)
    .execute();
  return workers.length > 0 && workers.every((worker) => worker.staff_id === staffId);
}

/** R-264 Who did all the work of a visit does not approve it, except a manager or the owner. Who and when are kept. */
export default implement(workOrders.approveQuality, async (scope, { workOrderId, note }) => {
  const { sql, shopId, now, record } = scope;
  const actor = asStaff(scope.actor);
  const visit = await holdVisit(scope, workOrderId);
  const blocked = whyNot(visit.stage, 'ready', await readFacts(scope, workOrderId), 'approveQuality');
  if (blocked) refuse(blocked.code === 'not_approved' ? 'move_not_allowed' : blocked.code);
  const senior = actor.role === 'ADMIN' || actor.role === 'MANAGER';
  if (!senior && (await didAllTheWork(scope, workOrderId, actor.staffId))) refuse('not_allowed');
  await sql
    .updateTable('work_order')
    .set({
      quality_state: 'approved',
      quality_by: actor.name,
      quality_at: now,
      quality_words: note || null,
      checked_at: now,
    })
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .execute();
  record('quality.approved', visit.refs, { by: actor.name, note });
  return setStage(scope, visit, 'ready', '');
});
