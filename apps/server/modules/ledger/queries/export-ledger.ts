import { ledger } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { toDecimal } from '../../../kernel/money-text.ts';
import { entriesOf } from '../entries-of.ts';
import { booksOf, checkPeriod } from '../today.ts';

export default answer(ledger.exportLedger, async (scope, { from, to }) => {
  checkPeriod({ from, to });
  const { currency } = await booksOf(scope);
  return (await entriesOf(scope, { from, to })).map((line) => ({
    day: line.day,
    entry: line.id,
    kind: line.kind,
    description: line.description,
    customer: line.customer,
    account: line.account,
    tax_rate: line.tax_rate_bp === null ? null : `${toDecimal(line.tax_rate_bp, 'EUR')}%`,
    currency: line.currency,
    amount: toDecimal(line.amount, line.currency),
    shop_currency: currency,
    shop_amount: toDecimal(line.shop_amount, currency),
  }));
});
