import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeOperator, makeShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { probeItself } from './probe-itself.ts';

const MINUTE = 60_000;
let world: World;
let look: () => Promise<unknown>;
beforeAll(async () => {
  world = await openWorld({ smtpUrl: undefined });
  const { house } = world.server;
  const { runner, services, clock, jobs, pools } = house;
  const mailing = { ...services, env: { ...services.env, smtpUrl: 'smtp://127.0.0.1:1' } };
  look = probeItself({ runner, services: mailing, clock, jobs, owner: pools.owner }).run;
});
afterAll(() => world.close());

/** Looks each minute for so long. */
async function watch(minutes: number): Promise<void> {
  for (let nth = 0; nth < minutes; nth++) {
    world.clock.advance(MINUTE);
    await look();
  }
}
const status = () => world.caller().call('getStatus', {});

describe('status', () => {
  it('[OPS-04] R-125 R-126 keeps a row a minute; a minute nobody looked counts as down', async () => {
    await world.sql('delete from probe');
    await look();
    await watch(9);
    expect(await status()).toMatchObject({ ok: true, uptime: 1, parts: expect.any(Array) });
    // Ten minutes nobody looked: the process was away.
    world.clock.advance(10 * MINUTE);
    expect(await status()).toMatchObject({ ok: false, parts: [] });
    await look();
    const after = await status();
    expect(after.ok).toBe(true);
    expect(after.uptime).toBeGreaterThan(0.5);
    expect(after.uptime).toBeLessThan(0.65);
    expect(after.days).toHaveLength(90);
    expect(after.days.at(-1)?.up).toBe(after.uptime);
    expect(after.days.at(-2)?.up).toBeNull();
  });

  it('[OPS-04] R-125 mail that waits too long is found, and its minutes count as down', async () => {
    const shop = await makeShop(world);
    const customerId = await makeCustomer(world, shop.shopId);
    expect(customerId).toBeTruthy();
    await world.sql(
      `insert into mail (shop_id, id, once_key, kind, to_sealed, subject, content_sealed, status, created_at)
       values ($1, gen_random_uuid(), 'late', 'x', 'x', 'x', 'x', 'queued', $2)`,
      [shop.shopId, new Date(world.clock.now().getTime() - 20 * MINUTE)],
    );
    await watch(1);
    const now = await status();
    expect(now.ok).toBe(false);
    expect(now.parts.find(({ part }) => part === 'mail')?.ok).toBe(false);
    expect(now.parts.find(({ part }) => part === 'storage')?.ok).toBe(true);
    await world.sql("delete from mail where once_key = 'late'");
    await watch(1);
    expect((await status()).ok).toBe(true);
  });

  it('[OPS-04] what is older than ninety days is thrown away', async () => {
    world.clock.advance(91 * 24 * 60 * MINUTE);
    await look();
    expect(await world.sql('select minute from probe')).toHaveLength(1);
  });

  it('[OPS-04] the status page is for everybody, without scripts, with ninety bars', async () => {
    const response = await world.caller().fetch('/status');
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).not.toContain('<script');
    expect(page.match(/<rect /g)).toHaveLength(90);
    expect(page).toContain('Everything works.');
    const german = await world.caller().fetch('/status', { headers: { 'accept-language': 'de' } });
    expect(await german.text()).toContain('<html lang="de">');
  });
});

describe('vitals', () => {
  it('[OPS-01] R-124 samples of visitors become the 75th percentile of a day and page; nothing about the visitor is kept', async () => {
    const shop = await makeShop(world);
    for (const lcp of [400, 800, 1200, 1600, 9000, 500, 600, 700])
      await world.caller().call('reportVitals', { shop: shop.slug, page: 'home', lcp, cls: 0.02, inp: 40 });
    await world.caller().call('reportVitals', { shop: shop.slug, page: 'book', lcp: 100 });
    const { days } = await (await makeOperator(world)).call('getVitals', {});
    const home = days.find(({ page }) => page === 'home');
    expect(home?.samples).toBe(8);
    expect(home?.lcp).toBeGreaterThanOrEqual(1200);
    expect(home?.lcp).toBeLessThan(1200 * 1.2);
    expect(home?.cls).toBeGreaterThanOrEqual(0.02);
    expect(home?.cls).toBeLessThan(0.024);
    expect(days.find(({ page }) => page === 'book')).toMatchObject({ samples: 1, inp: null });
    const columns = await world.sql<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'vital_day' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual(['bucket', 'count', 'day', 'metric', 'page', 'shop_id']);
  });

  it('[OPS-01] the server’s own answers are told by operation', async () => {
    const operator = await makeOperator(world);
    await operator.call('listShops', {});
    const { operations } = await operator.call('getVitals', {});
    const own = operations.find(({ name }) => name === 'GET /api/v1/platform/shops');
    expect(own?.count).toBeGreaterThanOrEqual(1);
    expect(own?.p95).toBeGreaterThanOrEqual(own?.p50 ?? Number.POSITIVE_INFINITY);
  });

  it('[OPS-01] too many reports of one address are refused, and shops see only through the operator', async () => {
    const shop = await makeShop(world);
    expect((await shop.staff.ADMIN.caller.send('getVitals', {})).status).toBe(403);
    expect((await world.caller().send('reportVitals', { shop: shop.slug, page: 'home', lcp: -1 })).status).toBe(400);
    const caller = world.caller();
    let last = 200;
    for (let nth = 0; nth < 250 && last === 200; nth++)
      last = (await caller.send('reportVitals', { shop: shop.slug, page: 'home' })).status;
    expect(last).toBe(429);
  });
});
