import { addDays, dayAt } from '../../kernel/calendar/zone.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { billingOf } from '../customers/index.ts';
import { postEntry } from '../ledger/index.ts';
import { nextNumber, readShop } from '../shops/index.ts';
import { bookLines } from './book-lines.ts';
import { type InvoiceRow, linesOfInvoice, refsOfInvoice } from './read-invoice.ts';
import { readRules } from './rules.ts';
import { readTerms } from './terms.ts';
import { bookText } from './words.ts';

export type Posted = {
  readonly id: string;
  readonly number: string;
  readonly total: number;
  readonly dueOn: string | null;
};

/** Columns only a posted document has, number first: its row lock is held until commit, so no number is lost. */
async function postedColumns(scope: Scope, draft: InvoiceRow) {
  const shop = await readShop(scope);
  const { rules } = await readRules(scope, shop);
  const buyer = await billingOf(scope, draft.customer_id);
  const terms = await readTerms(scope, draft.customer_id);
  const today = dayAt(scope.clock.now(), shop.timeZone);
  const credit = draft.kind === 'credit_note';
  const series = credit ? 'credit_note' : 'invoice';
  const number = await nextNumber(scope, series);
  const settled = credit || draft.total === 0;
  const whereTo = JSON.stringify({ address: buyer.address, taxNumber: buyer.taxNumber, country: buyer.country });
  return {
    locale: shop.locale,
    today,
    columns: {
      status: settled ? ('paid' as const) : ('posted' as const),
      series,
      number,
      number_text: `${credit ? rules.creditPrefix : rules.invoicePrefix}${String(number).padStart(5, '0')}`,
      issued_on: today,
      due_on: credit ? null : (draft.due_on ?? addDays(today, terms.dueDays ?? rules.dueDays)),
      buyer_name: buyer.name,
      buyer_sealed: scope.services.secrets.seal(whereTo, `invoice.buyer:${scope.shopId}`),
      paid: credit ? draft.total : 0,
      posted_at: scope.now,
      posted_by: 'name' in scope.actor ? scope.actor.name : null,
      paid_at: settled ? scope.now : null,
      version: draft.version + 1,
    },
  };
}

/**
 * R-518 Gives a draft its number, freezes it and books it, all in one transaction. R-519 Numbers of a series are taken
 * last, under a lock held until commit: none is missing, none is given twice. Refuses not_a_draft, nothing_to_bill.
 * The draft's row must be held; `billId` is the bill a credit note takes back.
 */
export async function postDraft(scope: Scope, draft: InvoiceRow): Promise<Posted> {
  if (draft.status !== 'draft') refuse('not_a_draft');
  const lines = await linesOfInvoice(scope, draft.id);
  if (lines.length === 0 || draft.total < 0) refuse('nothing_to_bill');
  const { columns, locale, today } = await postedColumns(scope, draft);
  await scope.sql
    .updateTable('invoice')
    .set(columns)
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', draft.id)
    .execute();
  const credit = draft.kind === 'credit_note';
  await postEntry(scope, {
    kind: credit ? 'credit_note' : 'invoice',
    sourceId: draft.id,
    day: today,
    currency: draft.currency,
    customerId: draft.customer_id,
    description: bookText(locale, draft.kind, columns.number_text),
    lines: bookLines(lines, {
      rateMicro: draft.rate_micro,
      billId: (credit && draft.credits_id) || draft.id,
      direction: credit ? -1 : 1,
    }),
  });
  const said = { number: columns.number_text, total: draft.total, currency: draft.currency };
  scope.record('invoice.posted', refsOfInvoice(draft), { ...said, kind: draft.kind });
  if (!credit && columns.status === 'paid') scope.record('invoice.paid', refsOfInvoice(draft), said);
  return { id: draft.id, number: columns.number_text, total: draft.total, dueOn: columns.due_on };
}
