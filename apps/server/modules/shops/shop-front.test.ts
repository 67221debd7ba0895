import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { insert, makeShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { type NewShop, nextNumber, openHours, openShop, readShop } from './index.ts';

describe('opening a shop and its public face', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const inside = <T>(shopId: string, work: (scope: Scope) => Promise<T>) =>
    world.server.house.runner.inShop(
      shopId,
      systemActor(shopId, 'test'),
      { id: 'test', address: '', device: '' },
      work,
    );
  const open = async (input: NewShop) => {
    const shopId = newId();
    await inside(shopId, (scope) => openShop(scope, input));
    return shopId;
  };
  const front = (shop: string) => world.caller().call('getShopFront', { shop });

  it.each([
    ['ZM', { currency: 'ZMW', locale: 'en', timeZone: 'Africa/Lusaka', taxRateBp: 1600 }, false, 'VAT 16 %'],
    ['DE', { currency: 'EUR', locale: 'de', timeZone: 'Europe/Berlin', taxRateBp: 1900 }, true, 'USt. 19 %'],
    ['XX', { currency: 'USD', locale: 'en', timeZone: 'UTC', taxRateBp: 0 }, false, 'No tax'],
  ])('R-110 starts a shop in %s from its preset', async (country, region, pricesIncludeTax, tax) => {
    const slug = `preset-${country.toLowerCase()}`;
    const shopId = await open({ slug, name: 'Preset', country });
    const shop = await inside(shopId, readShop);
    expect(shop).toMatchObject({ ...region, country, slug, version: 1 });
    expect(shop.rules).toMatchObject({ pricesIncludeTax, bookingMode: 'approval' });
    expect(shop.rules.labourRate).toBeGreaterThan(0);
    const names = await world.sql<{ name: string }>('select name from tax_rate where shop_id = $1 and is_default', [
      shopId,
    ]);
    expect(names).toEqual([{ name: tax }]);
    const events = await world.sql<{ type: string; actor_kind: string }>(
      'select type, actor_kind from event where shop_id = $1',
      [shopId],
    );
    expect(events).toEqual([{ type: 'shop.opened', actor_kind: 'system' }]);
  });

  it('R-110 closes on the public holidays of the coming year, and takes what is given instead of the preset', async () => {
    const shopId = await open({
      slug: 'given',
      name: 'Given',
      country: 'ZM',
      currency: 'USD',
      timeZone: 'Africa/Harare',
      accent: '#153f75',
      town: 'Livingstone',
      rules: { bays: 9 },
      hosts: ['Garage.Example'],
    });
    const shop = await inside(shopId, readShop);
    expect(shop).toMatchObject({ currency: 'USD', timeZone: 'Africa/Harare', accent: '#153F75', rules: { bays: 9 } });
    const { closures } = await front('given');
    expect(closures.map(({ date }) => date)).toContain('2026-12-25');
    expect(closures.every(({ date, opens }) => opens === null && date >= '2026-11-24' && date < '2027-11-26')).toBe(
      true,
    );
    expect((await world.sql('select host from shop_host where shop_id = $1', [shopId]))[0]).toEqual({
      host: 'garage.example',
    });
    await expect(open({ slug: 'given', name: 'Twin', country: 'ZM' })).rejects.toThrow(/shop_slug_key/);
  });

  it('shows anybody what anybody may know, and nothing else', async () => {
    const shop = await makeShop(world, { tax_number: 'TPIN-SECRET', legal_name: 'Secret Ltd', phone: '+260977550100' });
    const answer = await front(shop.slug);
    expect(answer).toMatchObject({
      slug: shop.slug,
      phone: '+260977550100',
      bookingMode: 'approval',
      collectionFee: 15000,
    });
    expect(JSON.stringify(answer)).not.toMatch(/SECRET|Secret|labourRate|terms|0199/);
    expect((await world.caller().send('getShopFront', { shop: 'no-such-shop' })).status).toBe(404);
  });

  it('R-115 says whether it is open now, by its own clock, with exceptions', async () => {
    const { slug, shopId } = await makeShop(world);
    const at = async (instant: string) => {
      world.clock.set(instant);
      return (await front(slug)).openNow;
    };
    expect(await at('2026-11-24T05:29:59Z')).toBe(false);
    expect(await at('2026-11-24T05:30:00Z')).toBe(true);
    expect(await at('2026-11-24T14:59:59Z')).toBe(true);
    expect(await at('2026-11-24T15:00:00Z')).toBe(false);
    expect(await at('2026-11-29T08:00:00Z')).toBe(false);
    const exception = { shop_id: shopId, reason: 'Stocktaking' };
    await insert(world, 'shop_closure', { ...exception, date: '2026-11-24', opens: null, closes: null });
    await insert(world, 'shop_closure', { ...exception, date: '2026-11-29', opens: '10:00', closes: '11:00' });
    expect(await at('2026-11-29T08:00:00Z')).toBe(true);
    expect(await at('2026-11-24T08:00:00Z')).toBe(false);
    const hours = await inside(shopId, (scope) => openHours(scope, ['2026-11-24', '2026-11-25', '2026-11-29']));
    expect([...hours]).toEqual([
      ['2026-11-24', []],
      ['2026-11-25', [{ opens: '07:30', closes: '17:00' }]],
      ['2026-11-29', [{ opens: '10:00', closes: '11:00' }]],
    ]);
    world.clock.set('2026-11-24T07:00:00Z');
  });

  it('R-116 numbers a series from 1 without gaps or twins, also at once', async () => {
    const { shopId } = await makeShop(world);
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () => inside(shopId, (s) => nextNumber(s, 'invoice'))),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    await expect(
      inside(shopId, async (scope) => {
        await nextNumber(scope, 'invoice');
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await inside(shopId, (scope) => nextNumber(scope, 'invoice'))).toBe(21);
    expect(await inside(shopId, (scope) => nextNumber(scope, 'estimate'))).toBe(1);
  });
});
