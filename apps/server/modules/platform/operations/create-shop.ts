import { platform } from '@pitlane/contracts';
import { asRefusal } from '../../../kernel/database-trouble.ts';
import { newId } from '../../../kernel/ids.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { installCatalogue } from '../../services/index.ts';
import { checkRegion, openShop } from '../../shops/index.ts';
import { addStaff, PLATFORM_LOG } from '../../staff/index.ts';
import { platformActor } from '../platform-actor.ts';

const taken = { shop_slug_key: { code: 'already_exists', field: 'slug' } } as const;

export default implementOutside(platform.createShop, async (scope, { ownerName, ownerEmail, ...input }) => {
  const actor = platformActor(scope.actor);
  checkRegion(input);
  const shopId = newId();
  try {
    await scope.inShop(shopId, actor, async (inside) => {
      const shop = await openShop(inside, input);
      await installCatalogue(inside, {
        country: input.country,
        currency: shop.currency,
        locale: shop.locale === 'de' ? 'de' : 'en',
        labourRate: shop.rules.labourRate,
      });
      await addStaff(inside, { name: ownerName, email: ownerEmail, role: 'ADMIN', status: 'invited' });
    });
  } catch (error) {
    throw asRefusal(error, taken);
  }
  await scope.inShop(PLATFORM_LOG, actor, async ({ record }) =>
    record('platform.shop_created', {}, { slug: input.slug }),
  );
  return { id: shopId, slug: input.slug };
});
