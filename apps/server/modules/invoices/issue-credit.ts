import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { postEntry, withShopAmounts } from '../ledger/index.ts';
import { readShop } from '../shops/index.ts';
import type { OpenLine } from './document.ts';
import { groundFor, makeDraft } from './make-draft.ts';
import { postDraft } from './post.ts';
import { type InvoiceRow, readInvoice, refsOfInvoice } from './read-invoice.ts';
import { countCredit } from './settle.ts';
import { creditText } from './words.ts';

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

/** R-523 Posts a credit note of these lines over a bill that is held, and counts it. Refuses nothing_to_bill. */
export async function issueCredit(
  scope: Scope,
  bill: InvoiceRow,
  lines: readonly OpenLine[],
  reason: string,
): Promise<{ readonly id: string; readonly number: string; readonly total: number }> {
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
}
