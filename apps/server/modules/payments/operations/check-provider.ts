import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { needAccount } from '../provider-account.ts';

export default implementOutside(payments.checkProvider, async (outside, { provider }) => {
  const { shopId } = asStaff(outside.actor);
  const account = await outside.inShop(shopId, outside.actor, (scope) => needAccount(scope, provider));
  const said = await account.check().catch(() => ({ ok: false, result: 'not_reached' }));
  const result = said.ok ? 'ok' : said.result.slice(0, 80);
  await outside.inShop(shopId, outside.actor, async (scope) => {
    await scope.sql
      .updateTable('payment_provider')
      .set({ checked_at: scope.now, check_result: result })
      .where('shop_id', '=', shopId)
      .where('provider', '=', provider)
      .execute();
    scope.record('provider.checked', {}, { provider, result });
  });
  return { ok: said.ok, result };
});
