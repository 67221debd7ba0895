import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { startWork } from '../../work-orders/index.ts';
import { markConverted } from '../decide.ts';
import { queueFor } from '../lock.ts';
import { frozenJobs, isReplaced, readEstimate, refsOfEstimate } from '../read-estimate.ts';
import { billOf } from '../totals.ts';

/** R-339 The shop confirms the chosen total and starts the work, once. */
export default implement(estimates.convertEstimate, async (scope, { estimateId }) => {
  const row = await readEstimate(scope, estimateId);
  await queueFor(scope, row.work_order_id);
  const jobs = await frozenJobs(scope, row.id);
  const approved = billOf(
    row,
    jobs.filter((job) => job.decision === 'approved'),
  ).sums;
  if (approved.jobs === 0 || (await isReplaced(scope, row))) refuse('not_approved');
  if (!(await markConverted(scope, row))) refuse('already_done');
  const { rules } = await readShop(scope);
  if (rules.recalculationNeedsStaff) {
    const { version, currency } = row;
    scope.record('estimate.recalculated', refsOfEstimate(row), { version, total: approved.total, currency });
  }
  return row.quote ? { stage: row.stage ?? '' } : startWork(scope, row.work_order_id);
});
