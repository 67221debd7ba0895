import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openCaller, openWorld, type World } from '../../kernel/testing/world.ts';
import { type Server, startServer } from '../../main.ts';

const flood = { perSecond: 10_000, burst: 10_000 };

describe('a house of several processes on one database', () => {
  let world: World;
  let shop: TestShop;
  let worker: Server;
  let second: Server;
  beforeAll(async () => {
    // The first process only answers, the third only works: together they are a whole house.
    world = await openWorld({ roles: { web: true, worker: false } });
    shop = await makeShop(world);
    const options = { databaseUrl: world.databaseUrl, clock: world.clock, quiet: true, flood };
    second = await startServer({ ...options, env: { ...world.env, roles: { web: true, worker: false } } });
    worker = await startServer({ ...options, env: { ...world.env, roles: { web: false, worker: true } } });
  });
  afterAll(async () => {
    await second.close();
    await worker.close();
    await world.close();
  });

  it('[RT-03] [OPS-07] a change through one web process rings the screens of another', async () => {
    const { cookies } = shop.staff.MANAGER.caller;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const socket = new WebSocket(`${second.url.replace('http', 'ws')}/api/v1/live?realm=staff`, {
      headers: { cookie },
    });
    const heard: { type: string; name?: string }[] = [];
    socket.on('message', (raw) => heard.push(JSON.parse(String(raw))));
    await expect.poll(() => heard.some(({ type }) => type === 'ready')).toBe(true);
    await shop.staff.SERVICE_WRITER.caller.call('createCustomer', { name: 'Heard elsewhere' });
    await expect.poll(() => heard.some(({ name }) => name === 'customer.added')).toBe(true);
    socket.close();
  });

  it('a web process answers what a worker has yet to carry; the worker carries it', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const actor = { kind: 'system', shopId: shop.shopId, name: 'test', causedBy: null, depth: 0 } as const;
    const refs = { workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id };
    await world.server.house.runner.inShop(
      shop.shopId,
      actor,
      { id: 'x', address: '', device: '' },
      async ({ record }) => record('workOrder.ready', refs, { number: 1 }),
    );
    const mine = openCaller(second.url);
    for (const [name, value] of order.customer.caller.cookies) mine.cookies.set(name, value);
    await expect.poll(async () => (await mine.call('listMyNotices', {})).unread, { timeout: 15_000 }).toBe(1);
  });

  it('a worker alone opens no door but health', async () => {
    expect((await fetch(`${worker.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${worker.url}/api/v1/session`)).status).toBe(404);
  });
});
