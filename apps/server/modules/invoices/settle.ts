import { sql as raw } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { holdInvoice, openAmount, readInvoice, refsOfInvoice } from './read-invoice.ts';

type Sums = { readonly total: number; readonly paid: number; readonly credited: number };
/** R-524 The status that follows from what was paid and credited. */
export function statusAfter({ total, paid, credited }: Sums): 'posted' | 'part_paid' | 'paid' {
  if (paid + credited >= total) return 'paid';
  return paid > 0 ? 'part_paid' : 'posted';
}

async function write(scope: Scope, id: string, sums: Sums): Promise<void> {
  const status = statusAfter(sums);
  await scope.sql
    .updateTable('invoice')
    .set({
      paid: sums.paid,
      credited: sums.credited,
      status,
      paid_at: status === 'paid' ? raw`coalesce(paid_at, ${scope.now}::timestamptz)` : null,
      version: raw`version + 1`,
    })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', id)
    .execute();
}

/**
 * R-524 Counts money received (or credit applied) against a bill, under its row lock until the caller commits, and
 * records `invoice.paid` when nothing is left. Amount in minor units of the bill's currency, above zero. Refuses
 * not_found, not_posted, amount_too_large. The caller books the money (`postEntry`).
 */
export async function settle(scope: Scope, invoiceId: string, amount: number): Promise<void> {
  const row = await holdInvoice(scope, invoiceId);
  if (row.kind === 'credit_note' || row.status === 'draft' || row.status === 'void') refuse('not_posted');
  if (amount <= 0 || amount > openAmount(row)) refuse('amount_too_large', 'amount');
  const sums = { total: row.total, paid: row.paid + amount, credited: row.credited };
  await write(scope, row.id, sums);
  if (statusAfter(sums) === 'paid')
    scope.record('invoice.paid', refsOfInvoice(row), {
      number: row.number_text ?? '',
      total: row.total,
      currency: row.currency,
    });
}

/** R-524 Takes money back off a bill (a refund, a returned debit). Refuses not_found, not_posted, amount_too_large. */
export async function unsettle(scope: Scope, invoiceId: string, amount: number): Promise<void> {
  const row = await holdInvoice(scope, invoiceId);
  if (row.kind === 'credit_note' || row.status === 'draft' || row.status === 'void') refuse('not_posted');
  if (amount <= 0 || amount > row.paid) refuse('amount_too_large', 'amount');
  await write(scope, row.id, { total: row.total, paid: row.paid - amount, credited: row.credited });
}

/**
 * R-523 Counts a credit note against its bill. What it takes back beyond the open amount was paid already: that much
 * leaves `paid`. Answers how much became the customer's credit.
 */
export async function countCredit(scope: Scope, row: Sums & { readonly id: string }, credit: number): Promise<number> {
  const beyond = Math.max(0, credit - (row.total - row.paid - row.credited));
  await write(scope, row.id, { total: row.total, paid: row.paid - beyond, credited: row.credited + credit });
  return beyond;
}

/** What is still open of a bill and in which currency. Refuses not_found. */
export async function openOf(
  scope: Pick<Scope, 'sql' | 'shopId'>,
  invoiceId: string,
): Promise<{ readonly open: number; readonly currency: string }> {
  const row = await readInvoice(scope, invoiceId);
  return { open: openAmount(row), currency: row.currency };
}
