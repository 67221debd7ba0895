import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { holdJob, refsOfJob, stopClocks } from '../clock.ts';
import { isAgreed } from '../guards.ts';
import { tellWhenOver } from '../over-estimate.ts';

/** R-262 Nothing moves by itself when the last job is done: a person sends the car to quality check. */
export default implement(workOrders.finishJob, async (scope, { jobId, correction }) => {
  const { sql, shopId, now, record } = scope;
  const { job, visit } = await holdJob(scope, jobId);
  if (job.status === 'done' || ['ready', 'closed', 'cancelled'].includes(visit.stage)) refuse('already_done');
  if (!isAgreed(job)) refuse('not_approved');
  const actualMinutes = (await stopClocks(scope, jobId, 'finished')) ?? job.actual_minutes;
  await sql
    .updateTable('job')
    .set({ status: 'done', done_at: now, pause_reason: null, ...(correction ? { correction } : {}) })
    .where('shop_id', '=', shopId)
    .where('id', '=', jobId)
    .execute();
  record('job.finished', refsOfJob(visit, job), { title: job.title, minutes: actualMinutes });
  await tellWhenOver(scope, visit);
  return { actualMinutes, version: job.version };
});
