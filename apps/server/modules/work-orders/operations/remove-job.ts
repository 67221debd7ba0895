import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { holdJob, refsOfJob } from '../clock.ts';
import { orderJobs } from '../put-job.ts';

/** R-258 A job comes off only while nobody has decided it and nobody has worked on it. */
export default implement(workOrders.removeJob, async (scope, { jobId }) => {
  const { sql, shopId, now, record } = scope;
  const { job, visit } = await holdJob(scope, jobId);
  if (job.decision === 'approved' || job.decision === 'declined') refuse('already_decided');
  const worked = await sql
    .selectFrom('job_time')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('job_id', '=', jobId)
    .limit(1)
    .executeTakeFirst();
  if (job.status !== 'open' || worked) refuse('already_done');
  const issued = await sql
    .selectFrom('job_line')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('job_id', '=', jobId)
    .where('issued_quantity', '>', 0)
    .limit(1)
    .executeTakeFirst();
  if (issued) refuse('parts_issued');
  await sql.updateTable('job').set({ removed_at: now }).where('shop_id', '=', shopId).where('id', '=', jobId).execute();
  await orderJobs(scope, visit.id);
  record('job.removed', refsOfJob(visit, job), { title: job.title });
  return { ok: true as const };
});
