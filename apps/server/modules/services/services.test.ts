import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import type { Scope } from '../../kernel/implement.ts';
import { lineTotal } from '../../kernel/money.ts';
import { makeShop, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { cannedJob, installCatalogue, pricedServices } from './index.ts';

describe('the catalogue of a shop', () => {
  let world: World;
  let zambian: TestShop;
  let german: TestShop;
  const inShop = <T>(shop: TestShop, work: (scope: Scope) => Promise<T>) =>
    world.server.house.runner.inShop(
      shop.shopId,
      systemActor(shop.shopId, 'test'),
      { id: 't', address: '', device: '' },
      work,
    );
  beforeAll(async () => {
    world = await openWorld();
    zambian = await makeShop(world);
    german = await makeShop(world, {
      country: 'DE',
      currency: 'EUR',
      locale: 'de',
      time_zone: 'Europe/Berlin',
      rules: { ...someRules, labourRate: 7500 },
    });
    await inShop(zambian, (scope) =>
      installCatalogue(scope, { country: 'ZM', currency: 'ZMW', locale: 'en', labourRate: someRules.labourRate }),
    );
    await inShop(german, (scope) =>
      installCatalogue(scope, { country: 'DE', currency: 'EUR', locale: 'de', labourRate: 7500 }),
    );
  });
  afterAll(() => world.close());

  it('[CAT-01][CAT-17] is loaded at first login, with categories that have icons', async () => {
    const { caller } = zambian.staff.SERVICE_WRITER;
    const { items } = await caller.call('listCategories', {});
    expect(items.map(({ name }) => name)).toContain('Engine Services');
    expect(items.every(({ icon, services }) => icon.length > 0 && services > 0)).toBe(true);
    const { items: services, nextCursor } = await caller.call('listServices', { limit: 300 });
    expect(services.length).toBeGreaterThan(160);
    expect(nextCursor).toBeNull();
    expect(services.every(({ lines, prices }) => lines.length > 0 && prices.length > 0)).toBe(true);
    const category = items.find(({ name }) => name === 'Engine Services');
    const engine = await caller.call('listServices', { categoryId: category?.id ?? '', limit: 300 });
    expect(engine.items).toHaveLength(category?.services ?? -1);
  });

  it.each([
    ['[CAT-12]', 'Ölwechsel', 10, 80],
    ['[CAT-12]', 'Motordiagnose', 50, 150],
    ['[CAT-12]', 'Keilriemen ersetzen', 30, 120],
    ['[CAT-13]', 'Delle entfernen', 25, 200],
    ['[CAT-13]', 'Lack ausbessern', 15, 300],
    ['[CAT-13]', 'Kratzer entfernen', 20, 150],
    ['[CAT-14]', 'Getriebeservice', 80, 250],
    ['[CAT-14]', 'Kupplung reparieren', 200, 800],
    ['[CAT-14]', 'Automatikgetriebe-Service', 150, 500],
    ['[CAT-15]', 'Batterie ersetzen', 50, 200],
    ['[CAT-15]', 'Lichtmaschine reparieren', 100, 400],
    ['[CAT-15]', 'Anlasser ersetzen', 80, 350],
  ])('%s holds %s from %i to %i euros', async (_row, name, min, max) => {
    const { items } = await german.staff.ADMIN.caller.call('listServices', { search: name });
    expect(items[0]).toMatchObject({ name, priceMin: min * 100, priceMax: max * 100, isFixedPrice: false });
  });

  it('[CAT-16] finds by name, category and everyday words, in the other language too', async () => {
    const { caller } = zambian.staff.TECH;
    const first = async (search: string) => (await caller.call('listServices', { search })).items[0]?.name;
    expect(await first('oil change')).toBe('Oil change');
    expect(await first('Ölwechsel')).toBe('Oil change');
    expect(await first('batery')).toMatch(/Battery/);
    const brakes = await caller.call('listServices', { search: 'brakes', limit: 5 });
    expect(brakes.items.map(({ category }) => category.name)).toContain('Brakes');
    const everyday = await german.staff.ADMIN.caller.call('listServices', { search: 'oil change' });
    expect(everyday.items[0]?.name).toBe('Ölwechsel');
  });

  it('[CAT-03] tells repairs, maintenance and inspections apart, page by page', async () => {
    const { caller } = zambian.staff.PARTS;
    for (const kind of ['repair', 'maintenance', 'inspection'] as const) {
      const { items } = await caller.call('listServices', { kind, limit: 300 });
      expect(items.length).toBeGreaterThan(0);
      expect(items.every((service) => service.kind === kind)).toBe(true);
    }
    const one = await caller.call('listServices', { limit: 100 });
    const two = await caller.call('listServices', { limit: 100, cursor: one.nextCursor ?? '' });
    expect(two.nextCursor).toBeNull();
    expect(new Set([...one.items, ...two.items].map(({ id }) => id)).size).toBe(one.items.length + two.items.length);
  });

  it('[CAT-07] prices a service by the kind of vehicle', async () => {
    const [oil] = (await zambian.staff.ADMIN.caller.call('listServices', { search: 'oil change' })).items;
    const prices = await inShop(zambian, async (scope) => [
      ...(await pricedServices(scope, { ids: [oil?.id ?? ''] }, 'small')),
      ...(await pricedServices(scope, { ids: [oil?.id ?? ''] }, 'truck')),
      ...(await pricedServices(scope, { ids: [oil?.id ?? ''] }, null)),
    ]);
    expect(prices[1]?.priceMax).toBeGreaterThan(prices[0]?.priceMax ?? 0);
    expect(prices[2]).toMatchObject({ priceMin: oil?.priceMin, priceMax: oil?.priceMax });
  });

  it('[R-162] makes a ready job: minutes of the type at the shop’s rate, never outside the range shown', async () => {
    const { items } = await german.staff.ADMIN.caller.call('listServices', { limit: 300 });
    const timing = items.find(({ code }) => code === 'ENG-005');
    await inShop(german, async (scope) => {
      for (const service of items) {
        for (const { type, min, max, minutes } of service.prices) {
          const job = await cannedJob(scope, service.id, type);
          const total = job.lines.reduce((sum, line) => sum + lineTotal(line.quantity, line.unitPrice), 0);
          expect(job.minutes).toBe(minutes);
          expect(total, `${service.name} ${type}`).toBeGreaterThanOrEqual(min);
          expect(total, `${service.name} ${type}`).toBeLessThanOrEqual(max);
          const labour = job.lines.filter(({ kind }) => kind === 'labour');
          const bent = labour.length === 1 && labour[0]?.unitPrice !== 7500;
          // Up to an hour, some rate meets the end of the range exactly: 600 is 600.00, never 600.01.
          if (bent && (labour[0]?.quantity ?? 0) <= 1000)
            expect([min, max], `${service.name} ${type}`).toContain(total);
        }
      }
      const job = await cannedJob(scope, timing?.id ?? '', 'small');
      expect(job.lines.find(({ kind }) => kind === 'labour')?.unitPrice).toBe(7500);
      await expect(cannedJob(scope, german.shopId, 'small')).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  it('[CAT-16] names what each of several everyday words finds first, as a search for each would', async () => {
    const words = ['brake pads', 'battery', 'zzzzqqq'];
    const visitor = world.caller();
    const asked = { shop: zambian.slug, words: words.join(', ') };
    for (const { best } of [
      await visitor.call('listOfferedServices', asked),
      await visitor.call('listOfferedServices', asked),
    ])
      for (const [at, search] of words.entries()) {
        const { items } = await visitor.call('listOfferedServices', { shop: zambian.slug, search });
        expect(best[at]).toBe(items[0]?.id ?? null);
      }
    expect((await visitor.call('listOfferedServices', { shop: zambian.slug })).best).toEqual([]);
  });

  it('[SEC-01] shows visitors what is offered online under public ids, priced for their kind of vehicle', async () => {
    const visitor = world.caller();
    const { items } = await visitor.call('listOfferedServices', { shop: zambian.slug, type: 'suv' });
    expect(items.length).toBeGreaterThan(100);
    expect(items.every(({ id, prices }) => id.startsWith('se_') && prices.every(({ type }) => type === 'suv'))).toBe(
      true,
    );
    const found = await visitor.call('listOfferedServices', { shop: zambian.slug, search: 'my battery is dead' });
    expect(found.items[0]?.name).toMatch(/battery/i);
    expect((await visitor.send('listOfferedServices', { shop: 'nowhere' })).status).toBe(404);
  });
});
