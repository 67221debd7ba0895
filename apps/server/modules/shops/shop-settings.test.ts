import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import { insert, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('settings of a shop', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const fresh = async () => {
    shop = await makeShop(world);
    return shop.staff.ADMIN.caller;
  };
  const lastEvent = async () =>
    (
      await world.sql<{ type: string; data: object }>(
        'select type, data from event where shop_id = $1 order by seq desc limit 1',
        [shop.shopId],
      )
    )[0];

  it('shows all settings to those who work there, and the link to book with', async () => {
    await fresh();
    const answer = await shop.staff.TECH.caller.call('getShop', {});
    expect(answer).toMatchObject({ id: shop.shopId, currency: 'ZMW', hosts: [], closures: [], version: 1 });
    expect(answer.bookingLink).toBe(`${world.env.publicUrl}/s/${shop.slug}/book`);
    expect(answer.hours).toHaveLength(6);
    expect(answer.taxRates).toEqual([{ id: shop.taxRateId, name: 'VAT', rateBp: 1600, isDefault: true }]);
  });

  it('[AUTH-07] is changed by the owner only', async () => {
    await fresh();
    for (const role of ['MANAGER', 'SERVICE_WRITER', 'PARTS', 'TECH'] as const) {
      const answer = await shop.staff[role].caller.send('updateShopRules', { labourRate: 1, version: 1 });
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });

  it('changes the profile; of two editors with one version the second is told', async () => {
    const admin = await fresh();
    const both = await Promise.all(
      ['Old Road Garage', 'New Road Garage'].map((name) => admin.send('updateShopProfile', { name, version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('changed_meanwhile');
    await admin.call('updateShopProfile', { taxNumber: '1002003004', legalName: null, town: 'Ndola', version: 2 });
    expect(await admin.call('getShop', {})).toMatchObject({ taxNumber: '1002003004', town: 'Ndola', version: 3 });
    expect(await lastEvent()).toEqual({
      type: 'shop.profile_changed',
      data: { fields: ['town', 'legalName', 'taxNumber'] },
    });
    expect((await admin.send('updateShopProfile', { email: 'not an address', version: 3 })).status).toBe(400);
  });

  it('changes single rules and keeps the others', async () => {
    const admin = await fresh();
    const before = (await admin.call('getShop', {})).rules;
    await admin.call('updateShopRules', { bookingMode: 'instant', collectionRadiusKm: null, version: 1 });
    const after = (await admin.call('getShop', {})).rules;
    expect(after).toEqual({ ...before, bookingMode: 'instant', collectionRadiusKm: null });
    expect((await admin.send('updateShopRules', { bays: 1, version: 1 })).problem.code).toBe('changed_meanwhile');
    expect((await admin.send('updateShopRules', { labourRate: 1.5, version: 2 })).status).toBe(400);
  });

  it('chooses what customers may see', async () => {
    const admin = await fresh();
    const privacy = { showPrices: false, showTechnicianNames: false, showLabourBreakdown: true };
    await admin.call('updateShopPrivacy', { ...privacy, version: 1 });
    expect((await admin.call('getShop', {})).privacy).toEqual(privacy);
    expect(await lastEvent()).toMatchObject({ type: 'shop.privacy_changed' });
  });

  it('R-111 replaces hours and exceptions together, or refuses what cannot be', async () => {
    const admin = await fresh();
    const day = { weekday: 1, opens: '08:00', closes: '12:00' };
    const closed = { date: '2026-12-24', opens: null, closes: null, reason: 'Christmas Eve' };
    const wrong = [
      { hours: [{ ...day, closes: '08:00' }], closures: [] },
      { hours: [day, { ...day, opens: '11:00', closes: '13:00' }], closures: [] },
      { hours: [day], closures: [closed, closed] },
      { hours: [day], closures: [{ ...closed, opens: '08:00' }] },
      { hours: [day], closures: [{ ...closed, opens: '09:00', closes: '08:00' }] },
    ];
    for (const input of wrong) {
      const answer = await admin.send('updateShopHours', { ...input, version: 1 });
      expect([answer.status, answer.problem.code]).toEqual([400, 'invalid_input']);
      expect(answer.problem.errors?.[0]).toHaveProperty('message');
    }
    const hours = [day, { ...day, opens: '13:00', closes: '17:00' }];
    await admin.call('updateShopHours', { hours, closures: [closed], version: 1 });
    expect(await admin.call('getShop', {})).toMatchObject({ hours, closures: [closed], version: 2 });
    expect((await admin.send('updateShopHours', { hours, closures: [], version: 1 })).status).toBe(409);
  });

  it('R-112 takes a brand colour, moved off the hues that speak of a car’s condition', async () => {
    const admin = await fresh();
    const blue = await admin.call('updateShopBrand', { accent: '#153f75', logoFileId: null, version: 1 });
    expect(blue).toEqual({ accent: '#153F75', corrected: false, version: 2 });
    const red = await admin.call('updateShopBrand', { accent: '#CC0000', logoFileId: null, version: 2 });
    expect(red).toMatchObject({ corrected: true, version: 3 });
    expect((await admin.call('getShop', {})).accent).toBe(red.accent);
  });

  it('takes a logo of its own files only', async () => {
    const admin = await fresh();
    const file = {
      shop_id: shop.shopId,
      public_id: newPublicId('fi'),
      owner_id: shop.shopId,
      name: 'logo.png',
      type: 'image/png',
      bytes: 10,
      from_side: 'staff',
      at: world.clock.now(),
    };
    const [logo, document] = [newId(), newId()];
    await insert(world, 'file', { ...file, id: logo, owner: 'shop', kind: 'photo', storage_key: 'shops/a/logo.png' });
    await insert(world, 'file', {
      ...file,
      id: document,
      public_id: newPublicId('fi'),
      owner: 'shop',
      kind: 'document',
      storage_key: 'shops/a/papers.pdf',
    });
    const admins = { accent: '#153F75', version: 1 };
    expect((await admin.send('updateShopBrand', { ...admins, logoFileId: document })).status).toBe(404);
    await admin.call('updateShopBrand', { ...admins, logoFileId: logo });
    expect((await admin.call('getShop', {})).logo?.id).toBe(logo);
    const front = await world.caller().call('getShopFront', { shop: shop.slug });
    expect(front.logo?.url).toContain('logo.png');
    expect(JSON.stringify(front)).not.toContain(logo);
    const other = (await makeShop(world)).staff.ADMIN.caller;
    expect((await other.send('updateShopBrand', { ...admins, logoFileId: logo })).status).toBe(404);
  });

  it('R-113 sets tax rates with exactly one default; rates no longer listed are put away', async () => {
    const admin = await fresh();
    const [kept] = (await admin.call('getShop', {})).taxRates;
    const none = await admin.send('updateTaxRates', {
      rates: [{ name: 'A', rateBp: 0, isDefault: false }],
      version: 1,
    });
    expect(none.problem.errors).toEqual([expect.objectContaining({ field: 'rates', reason: 'one_default' })]);
    const rates = [
      { id: kept?.id ?? '', name: 'VAT 17 %', rateBp: 1700, isDefault: false },
      { name: 'Export', rateBp: 0, isDefault: true },
    ];
    await admin.call('updateTaxRates', { rates, version: 1 });
    const now = (await admin.call('getShop', {})).taxRates;
    expect(now.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Export', true],
      ['VAT 17 %', false],
    ]);
    await admin.call('updateTaxRates', { rates: [{ name: 'One', rateBp: 500, isDefault: true }], version: 2 });
    expect((await world.sql('select 1 from tax_rate where shop_id = $1', [shop.shopId])).length).toBe(3);
    const foreign = { id: newId(), name: 'X', rateBp: 1, isDefault: true };
    expect((await admin.send('updateTaxRates', { rates: [foreign], version: 3 })).status).toBe(400);
    expect((await admin.call('getShop', {})).taxRates.map(({ name }) => name)).toEqual(['One']);
  });

  it('R-114 moves to another region, but never changes the currency under existing work orders', async () => {
    const admin = await fresh();
    const germany = { country: 'DE', currency: 'EUR', locale: 'de', timeZone: 'Europe/Berlin' } as const;
    for (const wrong of [{ timeZone: 'Europe/Atlantis' }, { currency: 'QQQ' }])
      expect((await admin.send('updateShopRegion', { ...germany, ...wrong, version: 1 })).status).toBe(400);
    await admin.call('updateShopRegion', { ...germany, version: 1 });
    expect(await admin.call('getShop', {})).toMatchObject({ ...germany, version: 2 });
    await makeWorkOrder(world, shop.shopId);
    const refused = await admin.send('updateShopRegion', { ...germany, currency: 'USD', version: 2 });
    expect([refused.status, refused.problem.code]).toEqual([409, 'in_use']);
    await admin.call('updateShopRegion', { ...germany, timeZone: 'Africa/Lusaka', version: 2 });
    const stale = await admin.send('updateShopRegion', { ...germany, currency: 'USD', version: 2 });
    expect(stale.problem.code).toBe('changed_meanwhile');
  });
});
