import { shops } from '@pitlane/contracts';
import { allowedBrand } from '@pitlane/tokens';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { editShop } from '../edit-shop.ts';
import { logoOf } from '../logo.ts';

export default implement(shops.updateShopBrand, async (scope, { version, accent: wished, logoFileId }) => {
  // Red, amber and green speak of a car's condition. What is written on the colour is chosen by brandScale when shown.
  const accent = allowedBrand(wished);
  if (logoFileId && !(await logoOf(scope, logoFileId))) refuse('not_found', 'logoFileId');
  const edited = await editShop(scope, version, { accent, logo_file_id: logoFileId });
  scope.record('shop.brand_changed', {}, { fields: ['accent', 'logo'] });
  return { version: edited, accent, corrected: accent !== wished.toUpperCase() };
});
