import type { Reading } from '../../kernel/implement.ts';
import { customerAccounts } from './accounts.ts';

export type CustomerAccount = {
  readonly currency: string;
  readonly opening: number;
  /** `amount` adds to what the customer owes; oldest first. */
  readonly rows: readonly { day: string; kind: string; description: string; amount: number; balance: number }[];
  readonly closing: number;
};

function movements({ sql, shopId }: Reading, customerIds: readonly string[], to: string) {
  return sql
    .selectFrom('ledger_entry as e')
    .innerJoin('ledger_line as l', (join) => join.onRef('l.shop_id', '=', 'e.shop_id').onRef('l.entry_id', '=', 'e.id'))
    .select(['e.id', 'e.day', 'e.kind', 'e.description', 'e.currency'])
    .select((eb) => eb.fn.sum<string>('l.amount').as('amount'))
    .where('l.shop_id', '=', shopId)
    .where('l.customer_id', 'in', [...customerIds])
    .where('l.account', 'in', [...customerAccounts])
    .where('l.day', '<=', to)
    .groupBy(['e.shop_id', 'e.id', 'e.day', 'e.kind', 'e.description', 'e.currency'])
    .orderBy('e.day')
    .orderBy('e.id')
    .execute();
}

/**
 * R-505 What a customer (under all their record ids) owed before, what moved between two days and what stood open after,
 * one account for each currency. Minor units; credit the customer has counts against.
 */
export async function customerAccount(
  scope: Reading,
  customerIds: readonly string[],
  between: { readonly from: string; readonly to: string },
): Promise<CustomerAccount[]> {
  const all = await movements(scope, customerIds, between.to);
  return [...new Set(all.map(({ currency }) => currency))].sort().map((currency) => {
    const own = all.filter((row) => row.currency === currency);
    const opening = own.filter((row) => row.day < between.from).reduce((sum, row) => sum + Number(row.amount), 0);
    let balance = opening;
    const rows = own
      .filter((row) => row.day >= between.from && Number(row.amount) !== 0)
      .map(({ day, kind, description, amount }) => {
        balance += Number(amount);
        return { day, kind, description, amount: Number(amount), balance };
      });
    return { currency, opening, rows, closing: balance };
  });
}
