import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import type { Scope } from '../../kernel/implement.ts';
import { makeCustomer, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { contactsOf, findOrAddCustomer, recordPortalVisit } from './index.ts';

describe('what customers offer other rooms', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const request = { id: 't', address: '', device: '' };
  const inShop = <T>(work: (scope: Scope) => Promise<T>, shopId = shop.shopId) =>
    world.server.house.runner.inShop(shopId, systemActor(shopId, 'test'), request, work);

  it('[R-141] find by the exact address, or add one customer however many ask at once', async () => {
    const given = {
      name: 'Luse',
      email: 'Luse@Example.zm',
      phone: '0977 222 333',
      locale: 'ny',
      openPortal: true,
    } as const;
    const all = await Promise.all([1, 2, 3].map(() => inShop((scope) => findOrAddCustomer(scope, given))));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    const id = all[0]?.id ?? '';
    const contact = (await inShop((scope) => contactsOf(scope, [id, shop.shopId]))).get(id);
    expect(contact).toEqual({
      name: 'Luse',
      company: null,
      email: 'luse@example.zm',
      phone: '+260977222333',
      locale: 'ny',
      portalEnabled: true,
      taxExempt: false,
      publicId: all[0]?.publicId,
    });
    const again = { ...given, name: 'Impostor', phone: null };
    expect(await inShop((scope) => findOrAddCustomer(scope, again))).toMatchObject({ id, isNew: false });
    expect((await inShop((scope) => contactsOf(scope, [id]))).get(id)).toEqual(contact);
  });

  it('[PLAT-01] answer nothing about another shop’s customers', async () => {
    const other = await makeShop(world);
    const customer = await makeCustomer(world, shop.shopId);
    expect((await inShop((scope) => contactsOf(scope, [customer.id]), other.shopId)).size).toBe(0);
    const same = { name: 'x', email: customer.email, phone: null, locale: 'en' } as const;
    const added = await inShop((scope) => findOrAddCustomer(scope, same), other.shopId);
    expect(added).toMatchObject({ isNew: true });
  });

  it('[SEC-07] log each page of the portal a customer opens', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const actor = { kind: 'customer', shopId: shop.shopId, customerId: customer.id, name: 'D', epoch: 1 } as const;
    await world.server.house.runner.inShop(shop.shopId, actor, request, async (scope) =>
      recordPortalVisit(scope, '/customer/dashboard'),
    );
    const events = await world.sql('select type, actor_kind, actor_id, data from event where customer_id = $1', [
      customer.id,
    ]);
    expect(events).toEqual([
      {
        type: 'customer.portal_visited',
        actor_kind: 'customer',
        actor_id: customer.id,
        data: { page: '/customer/dashboard' },
      },
    ]);
  });
});
