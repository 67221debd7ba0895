import type { House } from '../house.ts';
import { systemActor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import type { Request } from '../kernel/implement.ts';
import { installCatalogue } from '../modules/services/index.ts';
import { openShop, readShop } from '../modules/shops/index.ts';
import { addStaff } from '../modules/staff/index.ts';
import type { DemoShop, Person } from './shops.ts';

export type OpenedPerson = Person & { readonly id: string; readonly personId: string; readonly email: string };
export type OpenedShop = {
  readonly shopId: string;
  readonly slug: string;
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly labourRate: number;
  readonly pricesIncludeTax: boolean;
  readonly taxRateBp: number;
  readonly staff: readonly OpenedPerson[];
};
export const demoRequest: Request = { id: 'demo', address: '', device: 'demo' };

const emailOf = (person: Person, domain: string) =>
  `${
    person.login ??
    person.name
      .split(' ')[0]
      ?.toLowerCase()
      .replace(/[^a-z]/g, '')
  }@${domain}`;

/** Opens one shop of the town through the rooms' own functions: preset, catalogue, people. */
export async function openDemoShop(house: House, demo: DemoShop): Promise<OpenedShop> {
  const shopId = newId();
  const actor = systemActor(shopId, 'Pitlane');
  return house.runner.inShop(shopId, actor, demoRequest, async (scope) => {
    const opened = await openShop(scope, demo.shop);
    await installCatalogue(scope, {
      country: demo.shop.country,
      currency: opened.currency,
      locale: opened.locale === 'de' ? 'de' : 'en',
      labourRate: opened.rules.labourRate,
    });
    const staff: OpenedPerson[] = [];
    for (const person of demo.staff) {
      const email = emailOf(person, demo.domain);
      const added = await addStaff(scope, {
        name: person.name,
        email,
        role: person.role,
        skills: person.skills ?? [],
        status: 'active',
      });
      staff.push({ ...person, ...added, email });
    }
    const shop = await readShop(scope);
    return {
      shopId,
      slug: shop.slug,
      country: shop.country,
      currency: shop.currency,
      timeZone: shop.timeZone,
      labourRate: shop.rules.labourRate,
      pricesIncludeTax: shop.rules.pricesIncludeTax,
      taxRateBp: shop.taxRateBp,
      staff,
    };
  });
}

/** Gives every demo person the one demo password. */
export async function setDemoPasswords(house: House, hash: string): Promise<void> {
  await house.pools.auth.query('update auth.person set password_hash = $1 where password_hash is null', [hash]);
}
