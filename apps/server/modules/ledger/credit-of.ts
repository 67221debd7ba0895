import type { Reading } from '../../kernel/implement.ts';
import { recordsOf } from '../customers/index.ts';

type Credit = { readonly currency: string; readonly amount: number };

/**
 * What a customer (and who was merged into them) has in credit, one sum a currency, in minor units: overpaid or credited
 * after payment, not yet used.
 */
async function balancesOf(scope: Reading, customerId: string): Promise<Credit[]> {
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
  return rows.map(({ currency, sum }) => ({ currency, amount: 0 - Number(sum) }));
}

/** What a customer has in credit in one currency; see `balancesOf`. */
export async function creditOf(scope: Reading, customerId: string, currency: string): Promise<number> {
  const balances = await balancesOf(scope, customerId);
  return balances.find((one) => one.currency === currency)?.amount ?? 0;
}

/** What a customer has in credit, in each currency they have any in. */
export const creditsOf = async (scope: Reading, customerId: string): Promise<Credit[]> =>
  (await balancesOf(scope, customerId)).filter(({ amount }) => amount > 0);
