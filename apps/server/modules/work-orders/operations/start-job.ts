import { workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { moveBetween } from '../../../kernel/lifecycle.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { holdJob, refsOfJob, setPaused, stopClocks } from '../clock.ts';
import { isAgreed, whyNot } from '../guards.ts';
import { lifecycle } from '../lifecycle.ts';
import { readFacts, setStage } from '../move-stage.ts';
import { readVisit } from '../visit.ts';

/** Pauses what the technician's clock runs on now, if anything. */
async function pauseOther(scope: Scope, staffId: string): Promise<void> {
  const { sql, shopId } = scope;
  const running = await sql
    .selectFrom('job_time as t')
    .innerJoin('job as j', (join) => join.onRef('j.shop_id', '=', 't.shop_id').onRef('j.id', '=', 't.job_id'))
    .select(['j.id', 'j.title', 'j.technician_id', 'j.work_order_id'])
    .where('t.shop_id', '=', shopId)
    .where('t.staff_id', '=', staffId)
    .where('t.ended_at', 'is', null)
    .executeTakeFirst();
  if (!running || (await stopClocks(scope, running.id, 'other_job')) === null) return;
  await setPaused(scope, running, await readVisit(scope, running.work_order_id), { reason: 'other_job', note: '' });
}

/** R-260 One running clock a technician. R-354 A job whose price changed after it was agreed waits for a new yes. R-269 Where the shop confirms approved work
 * itself, nobody starts before. R-261 The first clock of a visit moves it to work where the lifecycle allows. */
export default implement(
  workOrders.startJob,
  async (scope, { jobId, switchOver }) => {
    const { sql, shopId, now, record } = scope;
    const { job, visit } = await holdJob(scope, jobId);
    if (job.status === 'done' || ['ready', 'closed', 'cancelled'].includes(visit.stage)) refuse('already_done');
    if (!isAgreed(job) && job.decision !== 'declined' && job.agreed_total !== null) refuse('authorisation_required');
    if (!isAgreed(job)) refuse('not_approved');
    if (job.status === 'in_work') refuse('timer_running');
    if (visit.stage === 'approved' && !(await readShop(scope)).rules.approvedStartsWork) refuse('not_approved');
    const staffId = job.technician_id ?? asStaff(scope.actor).staffId;
    if (switchOver) await pauseOther(scope, staffId);
    await sql
      .insertInto('job_time')
      .values({ shop_id: shopId, id: newId(), job_id: jobId, staff_id: staffId, started_at: now })
      .execute();
    await sql
      .updateTable('job')
      .set((column) => ({
        status: 'in_work',
        technician_id: staffId,
        pause_reason: null,
        started_at: column.fn.coalesce('started_at', column.cast<string>(column.val(now), 'timestamptz')),
      }))
      .where('shop_id', '=', shopId)
      .where('id', '=', jobId)
      .execute();
    record('job.started', refsOfJob(visit, { id: jobId, technician_id: staffId }), { title: job.title });
    const facts = await readFacts(scope, visit.id);
    const move = moveBetween(lifecycle, visit.stage, 'in_progress');
    if (move && !move.reason && whyNot(visit.stage, 'in_progress', facts) === null)
      await setStage(scope, visit, 'in_progress', '');
    return { startedAt: now, version: job.version };
  },
  { job_time_one_running: 'timer_running' },
);
