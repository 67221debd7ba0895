import { asStaff } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/calendar/zone.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { billingOf, contactsOf, openPortal } from '../customers/index.ts';
import { markSent } from '../inspections/index.ts';
import { surchargeRules } from '../invoices/index.ts';
import { readShop, type Shop } from '../shops/index.ts';
import {
  estimateSent,
  type JobWithLines,
  jobsOf,
  markJobsPending,
  readVisit,
  untaxedJob,
} from '../work-orders/index.ts';
import { approveByPolicy } from './authorisations/approve-by-policy.ts';
import { planExpiry } from './expire.ts';
import { freezeJobs } from './freeze.ts';
import { queueFor } from './lock.ts';
import { planReminders } from './remind.ts';
import { todayOf } from './status.ts';
import { billOf, type Version } from './totals.ts';

/** R-332 There must be a way to the customer; the mailed link signs them in, so sending opens their portal. */
async function reach(scope: Scope, customerId: string): Promise<void> {
  const contact = (await contactsOf(scope, [customerId])).get(customerId);
  if (!contact || (contact.email === null && !contact.portalEnabled)) refuse('no_contact');
  if (!contact.portalEnabled) await openPortal(scope, customerId);
}

/** R-333 The newest version counts: the ones before it are replaced, in one statement that also tells the next number. */
async function nextVersion({ sql, shopId }: Scope, workOrderId: string): Promise<number> {
  await sql
    .updateTable('estimate')
    .set({ status: 'replaced' })
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('status', '<>', 'replaced')
    .execute();
  const last = await sql
    .selectFrom('estimate')
    .select((column) => column.fn.max('version').as('version'))
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .executeTakeFirst();
  return Number(last?.version ?? 0) + 1;
}

async function addVersion(
  scope: Scope,
  workOrderId: string,
  jobs: readonly JobWithLines[],
  given: {
    readonly message: string;
    readonly validUntil: string;
    readonly exempt: boolean;
    readonly terms: Version;
  },
) {
  const version = await nextVersion(scope, workOrderId);
  const { net, tax, total } = billOf(given.terms, jobs).sums;
  const [id, publicId] = [newId(), newPublicId('es')];
  const author = asStaff(scope.actor);
  await scope.sql
    .insertInto('estimate')
    .values({
      shop_id: scope.shopId,
      id,
      public_id: publicId,
      work_order_id: workOrderId,
      version,
      status: jobs.some((job) => job.decision !== 'approved') ? 'sent' : 'approved',
      currency: given.terms.currency,
      message: given.message || null,
      author_id: author.staffId,
      author: author.name,
      sent_at: scope.now,
      valid_until: given.validUntil,
      net,
      tax,
      total,
      prices_include_tax: given.terms.prices_include_tax,
      tax_exempt: given.exempt,
      surcharge_rules: given.terms.surcharge_rules && JSON.stringify(given.terms.surcharge_rules),
    })
    .execute();
  await freezeJobs(scope, id, jobs);
  return { id, publicId, version, total };
}

/** R-355 R-511 The terms a bill to this customer would be made under today. */
const termsFor = async (scope: Scope, shop: Shop, exempt: boolean): Promise<Version> => ({
  currency: shop.currency,
  prices_include_tax: shop.rules.pricesIncludeTax && !exempt,
  surcharge_rules: await surchargeRules(scope, shop, exempt),
});

/**
 * Fixes the jobs of a visit or a quote as the next version, in the caller's transaction, and sends it; what the
 * customer's own limit covers is approved at once. Refuses not_found, nothing_to_send, no_contact.
 */
export async function sendVersion(
  scope: Scope,
  workOrderId: string,
  message: string,
): Promise<{ id: string; publicId: string; version: number; total: number }> {
  await queueFor(scope, workOrderId);
  const visit = await readVisit(scope, workOrderId);
  if (['closed', 'cancelled'].includes(visit.stage)) refuse('nothing_to_send');
  const open = (await jobsOf(scope, workOrderId)).filter((job) => job.decision !== 'declined');
  if (open.length === 0) refuse('nothing_to_send');
  await reach(scope, visit.customerId);
  const shop = await readShop(scope);
  const { taxExempt: exempt } = await billingOf(scope, visit.customerId);
  const jobs = exempt ? open.map((job) => untaxedJob(job, shop.rules.pricesIncludeTax)) : open;
  const terms = await termsFor(scope, shop, exempt);
  const { currency } = terms;
  const validUntil = addDays(todayOf(scope, shop), shop.rules.estimateValidDays);
  const sent = await addVersion(scope, workOrderId, jobs, { message, validUntil, exempt, terms });
  const ids = jobs.map((job) => job.id);
  await markJobsPending(scope, workOrderId, ids);
  await markSent(scope, workOrderId);
  const { version, total } = sent;
  const refs = { ...visit.refs, estimate: sent.id };
  scope.record('estimate.sent', refs, {
    version,
    total,
    currency,
    jobs: jobs.length,
    message,
    quote: visit.quote,
    until: validUntil,
  });
  await estimateSent(scope, workOrderId);
  await planExpiry(scope, sent.id, validUntil, shop.timeZone);
  await planReminders(scope, sent.id, validUntil, shop.timeZone);
  await approveByPolicy(scope, sent.id);
  return sent;
}
