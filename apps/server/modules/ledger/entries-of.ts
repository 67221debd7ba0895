import type { Reading } from '../../kernel/implement.ts';

/** Every line of the books of a period with its entry, in the order of booking. */
export async function entriesOf({ sql, shopId }: Reading, between: { readonly from: string; readonly to: string }) {
  return sql
    .selectFrom('ledger_entry as e')
    .innerJoin('ledger_line as l', (join) => join.onRef('l.shop_id', '=', 'e.shop_id').onRef('l.entry_id', '=', 'e.id'))
    .leftJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'e.shop_id').onRef('c.id', '=', 'e.customer_id'),
    )
    .leftJoin('invoices__bill as b', (join) =>
      join.onRef('b.shop_id', '=', 'l.shop_id').onRef('b.id', '=', 'l.invoice_id'),
    )
    .select(['e.id', 'e.day', 'e.kind', 'e.description', 'e.currency', 'c.name as customer', 'b.number_text as number'])
    .select(['l.position', 'l.account', 'l.tax_rate_bp', 'l.amount', 'l.shop_amount'])
    .where('e.shop_id', '=', shopId)
    .where('e.day', '>=', between.from)
    .where('e.day', '<=', between.to)
    .orderBy('e.day')
    .orderBy('e.id')
    .orderBy('l.position')
    .execute();
}
export type BookedLine = Awaited<ReturnType<typeof entriesOf>>[number];

/** The same lines, entry by entry. */
export function byEntry(lines: readonly BookedLine[]): BookedLine[][] {
  const entries = new Map<string, BookedLine[]>();
  for (const line of lines) entries.set(line.id, [...(entries.get(line.id) ?? []), line]);
  return [...entries.values()];
}
