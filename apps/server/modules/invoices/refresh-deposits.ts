import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { billingOf } from '../customers/index.ts';
import { splitDeposits } from './deposit-over.ts';
import { hasOpenDeposit, type PaidDeposit, paidDeposits, setOffLines } from './deposits.ts';
import { documentOf, type OpenLine } from './document.ts';
import { issueCredit } from './issue-credit.ts';
import { putLines, sumColumns } from './put-lines.ts';
import { holdInvoice, type InvoiceRow, linesOfInvoice, readInvoice, type StoredLine } from './read-invoice.ts';
import { depositOverWord } from './words.ts';

const same = (old: readonly StoredLine[], now: readonly OpenLine[]): boolean =>
  old.length === now.length &&
  now.every((line) =>
    old.some((one) => one.depositId === line.depositId && one.tax === line.fixed?.tax && one.net === line.fixed?.net),
  );

/** The paid deposits of a visit, held until commit: nobody credits one meanwhile. */
async function heldDeposits(scope: Scope, workOrderId: string): Promise<PaidDeposit[]> {
  for (const { id } of await paidDeposits(scope, workOrderId)) await holdInvoice(scope, id);
  return paidDeposits(scope, workOrderId);
}

/** R-534 A credit note over what a bill has no use for: it becomes the customer's credit, its tax is taken back. */
async function giveBack(scope: Scope, { id, byRate }: PaidDeposit, locale: string): Promise<void> {
  const bill = await holdInvoice(scope, id);
  const lines = await linesOfInvoice(scope, id);
  const back = byRate.map(({ rateBp, net, tax }): OpenLine => {
    const price = bill.prices_include_tax ? net + tax : net;
    return {
      kind: 'deposit',
      description: depositOverWord(locale),
      jobId: null,
      jobTitle: null,
      quantity: 1000,
      unitPrice: price,
      taxRateBp: rateBp,
      amount: price,
      cost: null,
      rule: null,
      creditsLineId: lines.find((line) => line.taxRateBp === rateBp)?.id ?? null,
      fixed: { net, tax },
    };
  });
  await issueCredit(scope, bill, back, depositOverWord(locale));
}

/**
 * R-522 A final bill sets off what deposits stand for at the moment it is posted, whatever the draft said. A deposit
 * still waiting for its money holds it up: refuses deposit_open. R-534 What is over goes back by a credit note on the
 * deposit. Answers the draft as it is posted.
 */
export async function refreshDeposits(scope: Scope, draft: InvoiceRow): Promise<InvoiceRow> {
  if (draft.kind !== 'invoice' || draft.work_order_id === null) return draft;
  if (await hasOpenDeposit(scope, draft.work_order_id)) refuse('deposit_open');
  const { locale } = await billingOf(scope, draft.customer_id);
  const pricesIncludeTax = draft.prices_include_tax;
  const lines = await linesOfInvoice(scope, draft.id);
  const charged = lines.filter(({ depositId }) => !depositId);
  const { used, over } = splitDeposits(await heldDeposits(scope, draft.work_order_id), charged);
  for (const deposit of over) await giveBack(scope, deposit, locale);
  const now = setOffLines(used, { locale, pricesIncludeTax });
  if (
    same(
      lines.filter(({ depositId }) => depositId),
      now,
    )
  )
    return draft;
  const document = documentOf([...charged, ...now], {
    currency: draft.currency,
    pricesIncludeTax,
  });
  await scope.sql
    .updateTable('invoice')
    .set(sumColumns(document, draft.rate_micro))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', draft.id)
    .execute();
  await putLines(scope, draft.id, document.lines);
  return readInvoice(scope, draft.id);
}
