import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../main.ts';
import { createFloodGate } from './rate.ts';
import { makeShop } from './testing/factories.ts';
import { openCaller, openWorld, type World } from './testing/world.ts';

describe('limits', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('[SEC-19] turns a flood away with 429 and Retry-After, and serves the next quiet caller', async () => {
    const server = await startServer({
      env: world.env,
      databaseUrl: world.databaseUrl,
      quiet: true,
      flood: { perSecond: 1, burst: 20 },
    });
    const caller = openCaller(server.url);
    const flood = await Promise.all(Array.from({ length: 60 }, () => caller.fetch('/livez')));
    const turnedAway = flood.filter(({ status }) => status === 429);
    expect(turnedAway.length).toBeGreaterThanOrEqual(30);
    expect(turnedAway[0]?.headers.get('retry-after')).toBe('1');
    await expect.poll(async () => (await caller.fetch('/livez')).status, { timeout: 5000 }).toBe(200);
    await server.close();
  });

  it('[SEC-19] counts each address for itself and fills up again with time', () => {
    const open = createFloodGate(10, 2);
    expect([open('a', 0), open('a', 0), open('a', 0), open('b', 0)]).toEqual([true, true, false, true]);
    expect(open('a', 100)).toBe(true);
    expect(open('a', 100)).toBe(false);
  });

  it('[AUTH-04] the attempt beyond the limit gets 429, and the count is shared by all processes', async () => {
    const shop = await makeShop(world);
    const second = await startServer({
      env: world.env,
      databaseUrl: world.databaseUrl,
      quiet: true,
      clock: world.clock,
    });
    const input = { shop: shop.slug, email: 'somebody@nowhere.example' };
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      const caller = n % 2 ? openCaller(second.url) : world.caller();
      statuses.push((await caller.send('requestSignInLink', input)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(
      await world.sql("select 1 from event where type = 'customer.link_requested' and shop_id = $1", [shop.shopId]),
    ).toEqual([]);
    await second.close();
  });
});
