import type { OutputOf } from '@pitlane/contracts';
import type { WorkOrderProps } from '../../../../site/src/pages/work-order.props.ts';
import type { Named } from '../ask.ts';
import type { OwnVisit } from '../visit.ts';
import { type MyEstimate, ownTitle } from './estimate-props.ts';

type MyWorkOrder = OutputOf<Named['getMyWorkOrder']>;

/** What the shop's own lines add to the approved jobs of an estimate, minor units; 0 where no prices are shown. */
export function ownOfApproved({ approved, jobs }: MyEstimate): number {
  const agreed = jobs.filter((job) => job.decision === 'approved');
  return approved.total === null ? 0 : agreed.reduce((rest, job) => rest - (job.total ?? 0), approved.total);
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
  if (added <= 0 || estimate.approved.total !== amount + added) return plain;
  const own = { title: ownTitle(estimate.surcharges), amount: { amount: added, currency } };
  return { approved: { total: { amount: amount + added, currency }, own, at } };
}
