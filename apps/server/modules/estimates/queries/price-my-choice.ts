import { estimates } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../customers/index.ts';
import { readShop } from '../../shops/index.ts';
import { frozenJobs, readMyEstimate } from '../read-estimate.ts';
import { billOf } from '../totals.ts';
import { shownSurcharges, shownTo } from './my-job-view.ts';

/** R-330 R-345 R-355 */
export default answer(estimates.priceMyChoice, async (scope, { estimate, jobs }) => {
  const row = await readMyEstimate(scope, estimate);
  const wanted = new Set(Array.isArray(jobs) ? jobs : jobs.split(',').filter(Boolean));
  const chosen = (await frozenJobs(scope, row.id)).filter((job) => wanted.has(job.public_id));
  if (chosen.length !== wanted.size) refuse('not_found', 'jobs');
  const shop = await readShop(scope);
  const { customerId } = asCustomer(scope.actor);
  const locale = (await contactsOf(scope, [customerId])).get(customerId)?.locale ?? shop.locale;
  const { sums, byRate, surcharges } = billOf(row, chosen, locale);
  return {
    jobs: chosen.length,
    ...shownTo(shop, sums),
    byRate: shop.privacy.showPrices ? byRate : [],
    surcharges: shownSurcharges(shop, surcharges),
  };
});
