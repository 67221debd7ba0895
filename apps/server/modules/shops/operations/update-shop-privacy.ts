import { shops } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { editShop, fieldsOf } from '../edit-shop.ts';

export default implement(shops.updateShopPrivacy, async (scope, { version, ...privacy }) => {
  const edited = await editShop(scope, version, { privacy: JSON.stringify(privacy) });
  scope.record('shop.privacy_changed', {}, { fields: fieldsOf(privacy) });
  return { version: edited };
});
