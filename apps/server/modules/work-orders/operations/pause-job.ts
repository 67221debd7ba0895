import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { holdJob, setPaused, stopClocks } from '../clock.ts';
import { tellWhenOver } from '../over-estimate.ts';

export default implement(workOrders.pauseJob, async (scope, { jobId, reason, note }) => {
  const { job, visit } = await holdJob(scope, jobId);
  const actualMinutes = await stopClocks(scope, jobId, reason, note);
  if (actualMinutes === null) return refuse('already_done');
  await setPaused(scope, job, visit, { reason, note });
  await tellWhenOver(scope, visit);
  return { actualMinutes, version: job.version };
});
