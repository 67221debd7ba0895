import { estimates } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/calendar/zone.ts';
import { newId, newPublicId } from '../../../kernel/ids.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { contactsOf, openPortal } from '../../customers/index.ts';
import { markSent } from '../../inspections/index.ts';
import { readShop } from '../../shops/index.ts';
import { estimateSent, jobsOf, markJobsPending, readVisit } from '../../work-orders/index.ts';
import { planExpiry } from '../expire.ts';
import { freezeJobs } from '../freeze.ts';
import { queueFor } from '../lock.ts';
import { todayOf } from '../status.ts';
import { sumOf } from '../totals.ts';

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

export default implement(
  estimates.sendEstimate,
  async (scope, { workOrderId, message }) => {
    const { sql, shopId, now, record } = scope;
    await queueFor(scope, workOrderId);
    const visit = await readVisit(scope, workOrderId);
    if (['closed', 'cancelled'].includes(visit.stage)) refuse('nothing_to_send');
    const jobs = (await jobsOf(scope, workOrderId)).filter((job) => job.decision !== 'declined');
    if (jobs.length === 0) refuse('nothing_to_send');
    await reach(scope, visit.customerId);
    const shop = await readShop(scope);
    const version = await nextVersion(scope, workOrderId);
    const { net, tax, total } = sumOf(jobs);
    const [id, publicId] = [newId(), newPublicId('es')];
    const validUntil = addDays(todayOf(scope, shop), shop.rules.estimateValidDays);
    const waits = jobs.some((job) => job.decision !== 'approved');
    const author = asStaff(scope.actor);
    await sql
      .insertInto('estimate')
      .values({
        shop_id: shopId,
        id,
        public_id: publicId,
        work_order_id: workOrderId,
        version,
        status: waits ? 'sent' : 'approved',
        currency: shop.currency,
        message: message || null,
        author_id: author.staffId,
        author: author.name,
        sent_at: now,
        valid_until: validUntil,
        net,
        tax,
        total,
      })
      .execute();
    await freezeJobs(scope, id, jobs);
    await markJobsPending(
      scope,
      workOrderId,
      jobs.map((job) => job.id),
    );
    await markSent(scope, workOrderId);
    const refs = { ...visit.refs, estimate: id };
    record('estimate.sent', refs, { version, total, currency: shop.currency, jobs: jobs.length, message });
    await estimateSent(scope, workOrderId);
    await planExpiry(scope, id, validUntil, shop.timeZone);
    return { id, publicId, version, total };
  },
  { estimate_version_key: 'changed_meanwhile' },
);
