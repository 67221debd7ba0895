import { estimates } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { contactsOf } from '../../customers/index.ts';
import { lastInspection, measuresFor } from '../../inspections/index.ts';
import { photosOf } from '../../media/index.ts';
import { readShop, type Shop } from '../../shops/index.ts';
import { jobsOf } from '../../work-orders/index.ts';
import { mustSign } from '../authorisations/must-sign.ts';
import { noteView } from '../note-view.ts';
import { commentsOf, type EstimateRow, type FrozenJob, frozenJobs, readMyEstimate } from '../read-estimate.ts';
import { shownStatus, todayOf } from '../status.ts';
import { billOf } from '../totals.ts';
import { vehicleName } from '../vehicle-name.ts';
import { myJobView, shownSurcharges, shownTo } from './my-job-view.ts';

/** R-346 Photos of a job and of the finding it came from, with the finding's gauge. */
async function jobViews(scope: Reading, row: EstimateRow, jobs: readonly FrozenJob[], shop: Shop, locale: string) {
  const now = await jobsOf(scope, row.work_order_id);
  const findings = new Map(now.flatMap((job) => (job.findingId ? [[job.id, job.findingId] as const] : [])));
  const ids = [...findings.values()];
  const onJobs = await photosOf(
    scope,
    'job',
    jobs.map((job) => job.job_id),
    { customerOnly: true },
  );
  const onFindings = await photosOf(scope, 'inspection_point', ids, { customerOnly: true });
  const measures = await measuresFor(scope, ids);
  const untouched = new Set(now.filter((job) => job.status === 'open').map((job) => job.id));
  return jobs.map((job) => {
    const finding = findings.get(job.job_id) ?? '';
    const photos = [...(onFindings.get(finding) ?? []), ...(onJobs.get(job.job_id) ?? [])];
    const mayWithdraw = job.decision === 'approved' && job.how === 'policy' && untouched.has(job.job_id);
    return myJobView(job, { shop, version: row, locale, photos, measure: measures.get(finding), mayWithdraw });
  });
}

async function inspected(scope: Reading, row: EstimateRow, shop: Shop) {
  const last = await lastInspection(scope, row.work_order_id);
  if (!last?.finishedAt) return null;
  const by = shop.privacy.showTechnicianNames ? last.technician : null;
  return { at: last.finishedAt, by, points: last.total - last.left, good: last.good };
}

async function commentViews(scope: Reading, estimateId: string) {
  return (await commentsOf(scope, estimateId)).map((row) => ({
    id: row.public_id,
    from: row.from_side,
    author: row.author,
    text: row.text,
    job: row.title,
    at: row.at,
  }));
}

export default answer(estimates.getMyEstimate, async (scope, { estimate, locale }) => {
  const row = await readMyEstimate(scope, estimate);
  const shop = await readShop(scope);
  const { customerId } = asCustomer(scope.actor);
  const me = (await contactsOf(scope, [customerId])).get(customerId);
  const jobs = await frozenJobs(scope, row.id);
  const status = row.replaced ? 'replaced' : shownStatus(row, todayOf(scope, shop));
  const approved = jobs.filter((job) => job.decision === 'approved');
  const undecided = approved.length < jobs.length;
  await noteView(scope, row, me?.name ?? '');
  const tongue = locale ?? me?.locale ?? shop.locale;
  const views = await jobViews(scope, row, jobs, shop, tongue);
  const bill = billOf(row, jobs, tongue);
  const agreed = billOf(row, approved, tongue);
  const open = undecided || views.some((job) => job.mayWithdraw);
  return {
    id: row.public_id,
    workOrder: row.order_public_id ?? '',
    number: Number(row.number),
    version: row.version,
    status,
    vehicle: await vehicleName(scope, row.vehicle_id ?? ''),
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax,
    taxExempt: row.tax_exempt,
    inspected: await inspected(scope, row, shop),
    jobs: views,
    byRate: shop.privacy.showPrices ? bill.byRate : [],
    surcharges: shownSurcharges(shop, bill.surcharges),
    surchargeRules: shop.privacy.showPrices ? row.surcharge_rules : null,
    all: { jobs: jobs.length, ...shownTo(shop, bill.sums) },
    approved: {
      jobs: approved.length,
      ...shownTo(shop, agreed.sums),
      surcharges: shownSurcharges(shop, agreed.surcharges),
    },
    comments: await commentViews(scope, row.id),
    message: row.message,
    validUntil: row.valid_until,
    sentAt: row.sent_at ?? '',
    mayDecide: open && row.is_open === true && status !== 'replaced' && status !== 'expired',
    signatureRequired: mustSign(shop),
    terms: shop.rules.terms,
    decidedAt: row.decided_at,
    signature: row.signature,
    drawing: row.signature_drawing,
    quote: row.stage === 'requested' && row.booking_id === null,
    changeRequest: row.change_request,
    callAskedAt: row.call_asked_at,
  };
});
