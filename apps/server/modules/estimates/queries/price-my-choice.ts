import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { frozenJobs, readMyEstimate } from '../read-estimate.ts';
import { byRateOf, sumOf } from '../totals.ts';

/** */
export default answer(estimates.priceMyChoice, async (scope, { estimate, jobs }) => {
  const row = await readMyEstimate(scope, estimate);
  const wanted = new Set(Array.isArray(jobs) ? jobs : jobs.split(',').filter(Boolean));
  const chosen = (await frozenJobs(scope, row.id)).filter((job) => wanted.has(job.public_id));
  if (chosen.length !== wanted.size) refuse('not_found', 'jobs');
  return { ...sumOf(chosen), byRate: byRateOf(chosen) };
});
