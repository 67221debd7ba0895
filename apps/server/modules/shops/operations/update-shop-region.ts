import { shops } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { sentVersion } from '../edit-shop.ts';
import { checkRegion } from '../region.ts';

export default implement(shops.updateShopRegion, async (scope, { version, timeZone, ...region }) => {
  const { sql, shopId } = scope;
  checkRegion({ timeZone, currency: region.currency });
  const row = await sql
    .updateTable('shop')
    .set((eb) => ({ ...region, time_zone: timeZone, version: eb('version', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('version', '=', sentVersion(version))
    .where((eb) =>
      eb.or([
        eb('currency', '=', region.currency),
        eb.not(eb.exists(eb.selectFrom('work_orders__visit as w').select('w.id').where('w.shop_id', '=', shopId))),
      ]),
    )
    .returning('version')
    .executeTakeFirst();
  if (!row) {
    const now = found(await sql.selectFrom('shop').select('version').where('shop_id', '=', shopId).executeTakeFirst());
    if (now.version !== version) refuse('changed_meanwhile', 'version');
    refuse('in_use', 'currency');
  }
  scope.record('shop.region_changed', {}, { fields: ['country', 'currency', 'locale', 'timeZone'] });
  return { version: row.version };
});
