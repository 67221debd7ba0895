import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import { insert, makeCustomer, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('messages', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const advisor = () => shop.staff.SERVICE_WRITER.caller;

  it('[MSG-01][MSG-04][MSG-06] go both ways in one conversation per work order, and show when they were read', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const { caller: driver } = order.customer;
    const open = await driver.call('listMyThreads', {});
    expect(open.items).toMatchObject([{ workOrder: order.publicId, unread: 0, messages: [] }]);
    const asked = await driver.call('sendMyMessage', { workOrder: order.publicId, text: 'Is it ready?' });
    expect(asked).toMatchObject({ from: 'me', text: 'Is it ready?', read: false });
    expect(asked.id).toMatch(/^me_/);
    expect((await advisor().call('listThreads', { unread: true })).items).toMatchObject([
      { workOrderId: order.id, unread: 1, last: { text: 'Is it ready?', from: 'customer' } },
    ]);
    await advisor().call('readThread', { workOrderId: order.id });
    expect((await advisor().call('listThreads', { unread: true })).items).toEqual([]);
    world.clock.advance(60_000);
    await advisor().call('sendMessage', { workOrderId: order.id, text: 'At four.' });
    const mine = await driver.call('listMyThreads', {});
    expect(mine.items[0]).toMatchObject({
      unread: 1,
      messages: [
        { from: 'me', read: true },
        { from: 'shop', author: 'SERVICE_WRITER person', text: 'At four.', read: false },
      ],
    });
    await driver.call('readMyThread', { workOrder: order.publicId });
    expect((await driver.call('listMyThreads', {})).items[0]?.unread).toBe(0);
    const thread = await advisor().call('getThread', { workOrderId: order.id });
    expect(thread.items).toMatchObject([
      { from: 'shop', text: 'At four.', readAt: world.clock.now().toISOString() },
      { from: 'customer', text: 'Is it ready?' },
    ]);
  });

  it('[MSG-02][R-171] tell every screen: events name the work order, the customer and the car; reading twice says nothing', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    await advisor().call('sendMessage', { workOrderId: order.id, text: 'Hello' });
    for (let n = 0; n < 2; n++) await order.customer.caller.call('readMyThread', { workOrder: order.publicId });
    const events = await world.sql<{ type: string; refs: object; data: object }>(
      "select type, refs, data from event where work_order_id = $1 and type like 'message.%' order by seq",
      [order.id],
    );
    const refs = { workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id };
    expect(events).toEqual([
      { type: 'message.sent', refs, data: { from: 'shop', author: 'SERVICE_WRITER person', text: 'Hello' } },
      { type: 'message.read', refs, data: { by: 'customer' } },
    ]);
  });

  it('[MSG-01][R-170] list conversations page by page, unanswered ones first', async () => {
    const own = await makeShop(world);
    const { caller } = own.staff.SERVICE_WRITER;
    const orders = [];
    for (let n = 0; n < 3; n++) {
      const order = await makeWorkOrder(world, own.shopId);
      world.clock.advance(60_000);
      await order.customer.caller.call('sendMyMessage', { workOrder: order.publicId, text: `Question ${n}` });
      orders.push(order);
    }
    world.clock.advance(60_000);
    await caller.call('sendMessage', { workOrderId: orders[2]?.id ?? '', text: 'Answer' });
    const first = await caller.call('listThreads', { limit: 2 });
    expect(first.items.map(({ last }) => last.text)).toEqual(['Question 1', 'Question 0']);
    const second = await caller.call('listThreads', { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ last }) => last.text)).toEqual(['Answer']);
    expect(second.nextCursor).toBeNull();
  });

  it('[MSG-01][R-170] name the newest message of a conversation, whatever came at once or late', async () => {
    const own = await makeShop(world);
    const { caller } = own.staff.SERVICE_WRITER;
    const order = await makeWorkOrder(world, own.shopId);
    const say = (n: number) =>
      n % 2
        ? caller.call('sendMessage', { workOrderId: order.id, text: `${n}` })
        : order.customer.caller.call('sendMyMessage', { workOrder: order.publicId, text: `${n}` });
    await Promise.all(Array.from({ length: 12 }, (_, n) => say(n)));
    const newest = async () => (await caller.call('getThread', { workOrderId: order.id, limit: 1 })).items[0];
    const last = async () => (await caller.call('listThreads', {})).items.map((thread) => thread.last);
    expect(await last()).toMatchObject([{ text: (await newest())?.text }]);
    await insert(world, 'message', {
      shop_id: own.shopId,
      id: newId(),
      public_id: newPublicId('me'),
      work_order_id: order.id,
      customer_id: order.customer.id,
      from_side: 'customer',
      author: 'Mwansa',
      text: 'Found late',
      at: '2026-01-01T08:00:00Z',
    });
    expect(await last()).toMatchObject([{ text: (await newest())?.text }]);
  });

  it('page through a long conversation', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    for (let n = 0; n < 5; n++) await advisor().call('sendMessage', { workOrderId: order.id, text: `${n}` });
    const texts: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await advisor().call('getThread', {
        workOrderId: order.id,
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      texts.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(texts).toEqual(['4', '3', '2', '1', '0']);
    const forged = Buffer.from(JSON.stringify(['now', 'b'])).toString('base64url');
    expect((await advisor().send('getThread', { workOrderId: order.id, cursor: forged })).status).toBe(400);
  });

  it('are sent once, also when the phone repeats them', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const input = { id: newId(), workOrderId: order.id, text: 'Once' };
    const headers = { 'Idempotency-Key': `message-${order.id}` };
    await advisor().call('sendMessage', input, headers);
    await advisor().call('sendMessage', input, headers);
    const other = await advisor().send('sendMessage', input);
    expect(other.problem.code).toBe('already_exists');
    expect((await advisor().call('getThread', { workOrderId: order.id })).items).toHaveLength(1);
  });

  it('[PLAT-01][AUTH-08] stay with their shop, their customer and the right roles', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const neighbour = await makeCustomer(world, shop.shopId);
    const elsewhere = (await makeShop(world)).staff.ADMIN.caller;
    const input = { workOrderId: order.id, text: 'x' };
    const mine = { workOrder: order.publicId };
    expect((await elsewhere.send('sendMessage', input)).status).toBe(404);
    expect((await elsewhere.send('getThread', { workOrderId: order.id })).status).toBe(404);
    expect((await elsewhere.send('readThread', { workOrderId: order.id })).status).toBe(404);
    expect((await neighbour.caller.send('sendMyMessage', { ...mine, text: 'x' })).status).toBe(404);
    expect((await neighbour.caller.send('readMyThread', mine)).status).toBe(404);
    expect((await neighbour.caller.call('listMyThreads', {})).items).toEqual([]);
    expect((await order.customer.caller.send('sendMessage', input)).status).toBe(403);
    expect((await shop.staff.PARTS.caller.send('sendMessage', input)).status).toBe(403);
    expect((await shop.staff.TECH.caller.send('listThreads', {})).status).toBe(403);
    expect((await advisor().send('sendMessage', { workOrderId: order.id, text: '  ' })).status).toBe(400);
  });
});
