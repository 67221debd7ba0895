import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { askAt, asked, close, finished, mailsOf, plannedFor, tokenOf } from './testing/visit.ts';

let world: World;
let shop: TestShop;
const START = '2026-11-24T07:00:00.000Z';
const NEXT = '2026-11-25T07:00:00.000Z';
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.clock.set(START);
  shop = await makeShop(world);
});
afterAll(() => world.close());

const kinds = async (address: string) => (await mailsOf(world, address)).map(({ kind }) => kind);

describe('[REV-01] asking for a review', () => {
  it('[REV-01] R-600 is planned a day after closing and done once', async () => {
    const visit = await finished(world, shop);
    await close(shop, visit.id);
    await world.settle();
    expect(await plannedFor(world, visit.id)).toEqual([NEXT]);
    expect(await kinds(visit.customer.email)).toEqual(['visit-closed']);
    await askAt(world, shop.shopId, visit.id, NEXT);
    await askAt(world, shop.shopId, visit.id, NEXT);
    expect(await kinds(visit.customer.email)).toEqual(['visit-closed', 'review-asked']);
    const [mail] = (await mailsOf(world, visit.customer.email)).slice(-1);
    expect(mail?.text).toContain(`/s/${shop.slug}/review/`);
  });

  it('[REV-01] R-600 keeps to the open hours: closed on Saturday afternoon, asked on Monday morning', async () => {
    world.clock.set('2026-11-28T10:30:00.000Z');
    const visit = await finished(world, shop);
    await close(shop, visit.id);
    await world.settle();
    expect(await plannedFor(world, visit.id)).toEqual(['2026-11-30T05:30:00.000Z']);
    await askAt(world, shop.shopId, visit.id, '2026-11-29T10:30:00.000Z');
    expect(await kinds(visit.customer.email)).not.toContain('review-asked');
    await askAt(world, shop.shopId, visit.id, '2026-11-30T05:30:00.000Z');
    expect(await kinds(visit.customer.email)).toContain('review-asked');
  });

  it('[REV-01] R-600 nothing done, or a shop that does not ask: no mail', async () => {
    const idle = await makeWorkOrder(world, shop.shopId, { stage: 'ready' });
    await close(shop, idle.id);
    await world.settle();
    await askAt(world, shop.shopId, idle.id, NEXT);
    expect(await kinds(idle.customer.email)).not.toContain('review-asked');
    world.clock.set(START);
    const admin = shop.staff.ADMIN.caller;
    const { version } = await admin.call('getShop', {});
    await admin.call('updateShopRules', { askForReviews: false, version });
    const { customer } = await asked(world, shop);
    expect(await kinds(customer.email)).not.toContain('review-asked');
  });

  it('[REV-01] [NOTF-10] none for a customer who switched this kind off', async () => {
    const visit = await finished(world, shop);
    await visit.customer.caller.call('updateMyPreferences', { notifyOnReview: false });
    await close(shop, visit.id);
    await world.settle();
    await askAt(world, shop.shopId, visit.id, NEXT);
    expect(await kinds(visit.customer.email)).toEqual(['visit-closed']);
  });

  it('[REV-01] R-601 of the link only a hash is kept', async () => {
    const { token } = await asked(world, shop);
    expect(token).toHaveLength(43);
    const rows = await world.sql<{ all: string }>('select review_link::text as all from review_link', []);
    expect(rows.some(({ all }) => all.includes(token))).toBe(false);
  });

  it('[REV-01] R-600 the second visit of a car is asked about as well', async () => {
    const first = await asked(world, shop);
    world.clock.set(START);
    const second = await asked(world, shop);
    expect(await tokenOf(world, first.customer.email)).not.toBe(second.token);
  });
});
