import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { holdJob, refsOfJob } from '../clock.ts';

/** The last words win: a technician without signal must not lose what was typed to a version number. */
export default implement(workOrders.describeJob, async (scope, { jobId, cause, correction, statusWords }) => {
  const { sql, shopId, record } = scope;
  const { job, visit } = await holdJob(scope, jobId);
  const row = await sql
    .updateTable('job')
    .set((column) => ({
      ...(cause === undefined ? {} : { cause: cause || null }),
      ...(correction === undefined ? {} : { correction: correction || null }),
      ...(statusWords === undefined ? {} : { status_words: statusWords || null }),
      title: column.ref('title'),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', jobId)
    .returning(['status_words', 'title'])
    .executeTakeFirstOrThrow();
  record('job.described', refsOfJob(visit, job), { title: row.title, statusWords: row.status_words });
  return { version: job.version };
});
