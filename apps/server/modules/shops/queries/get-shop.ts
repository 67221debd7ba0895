import { type OutputOf, shops } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { logoOf } from '../logo.ts';

type Answer = OutputOf<typeof shops.getShop>;

async function partsOf({ sql, shopId }: Reading) {
  const [hours, closures, taxRates, hosts] = await Promise.all([
    sql
      .selectFrom('shop_opening')
      .select(['weekday', 'opens', 'closes'])
      .where('shop_id', '=', shopId)
      .orderBy('weekday')
      .orderBy('opens')
      .execute(),
    sql
      .selectFrom('shop_closure')
      .select(['date', 'opens', 'closes', 'reason'])
      .where('shop_id', '=', shopId)
      .orderBy('date')
      .execute(),
    sql
      .selectFrom('tax_rate')
      .select(['id', 'name', 'rate_bp as rateBp', 'is_default as isDefault'])
      .where('shop_id', '=', shopId)
      .where('active', '=', true)
      .orderBy('is_default', 'desc')
      .orderBy('rate_bp', 'desc')
      .orderBy('id')
      .execute(),
    sql.selectFrom('shop_host').select('host').where('shop_id', '=', shopId).orderBy('host').execute(),
  ]);
  return { hours, closures, taxRates, hosts: hosts.map(({ host }) => host) };
}

export default answer(shops.getShop, async (scope): Promise<Answer> => {
  const shop = found(
    await scope.sql.selectFrom('shop').selectAll().where('shop_id', '=', scope.shopId).executeTakeFirst(),
  );
  const parts = await partsOf(scope);
  const { publicUrl } = scope.services.env;
  return {
    id: shop.shop_id,
    slug: shop.slug,
    country: shop.country,
    currency: shop.currency,
    locale: shop.locale as Answer['locale'],
    timeZone: shop.time_zone,
    name: shop.name,
    legalName: shop.legal_name,
    taxNumber: shop.tax_number,
    phone: shop.phone,
    email: shop.email,
    street: shop.street,
    town: shop.town,
    postcode: shop.postcode,
    about: shop.about,
    accent: shop.accent,
    logo: await logoOf(scope, shop.logo_file_id),
    rules: shop.rules,
    privacy: shop.privacy,
    ...parts,
    bookingLink: `${publicUrl}/s/${shop.slug}/book`,
    version: shop.version,
  };
});
