import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { holdJob } from '../clock.ts';
import { setStage } from '../move-stage.ts';
import { reopen } from '../reopen.ts';

/** R-263 A finished job may be opened again until the car is ready; a car in quality check goes back to work with it. */
export default implement(workOrders.reopenJob, async (scope, { jobId, reason }) => {
  const { job, visit } = await holdJob(scope, jobId);
  if (job.status !== 'done' || ['ready', 'closed', 'cancelled'].includes(visit.stage)) refuse('move_not_allowed');
  await reopen(scope, job, visit, reason);
  if (visit.stage === 'quality_check') await setStage(scope, visit, 'in_progress', reason);
  return { version: job.version };
});
