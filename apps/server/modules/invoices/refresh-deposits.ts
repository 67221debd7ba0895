import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { billingOf } from '../customers/index.ts';
import { hasOpenDeposit, paidDeposits, setOffLines } from './deposits.ts';
import { documentOf, type OpenLine } from './document.ts';
import { putLines, sumColumns } from './put-lines.ts';
import { type InvoiceRow, linesOfInvoice, readInvoice, type StoredLine } from './read-invoice.ts';

const same = (old: readonly StoredLine[], now: readonly OpenLine[]): boolean =>
  old.length === now.length &&
  now.every((line) =>
    old.some((one) => one.depositId === line.depositId && one.tax === line.fixed?.tax && one.net === line.fixed?.net),
  );

/**
 * R-522 A final bill sets off what deposits stand for at the moment it is posted, whatever the draft said. A deposit
 * still waiting for its money holds it up: refuses deposit_open. Answers the draft as it is posted.
 */
export async function refreshDeposits(scope: Scope, draft: InvoiceRow): Promise<InvoiceRow> {
  if (draft.kind !== 'invoice' || draft.work_order_id === null) return draft;
  if (await hasOpenDeposit(scope, draft.work_order_id)) refuse('deposit_open');
  const { locale } = await billingOf(scope, draft.customer_id);
  const pricesIncludeTax = draft.prices_include_tax;
  const now = setOffLines(await paidDeposits(scope, draft.work_order_id), { locale, pricesIncludeTax });
  const lines = await linesOfInvoice(scope, draft.id);
  if (
    same(
      lines.filter(({ depositId }) => depositId),
      now,
    )
  )
    return draft;
  const document = documentOf([...lines.filter(({ depositId }) => !depositId), ...now], {
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
