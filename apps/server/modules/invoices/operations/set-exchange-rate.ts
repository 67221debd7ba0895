import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';

/** */
export default implement(invoices.setExchangeRate, async (scope, { currency, rateMicro }) => {
  const shop = await readShop(scope);
  if (currency === shop.currency) refuse('invalid_input', 'currency');
  const columns = { rate_micro: rateMicro, since: dayAt(scope.clock.now(), shop.timeZone) };
  await scope.sql
    .insertInto('exchange_rate')
    .values({ shop_id: scope.shopId, currency, ...columns })
    .onConflict((conflict) => conflict.columns(['shop_id', 'currency']).doUpdateSet(columns))
    .execute();
  scope.record('billing.changed', {}, { fields: [currency] });
  return { ok: true as const };
});
