import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { allocate, exact, roundHalfUp, toMinor } from '../../../kernel/money.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { type Agreed, agreedOf } from '../../estimates/index.ts';
import { exactly, type OpenLine } from '../document.ts';
import { queueFor } from '../draft-of-visit.ts';
import { type Ground, groundFor, makeDraft } from '../make-draft.ts';
import { postDraft } from '../post.ts';
import { fromShopMoney } from '../price-rules.ts';
import { readInvoice, refsOfInvoice } from '../read-invoice.ts';
import { depositWord } from '../words.ts';

type Share = { readonly rateBp: number; readonly gross: number };

/** What the estimate comes to by rate in the bill's currency, tax included (none for exempt customers). */
const sharesOf = (agreed: Agreed, { price }: Ground): Share[] =>
  agreed.byRate.map(({ rateBp, net, tax }) => ({
    rateBp: price.exempt ? 0 : rateBp,
    gross: fromShopMoney(price.exempt ? net : net + tax, price.rateMicro),
  }));

async function askedBefore({ sql, shopId }: Scope, workOrderId: string): Promise<number> {
  const rows = await sql
    .selectFrom('invoice')
    .select(['total', 'credited'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('kind', '=', 'deposit')
    .where('status', '<>', 'void')
    .execute();
  return rows.reduce((sum, { total, credited }) => sum + total - credited, 0);
}

/** R-520 A deposit is shared among the estimate's tax rates by what each comes to, tax included. */
const depositLines = (amount: number, shares: readonly Share[], locale: string): OpenLine[] =>
  allocate(
    amount,
    shares.map(({ gross }) => gross),
  ).flatMap((part, index) =>
    part === 0
      ? []
      : [
          {
            kind: 'deposit',
            description: depositWord(locale),
            jobId: null,
            jobTitle: null,
            quantity: 1000,
            unitPrice: part,
            taxRateBp: shares[index]?.rateBp ?? 0,
            amount: part,
            cost: null,
            rule: null,
          },
        ],
  );

/** */
export default implement(invoices.requestDeposit, async (scope, { estimateId, amount, percentBp }) => {
  const agreed = await agreedOf(scope, estimateId);
  await queueFor(scope, agreed.workOrderId);
  const ground = await groundFor(scope, agreed.customerId, { pricesIncludeTax: true });
  const shares = sharesOf(agreed, ground);
  // A rate with more discount than price takes no part in the deposit, but lowers what it may come to.
  const charged = shares.filter(({ gross }) => gross > 0);
  const total = shares.reduce((sum, { gross }) => sum + gross, 0);
  if (total <= 0) refuse('nothing_to_bill');
  const bp = percentBp ?? ground.rules.depositBp;
  const asked = amount ?? exactly(() => toMinor(roundHalfUp(exact(total) * BigInt(bp), 10_000n)));
  if (asked <= 0) refuse('nothing_to_bill');
  if (asked + (await askedBefore(scope, agreed.workOrderId)) > total) refuse('amount_too_large', 'amount');
  const today = dayAt(scope.clock.now(), ground.shop.timeZone);
  const { id } = await makeDraft(scope, ground, {
    kind: 'deposit',
    vehicleId: agreed.vehicleId,
    workOrderId: agreed.workOrderId,
    estimateId: agreed.estimateId,
    dueOn: today,
    lines: depositLines(asked, charged, ground.buyer.locale),
  });
  const row = await readInvoice(scope, id);
  const posted = await postDraft(scope, row);
  scope.record('deposit.requested', refsOfInvoice(row), {
    number: posted.number,
    total: posted.total,
    currency: row.currency,
    dueOn: posted.dueOn,
  });
  return { id, number: posted.number, total: posted.total };
});
