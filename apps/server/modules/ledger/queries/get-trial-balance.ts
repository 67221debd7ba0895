import { ledger } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { booksOf } from '../today.ts';

/** */
export default answer(ledger.getTrialBalance, async (scope, input) => {
  const { sql, shopId } = scope;
  const { currency, today } = await booksOf(scope);
  const day = input.day ?? today;
  const rows = await sql
    .selectFrom('ledger_line')
    .select('account')
    .select((eb) => [
      eb.fn.sum<string | null>('shop_amount').filterWhere('shop_amount', '>', 0).as('debit'),
      eb.fn.sum<string | null>('shop_amount').filterWhere('shop_amount', '<', 0).as('credit'),
    ])
    .where('shop_id', '=', shopId)
    .where('day', '<=', day)
    .groupBy('account')
    .orderBy('account')
    .execute();
  const accounts = rows.map((row) => {
    const [debit, credit] = [Number(row.debit ?? 0), 0 - Number(row.credit ?? 0)];
    return { account: row.account, debit, credit, balance: debit - credit };
  });
  return { day, currency, accounts, total: accounts.reduce((sum, { balance }) => sum + balance, 0) };
});
