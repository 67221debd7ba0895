import type { Reading } from '../../kernel/implement.ts';
import { billingOf } from '../customers/index.ts';
import { readShop } from '../shops/index.ts';
import { type FrozenJob, frozenJobs, readEstimate, readMyEstimate } from './read-estimate.ts';
import { type Status, shownStatus, todayOf } from './status.ts';
import { billOf, type Surcharge, type TaxLine } from './totals.ts';
import { vehicleName } from './vehicle-name.ts';

/** A version of an estimate with all that stands on its paper. Amounts in minor units of `currency`. */
export type EstimatePaperView = {
  readonly row: Awaited<ReturnType<typeof readEstimate>>;
  readonly status: Status;
  readonly jobs: readonly FrozenJob[];
  readonly vehicle: Awaited<ReturnType<typeof vehicleName>>;
  readonly terms: string;
  readonly pricesIncludeTax: boolean;
  readonly showPrices: boolean;
  readonly showLabour: boolean;
  readonly net: number;
  readonly total: number;
  readonly byRate: readonly TaxLine[];
  readonly approvedTotal: number;
  /** The shop's own lines of all jobs; the totals contain them. */ readonly surcharges: readonly Surcharge[];
};

/** The id behind a customer's own estimate. Refuses not_found. */
export const myEstimateId = async (scope: Reading, publicId: string): Promise<string> =>
  (await readMyEstimate(scope, publicId)).id;

/** Reads one version for printing, whoever asks. Refuses not_found. */
export async function estimatePaperView(scope: Reading, estimateId: string): Promise<EstimatePaperView> {
  const row = await readEstimate(scope, estimateId);
  const shop = await readShop(scope);
  const jobs = await frozenJobs(scope, row.id);
  const { locale } = await billingOf(scope, row.customer_id ?? '');
  const { sums, byRate, surcharges } = billOf(row, jobs, locale);
  return {
    row,
    jobs,
    status: row.replaced ? 'replaced' : shownStatus(row, todayOf(scope, shop)),
    vehicle: await vehicleName(scope, row.vehicle_id ?? ''),
    terms: shop.rules.terms,
    pricesIncludeTax: row.prices_include_tax,
    showPrices: shop.privacy.showPrices,
    showLabour: shop.privacy.showLabourBreakdown,
    net: sums.net,
    total: sums.total,
    byRate,
    surcharges,
    approvedTotal: billOf(
      row,
      jobs.filter((job) => job.decision === 'approved'),
    ).sums.total,
  };
}
