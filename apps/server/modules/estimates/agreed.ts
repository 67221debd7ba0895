import type { Reading } from '../../kernel/implement.ts';
import { frozenJobs, readEstimate } from './read-estimate.ts';
import { billOf, type TaxLine } from './totals.ts';

/** What an estimate comes to for who bills on it: the approved jobs, or while nothing is approved those not declined. */
export type Agreed = {
  readonly estimateId: string;
  readonly workOrderId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly currency: string;
  readonly total: number;
  readonly byRate: readonly TaxLine[];
};

/** Refuses not_found, also for an estimate nobody sent. */
export async function agreedOf(scope: Reading, estimateId: string): Promise<Agreed> {
  const row = await readEstimate(scope, estimateId);
  const jobs = await frozenJobs(scope, row.id);
  const approved = jobs.filter((job) => job.decision === 'approved');
  const counted = approved.length > 0 ? approved : jobs.filter((job) => job.decision !== 'declined');
  const { sums, byRate } = billOf(row, counted);
  return {
    estimateId: row.id,
    workOrderId: row.work_order_id,
    customerId: row.customer_id ?? '',
    vehicleId: row.vehicle_id ?? '',
    currency: row.currency,
    total: sums.total,
    byRate,
  };
}
