import { shops } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { editShop, fieldsOf } from '../edit-shop.ts';

export default implement(shops.updateShopProfile, async (scope, { version, legalName, taxNumber, ...plain }) => {
  const fields = {
    ...plain,
    ...(legalName === undefined ? {} : { legal_name: legalName }),
    ...(taxNumber === undefined ? {} : { tax_number: taxNumber }),
  };
  const edited = await editShop(scope, version, fields);
  scope.record('shop.profile_changed', {}, { fields: fieldsOf({ ...plain, legalName, taxNumber }) });
  return { version: edited };
});
