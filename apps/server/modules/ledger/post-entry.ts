import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import type { Account } from './accounts.ts';

export type EntryKind =
  | 'invoice'
  | 'credit_note'
  | 'void'
  | 'payment'
  | 'refund'
  | 'credit_applied'
  | 'deposit_applied'
  | 'provider_fee'
  | 'write_off';
/** Debit positive, credit negative, in minor units: `amount` of the entry's currency, `shopAmount` of the shop's. */
export type EntryLine = {
  readonly account: Account;
  readonly amount: number;
  readonly shopAmount: number;
  readonly taxRateBp?: number | null;
  /** On `receivable`: the bill it belongs to, so that it ages with it. */
  readonly invoiceId?: string | null;
};
export type Entry = {
  readonly kind: EntryKind;
  /** The document or movement it comes from: one entry for each kind and source. */
  readonly sourceId: string;
  /** The day it counts for, in the shop's own time. */
  readonly day: string;
  readonly currency: string;
  readonly customerId: string | null;
  readonly description: string;
  readonly lines: readonly EntryLine[];
};

const sumOf = (lines: readonly EntryLine[], side: 'amount' | 'shopAmount') =>
  lines.reduce((sum, line) => sum + BigInt(line[side]), 0n);

/**
 * R-500 Writes one balanced entry inside the caller's transaction; lines of nothing are left out. Throws when it does not
 * add up (a mistake of ours, never the caller's). R-501 A second entry of the same kind and source answers false and
 * changes nothing.
 */
export async function postEntry({ sql, shopId, now }: Scope, entry: Entry): Promise<boolean> {
  const lines = entry.lines.filter(({ amount, shopAmount }) => amount !== 0 || shopAmount !== 0);
  if (sumOf(lines, 'amount') !== 0n || sumOf(lines, 'shopAmount') !== 0n)
    throw new Error(`A ledger entry of kind ${entry.kind} does not add up to nothing.`);
  const id = newId();
  const made = await sql
    .insertInto('ledger_entry')
    .values({
      shop_id: shopId,
      id,
      kind: entry.kind,
      source_id: entry.sourceId,
      day: entry.day,
      at: now,
      currency: entry.currency,
      customer_id: entry.customerId,
      description: entry.description,
    })
    .onConflict((conflict) => conflict.constraint('ledger_entry_once').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  if (lines.length === 0) return true;
  await sql
    .insertInto('ledger_line')
    .values(
      lines.map((line, index) => ({
        shop_id: shopId,
        entry_id: id,
        position: index + 1,
        account: line.account,
        tax_rate_bp: line.taxRateBp ?? null,
        amount: line.amount,
        shop_amount: line.shopAmount,
        customer_id: entry.customerId,
        invoice_id: line.invoiceId ?? null,
        day: entry.day,
      })),
    )
    .execute();
  return true;
}

/** Writes the opposite of an earlier entry under a kind and source of its own; false when that one is not there. */
export async function reverseEntry(
  scope: Scope,
  of: { readonly kind: EntryKind; readonly sourceId: string },
  as: Omit<Entry, 'lines' | 'currency' | 'customerId'>,
): Promise<boolean> {
  const { sql, shopId } = scope;
  const entry = await sql
    .selectFrom('ledger_entry')
    .select(['id', 'currency', 'customer_id'])
    .where('shop_id', '=', shopId)
    .where('kind', '=', of.kind)
    .where('source_id', '=', of.sourceId)
    .executeTakeFirst();
  if (!entry) return false;
  const lines = await sql
    .selectFrom('ledger_line')
    .select(['account', 'amount', 'shop_amount', 'tax_rate_bp', 'invoice_id'])
    .where('shop_id', '=', shopId)
    .where('entry_id', '=', entry.id)
    .orderBy('position')
    .execute();
  return postEntry(scope, {
    ...as,
    currency: entry.currency,
    customerId: entry.customer_id,
    lines: lines.map((line) => ({
      account: line.account as Account,
      amount: -line.amount,
      shopAmount: -line.shop_amount,
      taxRateBp: line.tax_rate_bp,
      invoiceId: line.invoice_id,
    })),
  });
}
