import type { Reading } from '../../kernel/implement.ts';

/** What a customer has in credit, in minor units of one currency: overpaid or credited after payment, not yet used. */
export async function creditOf({ sql, shopId }: Reading, customerId: string, currency: string): Promise<number> {
  const row = await sql
    .selectFrom('ledger_line as l')
    .innerJoin('ledger_entry as e', (join) =>
      join.onRef('e.shop_id', '=', 'l.shop_id').onRef('e.id', '=', 'l.entry_id'),
    )
    .select((eb) => eb.fn.sum<string | null>('l.amount').as('sum'))
    .where('l.shop_id', '=', shopId)
    .where('l.customer_id', '=', customerId)
    .where('l.account', '=', 'customer_credit')
    .where('e.currency', '=', currency)
    .executeTakeFirst();
  return 0 - Number(row?.sum ?? 0);
}
