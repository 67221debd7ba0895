import { workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { setStage } from '../move-stage.ts';
import { reopen } from '../reopen.ts';
import { holdVisit } from '../visit.ts';

export default implement(workOrders.rejectQuality, async (scope, { workOrderId, reason, jobIds }) => {
  const { sql, shopId, now, record } = scope;
  const actor = asStaff(scope.actor);
  const visit = await holdVisit(scope, workOrderId);
  if (visit.stage !== 'quality_check') refuse('move_not_allowed');
  const wanted = [...new Set(jobIds)];
  const jobs = wanted.length
    ? await sql
        .selectFrom('job')
        .select(['id', 'title', 'technician_id', 'status'])
        .where('shop_id', '=', shopId)
        .where('work_order_id', '=', workOrderId)
        .where('id', 'in', wanted)
        .where('removed_at', 'is', null)
        .execute()
    : [];
  if (jobs.length !== wanted.length) refuse('not_found', 'jobIds');
  for (const job of jobs) if (job.status === 'done') await reopen(scope, job, visit, reason);
  record('quality.rejected', visit.refs, { by: actor.name, reason });
  const moved = await setStage(scope, visit, 'in_progress', reason);
  await sql
    .updateTable('work_order')
    .set({ quality_state: 'rejected', quality_by: actor.name, quality_at: now, quality_words: reason })
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .execute();
  return moved;
});
