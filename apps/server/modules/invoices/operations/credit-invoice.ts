import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { postEntry, withShopAmounts } from '../../ledger/index.ts';
import { readShop } from '../../shops/index.ts';
import { creditLines, type Taken } from '../credit-lines.ts';
import { exactly } from '../document.ts';
import { groundFor, makeDraft } from '../make-draft.ts';
import { postDraft } from '../post.ts';
import { holdInvoice, type InvoiceRow, linesOfInvoice, readInvoice, refsOfInvoice } from '../read-invoice.ts';
import { countCredit } from '../settle.ts';
import { creditText } from '../words.ts';

async function takenOf({ sql, shopId }: Scope, billId: string): Promise<Map<string, Taken>> {
  const rows = await sql
    .selectFrom('invoice_line as l')
    .innerJoin('invoice as i', (join) => join.onRef('i.shop_id', '=', 'l.shop_id').onRef('i.id', '=', 'l.invoice_id'))
    .select(['l.credits_line_id', 'l.quantity', 'l.net', 'l.tax', 'l.amount'])
    .where('i.shop_id', '=', shopId)
    .where('i.credits_id', '=', billId)
    .where('i.status', '<>', 'draft')
    .execute();
  const taken = new Map<string, Taken>();
  for (const row of rows) {
    const known = taken.get(row.credits_line_id ?? '') ?? { quantity: 0, net: 0, tax: 0, amount: 0 };
    taken.set(row.credits_line_id ?? '', {
      quantity: known.quantity + row.quantity,
      net: known.net + row.net,
      tax: known.tax + row.tax,
      amount: known.amount + row.amount,
    });
  }
  return taken;
}

/** What was paid beyond what is left of the bill waits as the customer's credit. */
async function keepCredit(scope: Scope, bill: InvoiceRow, note: { id: string; number: string }, beyond: number) {
  if (beyond === 0) return;
  const shop = await readShop(scope);
  await postEntry(scope, {
    kind: 'credit_applied',
    sourceId: note.id,
    day: dayAt(scope.clock.now(), shop.timeZone),
    currency: bill.currency,
    customerId: bill.customer_id,
    description: creditText(shop.locale, note.number),
    lines: withShopAmounts(
      [
        { account: 'receivable', amount: beyond, invoiceId: bill.id },
        { account: 'customer_credit', amount: -beyond },
      ],
      bill.rate_micro,
    ),
  });
}

/** */
export default implement(invoices.creditInvoice, async (scope, { invoiceId, lines: wanted, reason }) => {
  const bill = await holdInvoice(scope, invoiceId);
  if (bill.status === 'draft' || bill.status === 'void' || bill.kind === 'credit_note') refuse('not_posted');
  const taken = await takenOf(scope, bill.id);
  const stored = await linesOfInvoice(scope, bill.id);
  const lines = exactly(() => creditLines(stored, taken, wanted));
  const ground = await groundFor(scope, bill.customer_id, {
    currency: bill.currency,
    pricesIncludeTax: bill.prices_include_tax,
    rateMicro: bill.rate_micro,
  });
  const { id, document } = await makeDraft(scope, ground, {
    kind: 'credit_note',
    vehicleId: bill.vehicle_id,
    workOrderId: bill.work_order_id,
    estimateId: bill.estimate_id,
    creditsId: bill.id,
    note: reason,
    lines,
  });
  if (document.total <= 0) refuse('nothing_to_bill');
  const note = await postDraft(scope, await readInvoice(scope, id));
  await keepCredit(scope, bill, note, await countCredit(scope, bill, note.total));
  scope.record('invoice.credited', refsOfInvoice(bill), {
    number: bill.number_text ?? '',
    credit: note.number,
    total: note.total,
    currency: bill.currency,
    reason,
  });
  return { id, number: note.number, total: note.total };
});
