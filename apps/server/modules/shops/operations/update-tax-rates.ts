import { shops } from '@pitlane/contracts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { editShop } from '../edit-shop.ts';

export default implement(shops.updateTaxRates, async (scope, { version, rates }) => {
  if (rates.filter((each) => each.isDefault).length !== 1) refuse('invalid_input', 'rates', 'one_default');
  const { sql, shopId } = scope;
  const edited = await editShop(scope, version, {});
  // Rates in old documents keep their row; what is no longer listed is put away.
  await sql.updateTable('tax_rate').set({ is_default: false, active: false }).where('shop_id', '=', shopId).execute();
  for (const [n, { id, name, rateBp, isDefault }] of rates.entries()) {
    const row = { name, rate_bp: rateBp, is_default: isDefault, active: true };
    if (!id) {
      await sql
        .insertInto('tax_rate')
        .values({ shop_id: shopId, id: newId(), ...row })
        .execute();
      continue;
    }
    const kept = await sql
      .updateTable('tax_rate')
      .set(row)
      .where('shop_id', '=', shopId)
      .where('id', '=', id)
      .where('active', '=', false)
      .executeTakeFirst();
    if (kept.numUpdatedRows !== 1n) refuse('invalid_input', `rates.${n}.id`, 'not_found');
  }
  scope.record('shop.taxes_changed', {}, { fields: ['rates'] });
  return { version: edited };
});
