import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import {
  insert,
  makeJob,
  makeShop,
  makeWorkOrder,
  somePrivacy,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

const message = (order: Awaited<ReturnType<typeof makeWorkOrder>>, from: 'customer' | 'shop', text: string) =>
  insert(world, 'message', {
    shop_id: shop.shopId,
    id: newId(),
    public_id: newPublicId('me'),
    work_order_id: order.id,
    customer_id: order.customer.id,
    from_side: from,
    author: from,
    text,
    at: world.clock.now(),
  });

describe('the customer’s tracker', () => {
  it('[TRK-02] [TRK-03] [TRK-10] R-250 R-272 shows the lane with times, and R-271 the sentence that names the job', async () => {
    const order = await makeWorkOrder(world, shop.shopId, {
      stage: 'approved',
      arrived_at: world.clock.now(),
      concerns: ['Grinds'],
    });
    const job = await makeJob(world, shop.shopId, order.id, {
      decision: 'approved',
      title: 'Front tyres',
      concern: 'Worn',
      sentence: 'Tread 2.2 mm',
      technician_id: shop.staff.TECH.id,
    });
    await shop.staff.TECH.caller.call('startJob', { jobId: job.id });
    await shop.staff.TECH.caller.call('describeJob', {
      jobId: job.id,
      correction: 'New pair',
      statusWords: 'Being fitted',
    });
    const mine = await order.customer.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(mine.lane.map((mark) => mark.state)).toEqual(['done', 'done', 'done', 'now', 'next', 'next']);
    expect(mine.now).toEqual({ title: 'Front tyres: being fitted', detail: 'TECH person is on it.', live: true });
    expect(mine.jobs[0]).toMatchObject({
      id: job.publicId,
      concern: 'Worn',
      correction: 'New pair',
      statusWords: 'Being fitted',
      state: 'in_work',
      total: 129_920,
      parts: [{ description: 'Part', quantity: 1000, price: null }],
      labour: [],
    });
    expect(mine.tasks).toEqual({ done: 0, total: 1 });
    expect(mine.totals).toMatchObject({
      approved: 129_920,
      declined: 0,
      waiting: 0,
      estimatedMinutes: 60,
      actualMinutes: 0,
    });
    expect(mine.timeline.map((row) => row.text)).toContain('We started Front tyres');
  });

  it('[TRK-03] R-241 a job that was only booked is called booked, never approved', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    await makeJob(world, shop.shopId, order.id, { decision: 'not_sent', booked: true, title: 'Oil service' });
    await makeJob(world, shop.shopId, order.id, { decision: 'approved', booked: true, title: 'Tyres', position: 2 });
    const mine = await order.customer.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(mine.jobs.map(({ state, statusWords }) => [state, statusWords])).toEqual([
      ['approved', 'Booked, not started yet'],
      ['approved', 'Approved, not started yet'],
    ]);
  });

  it('[TRK-11] [WO-09] never shows internal notes, clocks, ids, jobs not sent, or other people’s visits', async () => {
    const order = await makeWorkOrder(world, shop.shopId, {
      stage: 'inspecting',
      key_tag: 'SECRET-KEY',
      belongings: 'SECRET-BAG',
    });
    await makeJob(world, shop.shopId, order.id, { decision: 'not_sent', title: 'SECRET-JOB' });
    const sent = await makeJob(world, shop.shopId, order.id, {
      decision: 'pending',
      cause: 'SECRET-CAUSE',
      technician_id: shop.staff.TECH.id,
    });
    await shop.staff.ADMIN.caller.call('addNote', { workOrderId: order.id, text: 'SECRET-NOTE' });
    await message(order, 'shop', 'Hello');
    const mine = await order.customer.caller.send('getMyWorkOrder', { workOrder: order.publicId });
    const text = JSON.stringify(mine.body);
    expect(mine.status).toBe(200);
    for (const secret of [
      'SECRET',
      order.id,
      order.vehicle.id,
      sent.id,
      shop.staff.TECH.id,
      'pauseReason',
      'runningSince',
    ])
      expect(text).not.toContain(secret);
    expect(mine.body.messages).toMatchObject([{ from: 'shop', text: 'Hello', read: false }]);
    const stranger = await makeWorkOrder(world, shop.shopId);
    const forbidden = await stranger.customer.caller.send('getMyWorkOrder', { workOrder: order.publicId });
    const absent = await stranger.customer.caller.send('getMyWorkOrder', { workOrder: newPublicId('wo') });
    expect([forbidden.status, absent.status]).toEqual([404, 404]);
    expect(forbidden.problem.detail).toBe(absent.problem.detail);
    expect((await shop.staff.ADMIN.caller.send('getMyWorkOrder', { workOrder: order.publicId })).status).toBe(403);
  });

  it('[TRK-07] [TRK-12] [TRK-13] R-270 keeps prices, names and the labour split by the shop’s choice', async () => {
    const quiet = await makeShop(world, {
      privacy: { showPrices: false, showTechnicianNames: false, showLabourBreakdown: true },
    });
    const order = await makeWorkOrder(world, quiet.shopId, { stage: 'in_progress' });
    await makeJob(world, quiet.shopId, order.id, {
      decision: 'approved',
      status: 'in_work',
      technician_id: quiet.staff.TECH.id,
    });
    const mine = await order.customer.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(mine.totals).toBeNull();
    expect(mine.jobs[0]).toMatchObject({ total: null, parts: [{ price: null }], labour: [] });
    expect(JSON.stringify(mine)).not.toMatch(/TECH person|52000|60000|129920|112000/);
    await world.sql('update shop set privacy = $2 where shop_id = $1', [
      quiet.shopId,
      JSON.stringify({ ...somePrivacy, showLabourBreakdown: true }),
    ]);
    const open = await order.customer.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(open.jobs[0]).toMatchObject({
      parts: [{ price: 60_000 }],
      labour: [{ description: 'Labour', price: 52_000 }],
    });
  });
});

