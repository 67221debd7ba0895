import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { insert, makeOperator, makeShop, makeWorkOrder } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { STAFF_COOKIE } from '../../kernel/who.ts';

describe('the platform', () => {
  let world: World;
  let operator: Caller;
  beforeAll(async () => {
    world = await openWorld();
    operator = await makeOperator(world);
  });
  afterAll(() => world.close());
  const input = (slug: string, more: object = {}) => ({
    slug,
    name: 'Copperbelt Motors',
    country: 'ZM' as const,
    ownerName: 'Chanda Mwale',
    ownerEmail: `owner@${slug}.example`,
    ...more,
  });

  it('[AUTH-09] opens a shop with catalogue, taxes, hours and an invited owner', async () => {
    const { id } = await operator.call('createShop', input('copperbelt'));
    const front = await world.caller().call('getShopFront', { shop: 'copperbelt' });
    expect(front).toMatchObject({ name: 'Copperbelt Motors', currency: 'ZMW', timeZone: 'Africa/Lusaka' });
    const events = await world.sql<{ type: string; actor_kind: string }>(
      'select type, actor_kind from event where shop_id = $1 order by seq',
      [id],
    );
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['shop.opened', 'service.catalogue_loaded', 'staff.invited']),
    );
    expect(new Set(events.map(({ actor_kind }) => actor_kind))).toEqual(new Set(['platform']));
    const [counts] = await world.sql<{ services: number; owners: number }>(
      `select (select count(*)::int from service where shop_id = $1) as services,
         (select count(*)::int from staff where shop_id = $1 and role = 'ADMIN' and status = 'invited') as owners`,
      [id],
    );
    expect(counts?.owners).toBe(1);
    expect(counts?.services).toBeGreaterThan(100);
    const log = await world.sql<{ data: object }>("select data from event where type = 'platform.shop_created'");
    expect(log).toEqual([{ data: { slug: 'copperbelt' } }]);
  });

  it('opens shops in Germany and elsewhere, in a currency of its own too', async () => {
    await operator.call('createShop', input('berlin', { country: 'DE' }));
    await operator.call('createShop', input('harare', { country: 'XX', currency: 'BWP', timeZone: 'Africa/Gaborone' }));
    expect(await world.caller().call('getShopFront', { shop: 'berlin' })).toMatchObject({
      currency: 'EUR',
      locale: 'de',
    });
    expect(await world.caller().call('getShopFront', { shop: 'harare' })).toMatchObject({ currency: 'BWP' });
    for (const wrong of [{ currency: 'QQQ' }, { timeZone: 'Mars/Base' }])
      expect((await operator.send('createShop', input('nowhere', wrong))).status).toBe(400);
  });

  it('of two shops with one address, one is opened and nothing is left of the other', async () => {
    const both = await Promise.all([1, 2].map(() => operator.send('createShop', input('same-place'))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect([refused?.problem.code, refused?.problem.errors?.[0]?.field]).toEqual(['already_exists', 'slug']);
    const rows = await world.sql("select 1 from shop where slug = 'same-place'");
    const owners = await world.sql(
      "select 1 from auth.membership m join auth.person p on p.id = m.person_id where p.name = 'Chanda Mwale' and not exists (select 1 from shop s where s.shop_id = m.shop_id)",
    );
    expect([rows.length, owners.length]).toEqual([1, 0]);
  });

  it('[AUTH-09] lists every shop page by page, with its people, open work and last event', async () => {
    const shop = await makeShop(world, { name: 'Busy' });
    await makeWorkOrder(world, shop.shopId);
    await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    await shop.staff.ADMIN.caller.call('updateShopProfile', { town: 'Kabwe', version: 1 });
    const seen = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await operator.call('listShops', { limit: 2, ...(cursor ? { cursor } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    const all = await world.sql('select 1 from shop');
    expect(new Set(seen.map(({ id }) => id)).size).toBe(all.length);
    expect(seen).toHaveLength(all.length);
    const busy = seen.find(({ id }) => id === shop.shopId);
    expect(busy).toMatchObject({
      name: 'Busy',
      staff: 5,
      openWorkOrders: 1,
      lastEventAt: world.clock.now().toISOString(),
    });
    expect((await operator.send('listShops', { cursor: 'WzEsMl0' })).status).toBe(400);
  });

  it('[AUTH-09] answers its health, which moves with what happens', async () => {
    const before = await operator.call('getPlatformHealth', {});
    expect(before.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(before.databaseBytes).toBeGreaterThan(1_000_000);
    expect([before.failed, before.mailFailed]).toEqual([0, 0]);
    const shop = await makeShop(world);
    await insert(world, 'mail', {
      shop_id: shop.shopId,
      id: newId(),
      once_key: 'broken',
      kind: 'test',
      to_sealed: '',
      subject: '',
      content_sealed: '',
      status: 'failed',
      created_at: world.clock.now(),
    });
    const after = await operator.call('getPlatformHealth', {});
    expect([after.shops, after.mailFailed]).toEqual([before.shops + 1, 1]);
  });

  it('[AUTH-09] R-118 shop people find the platform’s doors shut, and its overview is closed inside a shop', async () => {
    const shop = await makeShop(world);
    for (const { caller } of Object.values(shop.staff)) {
      expect((await caller.send('listShops', {})).status).toBe(403);
      expect((await caller.send('getPlatformHealth', {})).status).toBe(403);
      expect((await caller.send('createShop', input('mine'))).status).toBe(403);
    }
    expect((await world.caller().send('listShops', {})).status).toBe(401);
    const { app } = world.server.house.pools;
    const outside = await app.query('select * from platform_shops($1::uuid, null, null, 5)', [shop.shopId]);
    expect(outside.rows).toEqual([]);
  });

  it('[AUTH-09] somebody who operates the install and works in a shop does both', async () => {
    const shop = await makeShop(world);
    const { personId, caller } = shop.staff.MANAGER;
    await world.sql('update auth.person set platform = true where id = $1', [personId]);
    expect((await caller.call('getSession', {})).person.platform).toBe(true);
    const { id } = await caller.call('createShop', input('side-shop'));
    const [event] = await world.sql<{ actor_kind: string; actor_id: string }>(
      'select actor_kind, actor_id from event where shop_id = $1 limit 1',
      [id],
    );
    expect(event).toEqual({ actor_kind: 'platform', actor_id: personId });
    expect((await caller.call('getShop', {})).id).toBe(shop.shopId);
    expect(caller.cookies.has(STAFF_COOKIE)).toBe(true);
  });

  it('[PRIN-07] R-119 without plans every feature is on and nothing counts users', async () => {
    const shop = await makeShop(world);
    expect(await shop.staff.MANAGER.caller.call('getShopPlan', {})).toEqual({
      plansOn: false,
      plan: null,
      features: 'all',
    });
    expect((await shop.staff.SERVICE_WRITER.caller.send('getShopPlan', {})).status).toBe(403);
  });
});
