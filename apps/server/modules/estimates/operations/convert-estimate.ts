import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { startWork } from '../../work-orders/index.ts';
import { markConverted } from '../decide.ts';
import { queueFor } from '../lock.ts';
import { frozenJobs, readEstimate, refsOfEstimate } from '../read-estimate.ts';
import { billOf } from '../totals.ts';

/** R-339 The shop confirms the chosen total and starts the work, once. */
export default implement(estimates.convertEstimate, async (scope, { estimateId }) => {
  const first = await readEstimate(scope, estimateId);
  const [, row, jobs] = await Promise.all([
    queueFor(scope, first.work_order_id),
    readEstimate(scope, estimateId),
    frozenJobs(scope, estimateId),
  ]);
  const approved = billOf(
    row,
    jobs.filter((job) => job.decision === 'approved'),
  ).sums;
  if (approved.jobs === 0 || row.replaced) refuse('not_approved');
  if (!(await markConverted(scope, row))) refuse('already_done');
  const { rules } = await readShop(scope);
  if (rules.recalculationNeedsStaff) {
    const { version, currency } = row;
    scope.record('estimate.recalculated', refsOfEstimate(row), { version, total: approved.total, currency });
  }
  return row.quote ? { stage: row.stage ?? '' } : startWork(scope, row.work_order_id);
});
