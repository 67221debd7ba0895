import { type OutputOf, permissions, permissionsOf, type staff } from '@pitlane/contracts';
import type { Outside } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { readShop } from '../shops/index.ts';
import type { Membership, Person } from './person.ts';

type Session = OutputOf<typeof staff.getSession>;

/** A shop as the person working there sees it; the shop's rows are read in a scope of its own. */
async function workplace(scope: Outside, membership: Membership) {
  const { shopId, staffId } = membership;
  return scope.inShop(shopId, scope.actor, async (inside) => {
    const shop = await readShop(inside);
    const me = await inside.sql
      .selectFrom('staff')
      .select(['id', 'name', 'role', 'initials'])
      .where('shop_id', '=', shopId)
      .where('id', '=', staffId)
      .executeTakeFirst();
    return { shop, me: found(me) };
  });
}

const shopOf = ({ shop }: Awaited<ReturnType<typeof workplace>>): Session['shop'] => ({
  id: shop.shopId,
  slug: shop.slug,
  name: shop.name,
  town: shop.town,
  currency: shop.currency,
  locale: shop.locale as NonNullable<Session['shop']>['locale'],
  timeZone: shop.timeZone,
  country: shop.country,
  accent: shop.accent,
  pricesIncludeTax: shop.rules.pricesIncludeTax,
  labourRate: shop.rules.labourRate,
});

/** Who is signed in, where, and what they may do. `shopId` null: on the platform's own level, outside any shop. */
export async function sessionOf(scope: Outside, person: Person, shopId: string | null): Promise<Session> {
  const active = person.memberships.filter(({ status }) => status === 'active');
  const places = await Promise.all(active.map((membership) => workplace(scope, membership)));
  const here = places.find(({ shop }) => shop.shopId === shopId);
  return {
    person: { id: person.id, name: person.name, email: person.email, platform: person.platform },
    staff: here?.me ?? null,
    shop: here ? shopOf(here) : null,
    shops: places
      .map(({ shop, me }) => ({ id: shop.shopId, name: shop.name, town: shop.town, role: me.role }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id)),
    permissions: here ? permissions.filter((each) => permissionsOf[here.me.role].has(each)) : [],
    demo: scope.services.env.demo,
  };
}
