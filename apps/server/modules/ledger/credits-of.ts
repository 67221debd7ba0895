import type { Reading } from '../../kernel/implement.ts';
import { recordsOf } from '../customers/index.ts';

/** What a customer (and who was merged into them) has in credit, one sum a currency, in minor units; none of nothing. */
export async function creditsOf(
  scope: Reading,
  customerId: string,
): Promise<{ readonly currency: string; readonly amount: number }[]> {
  const { sql, shopId } = scope;
  const rows = await sql
    .selectFrom('ledger_line as l')
    .innerJoin('ledger_entry as e', (join) =>
      join.onRef('e.shop_id', '=', 'l.shop_id').onRef('e.id', '=', 'l.entry_id'),
    )
    .select('e.currency')
    .select((eb) => eb.fn.sum<string>('l.amount').as('sum'))
    .where('l.shop_id', '=', shopId)
    .where('l.customer_id', 'in', await recordsOf(scope, customerId))
    .where('l.account', '=', 'customer_credit')
    .groupBy('e.currency')
    .orderBy('e.currency')
    .execute();
  return rows.flatMap(({ currency, sum }) => (Number(sum) < 0 ? [{ currency, amount: 0 - Number(sum) }] : []));
}