describe('the customer’s home', () => {
  it('[PORT-01] [PORT-02] shows active visits with counters, estimates that wait, activity and unread messages', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    await makeJob(world, shop.shopId, order.id, { decision: 'approved', status: 'done', position: 1 });
    await makeJob(world, shop.shopId, order.id, { decision: 'approved', position: 2 });
    await makeJob(world, shop.shopId, order.id, { decision: 'pending', position: 3 });
    const estimate = newPublicId('es');
    await insert(world, 'estimate', {
      shop_id: shop.shopId,
      id: newId(),
      public_id: estimate,
      work_order_id: order.id,
      version: 1,
      status: 'sent',
      currency: 'ZMW',
      net: 0,
      tax: 0,
      total: 0,
      sent_at: world.clock.now(),
    });
    await message(order, 'shop', 'Hello');
    await shop.staff.ADMIN.caller.call('setPromise', { workOrderId: order.id, at: '2026-11-24T15:00:00.000Z' });
    const home = await order.customer.caller.call('getMyDashboard', {});
    expect(home.active).toMatchObject([
      { id: order.publicId, tasks: { done: 1, total: 2 }, promisedAt: '2026-11-24T15:00:00.000Z' },
    ]);
    expect(home.estimates).toMatchObject([{ id: estimate, workOrder: order.publicId, jobs: 1, total: 129_920 }]);
    expect(home.activity).toMatchObject([{ text: 'We promised 24 Nov, 17:00', workOrder: order.publicId }]);
    expect(home.unread).toBe(1);
    const other = await makeWorkOrder(world, shop.shopId);
    expect((await other.customer.caller.call('getMyDashboard', {})).estimates).toEqual([]);
  });

  it('[PORT-04] lists finished visits of a car, page by page', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'closed', closed_at: world.clock.now() });
    await makeJob(world, shop.shopId, order.id, { decision: 'approved', status: 'done' });
    await makeWorkOrder(world, shop.shopId, {
      stage: 'closed',
      customer_id: order.customer.id,
      vehicle_id: order.vehicle.id,
    });
    const first = await order.customer.caller.call('listMyVisits', { vehicle: order.vehicle.publicId, limit: 1 });
    const second = await order.customer.caller.call('listMyVisits', { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items).toMatchObject([{ id: order.publicId, jobs: [{ decision: 'approved', total: 129_920 }] }]);
    expect(second.nextCursor).toBeNull();
    expect((await order.customer.caller.send('listMyVisits', { cursor: 'nonsense' })).status).toBe(400);
  });
});
