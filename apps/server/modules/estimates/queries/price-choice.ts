import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { frozenJobs, readEstimate } from '../read-estimate.ts';
import { billOf } from '../totals.ts';

/** R-330 R-355 What the ledger's entry will say: the jobs approved before and these, with the shop's own lines. */
export default answer(estimates.priceChoice, async (scope, { estimateId, jobs }) => {
  const row = await readEstimate(scope, estimateId);
  const wanted = new Set(jobs.split(',').filter(Boolean));
  const frozen = await frozenJobs(scope, row.id);
  if (!wanted.isSubsetOf(new Set(frozen.map((job) => job.job_id)))) refuse('not_found', 'jobs');
  const chosen = frozen.filter((job) => job.decision === 'approved' || wanted.has(job.job_id));
  const { locale } = await readShop(scope);
  const { sums, surcharges } = billOf(row, chosen, locale);
  return {
    currency: row.currency,
    total: sums.total,
    surcharges: surcharges.map(({ description, total }) => ({ description, total })),
  };
});
