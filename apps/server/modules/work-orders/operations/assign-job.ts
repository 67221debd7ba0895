import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { holdJob, refsOfJob, setPaused, stopClocks } from '../clock.ts';

/** R-259 A job has one technician; handing it to another stops the clock that runs on it. */
export default implement(workOrders.assignJob, async (scope, { jobId, staffId }) => {
  const { sql, shopId, record } = scope;
  const { job, visit } = await holdJob(scope, jobId);
  const person = staffId
    ? found(
        await sql
          .selectFrom('staff__name')
          .select(['name', 'status'])
          .where('shop_id', '=', shopId)
          .where('id', '=', staffId)
          .executeTakeFirst(),
        'staffId',
      )
    : null;
  if (person && person.status !== 'active') refuse('suspended', 'staffId');
  if (job.technician_id !== staffId && (await stopClocks(scope, jobId, 'other')) !== null)
    await setPaused(scope, job, visit, { reason: 'other', note: '' });
  await sql
    .updateTable('job')
    .set({ technician_id: staffId })
    .where('shop_id', '=', shopId)
    .where('id', '=', jobId)
    .execute();
  const refs = refsOfJob(visit, { id: jobId, technician_id: staffId });
  if (staffId && person) record('job.assigned', refs, { title: job.title, staffId, name: person.name ?? '' });
  else record('job.unassigned', refs, { title: job.title });
  return { version: job.version };
});
