import type { OutputOf } from '@pitlane/contracts';
import type { WorkOrderProps } from '../../../../site/src/pages/work-order.props.ts';
import type { Named } from '../ask.ts';
import type { OwnVisit } from '../visit.ts';
import { type MyEstimate, ownTitle } from './estimate-props.ts';

type MyWorkOrder = OutputOf<Named['getMyWorkOrder']>;

/** What the shop's own lines add to the approved jobs of an estimate, minor units; 0 where no prices are shown. */
export const ownOfApproved = ({ approved }: MyEstimate): number =>
  approved.surcharges.reduce((sum, { total }) => sum + (total ?? 0), 0);

/** What reckoning tax once over all moves the total against the rows of the approved jobs and the shop's own lines. */
export function roundingOfApproved(estimate: MyEstimate): number {
  const rows = estimate.jobs.filter((job) => job.decision === 'approved').map((job) => job.total ?? 0);
  const { total } = estimate.approved;
  return total === null ? 0 : rows.reduce((rest, row) => rest - row, total - ownOfApproved(estimate));
}

/** R-355 What was approved, with the shop's own lines as the estimate had them: the sum that was signed, and is billed. */
export async function approvedOf(visit: OwnVisit, order: MyWorkOrder): Promise<Pick<WorkOrderProps, 'approved'>> {
  const { totals } = order;
  if (!totals?.approvedAt) return {};
  const { approved: amount, approvedAt: at, currency } = totals;
  const plain = { approved: { total: { amount, currency }, at } };
  // An estimate nobody opened yet stays unopened: only its own page counts as having seen it.
  if (!order.estimate || order.estimate.status === 'sent') return plain;
  const estimate = await visit.mine('getMyEstimate', { estimate: order.estimate.id, locale: visit.locale });
  const added = ownOfApproved(estimate);
  // Jobs changed since it was sent: its own lines are no longer theirs.
  const rounding = (estimate.approved.total ?? 0) - amount - added;
  // Tax over jobs and own lines together differs from tax over the jobs by at most one unit for each rate.
  if (added <= 0 || Math.abs(rounding) > estimate.byRate.length) return plain;
  const own = { title: ownTitle(estimate.approved.surcharges), amount: { amount: added, currency } };
  return { approved: { total: { amount: amount + added + rounding, currency }, own, at } };
}
