import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';

describe('editing services', () => {
  let world: World;
  let shop: TestShop;
  let caller: Caller;
  let categoryId: string;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
    caller = shop.staff.SERVICE_WRITER.caller;
    categoryId = (await caller.call('createCategory', { name: 'Classic cars', icon: 'car' })).id;
  });
  afterAll(() => world.close());
  const price = { type: 'small', min: 10_000, max: 15_000, minutes: 90 } as const;
  const read = async (search: string) => (await caller.call('listServices', { search, inactive: true })).items[0];

  it('[CAT-02][CAT-18][R-161] adds, changes and removes a service, live at once with every field', async () => {
    const input = {
      name: 'Carburettor tuning',
      description: 'Synchronise and set idle',
      kind: 'maintenance',
      prices: [price, { type: 'suv', min: 20_000, max: 30_000, minutes: 120 }],
      synonyms: ['rough idle'],
      safetyCritical: true,
      lines: [{ kind: 'part', description: 'Gasket', quantity: 2000, unitPrice: 500 }],
    } as const;
    const { id, version } = await caller.call('createService', {
      ...input,
      categoryId,
      prices: [...input.prices],
      synonyms: [...input.synonyms],
      lines: [...input.lines],
    });
    expect(await read('rough idle')).toMatchObject({
      ...input,
      id,
      category: { name: 'Classic cars', icon: 'car' },
      priceMin: 10_000,
      priceMax: 30_000,
      minutes: 90,
      active: true,
      lines: [{ partNumber: null, quantity: 2000 }],
    });
    expect((await read('classic cars'))?.id).toBe(id);
    const changed = await caller.call('updateService', { serviceId: id, version, name: 'Twin carburettor tuning' });
    const after = await read('twin carburettor');
    expect(after).toMatchObject({ description: input.description, prices: input.prices, safetyCritical: true });
    const late = await caller.send('updateService', { serviceId: id, version, name: 'Late' });
    expect(late.problem.code).toBe('changed_meanwhile');
    await caller.call('removeService', { serviceId: id });
    expect((await caller.call('listServices', { search: 'carburettor' })).items).toEqual([]);
    expect((await caller.send('removeService', { serviceId: id })).problem.code).toBe('already_done');
    await caller.call('updateService', { serviceId: id, version: changed.version + 1, active: true });
    expect((await caller.call('listServices', { search: 'carburettor' })).items).toHaveLength(1);
    const events = await world.sql<{ type: string }>(
      "select type from event where shop_id = $1 and refs->>'service' = $2 order by seq",
      [shop.shopId, id],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'service.added',
      'service.changed',
      'service.switched_off',
      'service.switched_on',
    ]);
  });

  it('[CAT-05][CAT-06][R-160] keeps a range, and shows equal ends as one price', async () => {
    await caller.call('createService', { name: 'Tow', categoryId, prices: [{ ...price, min: 1000, max: 1000 }] });
    expect(await read('tow')).toMatchObject({ isFixedPrice: true, priceMin: 1000, priceMax: 1000 });
    await caller.call('createService', { name: 'Polish', categoryId, prices: [price] });
    expect(await read('polish')).toMatchObject({ isFixedPrice: false, priceMin: 10_000, priceMax: 15_000 });
  });

  it('[CAT-18] refuses a range that is upside down, a kind of vehicle twice, a name twice, a strange category', async () => {
    const base = { categoryId, prices: [price] };
    const refused = async (change: object) =>
      (await caller.send('createService', { name: 'Odd', ...base, ...change })).problem.code;
    expect(await refused({ prices: [{ ...price, min: 2, max: 1 }] })).toBe('price_order');
    const hidden = [price, { ...price, type: 'suv', min: 12_000, max: 11_000 }];
    expect(await refused({ prices: hidden })).toBe('price_order');
    expect(await refused({ prices: [price, price] })).toBe('invalid_input');
    expect(await refused({ categoryId: shop.shopId })).toBe('not_found');
    const twice = await Promise.all([1, 2].map(() => caller.send('createService', { name: 'Twice', ...base })));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    const service = await read('polish');
    const turned = { serviceId: service?.id ?? '', version: 1, prices: [{ ...price, min: 5, max: 1 }] };
    expect((await caller.send('updateService', turned)).problem.code).toBe('price_order');
    const again = await caller.send('createCategory', { name: 'classic CARS', icon: 'car' });
    expect(again.problem.code).toBe('already_exists');
  });

  it('[R-163] shows visitors neither what is off nor what is not offered online', async () => {
    await caller.call('createService', { name: 'Inside only', categoryId, prices: [price], online: false });
    const { items } = await world.caller().call('listOfferedServices', { shop: shop.slug });
    expect(items.map(({ name }) => name)).not.toContain('Inside only');
    expect(items.map(({ name }) => name)).toContain('Polish');
  });

  it('[CAT-19][PLAT-01] works within the own shop and for the right roles only', async () => {
    const other = await makeShop(world);
    const stranger = other.staff.ADMIN.caller;
    const service = await read('polish');
    const serviceId = service?.id ?? '';
    expect((await stranger.call('listServices', {})).items).toEqual([]);
    expect((await stranger.send('updateService', { serviceId, version: 1, name: 'Mine' })).status).toBe(404);
    expect((await stranger.send('removeService', { serviceId })).status).toBe(404);
    expect((await shop.staff.TECH.caller.send('removeService', { serviceId })).status).toBe(403);
    const input = { name: 'No', categoryId, prices: [price] };
    expect((await shop.staff.TECH.caller.send('createService', input)).status).toBe(403);
    expect((await shop.staff.PARTS.caller.send('createCategory', { name: 'No', icon: 'x' })).status).toBe(403);
    expect((await world.caller().send('listServices', {})).status).toBe(401);
  });
});
