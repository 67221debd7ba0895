import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { makeCustomer, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';

type Heard = { type: string; seq?: number; name?: string; refs?: Record<string, string> };
type Line = {
  readonly heard: Heard[];
  readonly socket: WebSocket;
  until(match: (heard: Heard) => boolean): Promise<Heard>;
  close(): void;
};

function listen(
  world: World,
  caller: Caller | null,
  realm: 'staff' | 'customer',
  more: { origin?: string; after?: number } = {},
): Promise<Line> {
  const cookie = [...(caller?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(
    `${world.server.url.replace('http', 'ws')}/api/v1/live?realm=${realm}${more.after === undefined ? '' : `&after=${more.after}`}`,
    {
      headers: { cookie, ...(more.origin ? { origin: more.origin } : {}) },
    },
  );
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (raw) => {
    heard.push(JSON.parse(String(raw)));
    for (const wake of waiting) wake();
  });
  const until = (match: (heard: Heard) => boolean) =>
    new Promise<Heard>((resolve) => {
      const look = () => {
        const found = heard.find(match);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => resolve({ heard, socket, until, close: () => socket.close() }));
  });
}

describe('the live channel', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  it('[RT-01] opens for a session only, and only from our own pages', async () => {
    await expect(listen(world, null, 'staff')).rejects.toThrow(/401/);
    await expect(listen(world, shop.staff.ADMIN.caller, 'customer')).rejects.toThrow(/401/);
    await expect(
      listen(world, shop.staff.ADMIN.caller, 'staff', { origin: 'https://elsewhere.example' }),
    ).rejects.toThrow(/401/);
  });

  it('[RT-02] rings a colleague’s screen with names and ids, never bodies, and never another shop’s', async () => {
    const other = await makeShop(world);
    const here = await listen(world, shop.staff.MANAGER.caller, 'staff');
    const there = await listen(world, other.staff.MANAGER.caller, 'staff');
    await here.until(({ type }) => type === 'ready');
    const { id } = await shop.staff.SERVICE_WRITER.caller.call('createCustomer', { name: 'Heard live' });
    const ring = await here.until(({ name }) => name === 'customer.added');
    expect(ring.refs?.customer).toBe(id);
    expect(JSON.stringify(here.heard)).not.toContain('Heard live');
    expect(there.heard.filter(({ type }) => type === 'event')).toEqual([]);
    here.close();
    there.close();
  });

  it('[RT-01] resends what a page missed, after the number it saw last', async () => {
    const first = await listen(world, shop.staff.MANAGER.caller, 'staff');
    const hello = await first.until(({ type }) => type === 'ready');
    first.close();
    await shop.staff.SERVICE_WRITER.caller.call('createCustomer', { name: 'Missed one' });
    await shop.staff.SERVICE_WRITER.caller.call('createCustomer', { name: 'Missed two' });
    const again = await listen(world, shop.staff.MANAGER.caller, 'staff', { after: hello.seq ?? 0 });
    await again.until(({ type }) => type === 'ready');
    const seqs = again.heard.filter(({ type }) => type === 'event').map(({ seq }) => seq);
    expect(seqs).toEqual([(hello.seq ?? 0) + 1, (hello.seq ?? 0) + 2]);
    again.close();
  });

  it('[BOOK-09] lets a customer hear of their own car by its opaque id, and of nobody else’s', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const stranger = await makeCustomer(world, shop.shopId);
    const owner = await listen(world, order.customer.caller, 'customer');
    const other = await listen(world, stranger.caller, 'customer');
    await owner.until(({ type }) => type === 'ready');
    await other.until(({ type }) => type === 'ready');
    const actor = { kind: 'system', shopId: shop.shopId, name: 'test', causedBy: null, depth: 0 } as const;
    const refs = { workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id };
    await world.server.house.runner.inShop(
      shop.shopId,
      actor,
      { id: 'x', address: '', device: '' },
      async ({ record }) => {
        record('workOrder.noted', refs, { text: 'internal' });
        record('workOrder.ready', refs, { number: 1 });
      },
    );
    const ring = await owner.until(({ name }) => name === 'workOrder.ready');
    expect(ring.refs?.workOrder).toBe(order.publicId);
    expect(JSON.stringify(owner.heard)).not.toContain(order.id);
    expect(owner.heard.some(({ name }) => name === 'workOrder.noted')).toBe(false);
    expect(other.heard.filter(({ type }) => type === 'event')).toEqual([]);
    owner.close();
    other.close();
  });
});
