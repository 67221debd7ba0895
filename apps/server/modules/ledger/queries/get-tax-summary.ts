import { ledger } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { taxedAccounts } from '../accounts.ts';
import { booksOf, checkPeriod } from '../today.ts';

/** */
export default answer(ledger.getTaxSummary, async (scope, { from, to }) => {
  const { sql, shopId } = scope;
  checkPeriod({ from, to });
  const { currency } = await booksOf(scope);
  const rows = await sql
    .selectFrom('ledger_line')
    .select(['tax_rate_bp', 'account'])
    .select((eb) => eb.fn.sum<string>('shop_amount').as('sum'))
    .where('shop_id', '=', shopId)
    .where('account', 'in', ['tax_payable', ...taxedAccounts])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('tax_rate_bp', 'is not', null)
    .groupBy(['tax_rate_bp', 'account'])
    .execute();
  const rates = new Map<number, { net: number; tax: number }>();
  for (const { tax_rate_bp, account, sum } of rows) {
    const sums = rates.get(tax_rate_bp ?? 0) ?? { net: 0, tax: 0 };
    sums[account === 'tax_payable' ? 'tax' : 'net'] -= Number(sum);
    rates.set(tax_rate_bp ?? 0, sums);
  }
  const told = [...rates]
    .sort(([a], [b]) => a - b)
    .map(([rateBp, { net, tax }]) => ({ rateBp, net: net + 0, tax: tax + 0 }));
  const total = (side: 'net' | 'tax') => told.reduce((sum, rate) => sum + rate[side], 0);
  return { from, to, currency, rates: told, net: total('net'), tax: total('tax') };
});
