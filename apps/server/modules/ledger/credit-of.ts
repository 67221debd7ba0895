import type { Reading } from '../../kernel/implement.ts';
import { recordsOf } from '../customers/index.ts';

/**
 * What a customer (and who was merged into them) has in credit, in minor units of one currency: overpaid or credited after
 * payment, not yet used.
 */
export async function creditOf(scope: Reading, customerId: string, currency: string): Promise<number> {
  const { sql, shopId } = scope;
  const row = await sql
    .selectFrom('ledger_line as l')
    .innerJoin('ledger_entry as e', (join) =>
      join.onRef('e.shop_id', '=', 'l.shop_id').onRef('e.id', '=', 'l.entry_id'),
    )
    .select((eb) => eb.fn.sum<string | null>('l.amount').as('sum'))
    .where('l.shop_id', '=', shopId)
    .where('l.customer_id', 'in', await recordsOf(scope, customerId))
    .where('l.account', '=', 'customer_credit')
    .where('e.currency', '=', currency)
    .executeTakeFirst();
  return 0 - Number(row?.sum ?? 0);
}
