import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { frozenJobs, readMyEstimate } from '../read-estimate.ts';
import { byRateOf, sumOf } from '../totals.ts';
import { shownTo } from './my-job-view.ts';

/** R-330 R-345 */
export default answer(estimates.priceMyChoice, async (scope, { estimate, jobs }) => {
  const row = await readMyEstimate(scope, estimate);
  const wanted = new Set(Array.isArray(jobs) ? jobs : jobs.split(',').filter(Boolean));
  const chosen = (await frozenJobs(scope, row.id)).filter((job) => wanted.has(job.public_id));
  if (chosen.length !== wanted.size) refuse('not_found', 'jobs');
  const shop = await readShop(scope);
  const byRate = shop.privacy.showPrices ? byRateOf(chosen) : [];
  return { jobs: chosen.length, ...shownTo(shop, sumOf(chosen)), byRate };
});
