import { shops } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { implement } from '../../../kernel/implement.ts';
import { editShop, fieldsOf } from '../edit-shop.ts';

export default implement(shops.updateShopRules, async (scope, { version, ...rules }) => {
  const edited = await editShop(scope, version, { rules: raw<string>`rules || ${JSON.stringify(rules)}::jsonb` });
  scope.record('shop.rules_changed', {}, { fields: fieldsOf(rules) });
  return { version: edited };
});
