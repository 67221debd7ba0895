import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';

export default answer(invoices.listExchangeRates, async (scope) => {
  const { currency } = await readShop(scope);
  const items = await scope.sql
    .selectFrom('exchange_rate')
    .select(['currency', 'rate_micro as rateMicro', 'since'])
    .where('shop_id', '=', scope.shopId)
    .orderBy('currency')
    .execute();
  return { currency, items };
});
