import { estimates } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { jobsOf } from '../../work-orders/index.ts';
import { commentsOf, type FrozenJob, frozenJobs, readEstimate } from '../read-estimate.ts';
import { shownStatus, todayOf } from '../status.ts';
import { billOf } from '../totals.ts';

/** R-344 The customer holds words or prices that are no longer so: the shop should send again. */
async function hasChanged(scope: Reading, workOrderId: string, frozen: readonly FrozenJob[]): Promise<boolean> {
  const now = (await jobsOf(scope, workOrderId)).map((job) => ({
    id: job.id,
    at: job.version,
    declined: job.decision === 'declined',
  }));
  const versions = new Map(now.map((job) => [job.id, job.at]));
  const known = new Set(frozen.map((job) => job.job_id));
  return (
    frozen.some((job) => versions.get(job.job_id) !== job.job_version) ||
    now.some((job) => !known.has(job.id) && !job.declined)
  );
}

const condition = (text: string) => text as 'good' | 'monitor' | 'urgent' | 'not_checked';

function jobView(job: FrozenJob) {
  return {
    id: job.id,
    jobId: job.job_id,
    title: job.title,
    sentence: job.sentence,
    condition: condition(job.condition),
    booked: job.booked,
    decision: job.decision,
    reason: job.reason,
    decidedAt: job.decided_at,
    decidedBy: job.decided_by,
    how: job.how,
    lines: job.lines,
    net: job.net,
    tax: job.tax,
    total: job.total,
  };
}

async function commentViews(scope: Reading, estimateId: string) {
  return (await commentsOf(scope, estimateId)).map((row) => ({
    id: row.id,
    from: row.from_side,
    author: row.author,
    text: row.text,
    job: row.title,
    at: row.at,
  }));
}

export default answer(estimates.getEstimate, async (scope, { estimateId }) => {
  const row = await readEstimate(scope, estimateId);
  const jobs = await frozenJobs(scope, row.id);
  const { secrets } = scope.services;
  const shop = await readShop(scope);
  const bill = billOf(row, jobs, shop.locale);
  const approved = jobs.filter((job) => job.decision === 'approved');
  return {
    id: row.id,
    publicId: row.public_id,
    workOrderId: row.work_order_id,
    number: Number(row.number),
    version: row.version,
    status: shownStatus(row, todayOf(scope, shop)),
    currency: row.currency,
    taxExempt: row.tax_exempt,
    jobs: jobs.map(jobView),
    comments: await commentViews(scope, row.id),
    changeRequest: row.change_request,
    callAskedAt: row.call_asked_at,
    callPhone: row.call_phone_sealed && secrets.open(row.call_phone_sealed, `estimate.phone:${scope.shopId}`),
    convertedAt: row.converted_at,
    signature: row.signature,
    approved: billOf(row, approved).sums,
    all: bill.sums,
    byRate: bill.byRate,
    surcharges: bill.surcharges.map(({ taxRateBp: _rate, ...line }) => line),
    sentAt: row.sent_at,
    viewedAt: row.viewed_at,
    validUntil: row.valid_until,
    author: row.author,
    changedSince: await hasChanged(scope, row.work_order_id, jobs),
  };
});
