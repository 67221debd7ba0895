import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import { keyRing } from '../../kernel/secrets.ts';
import {
  insert,
  makeCustomer,
  makeJob,
  makeService,
  makeShop,
  makeVehicle,
  makeWorkOrder,
  type Row,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const makeBooking = (shopId: string, order: Awaited<ReturnType<typeof makeWorkOrder>>, change: Row) =>
  insert(world, 'booking', {
    shop_id: shopId,
    id: newId(),
    public_id: newPublicId('bo'),
    customer_id: order.customer.id,
    vehicle_id: order.vehicle.id,
    status: 'accepted',
    date: '2026-11-24',
    time: '11:30',
    starts_at: '2026-11-24T09:30:00Z',
    minutes: 60,
    arrival: 'drop_off',
    work_order_id: order.id,
    requested_at: '2026-11-24T05:48:00Z',
    ...change,
  });

describe('today', () => {
  it('[WO-12] R-290 R-291 shows what needs somebody, the promises of the day, arrivals and free hours', async () => {
    const shop = await makeShop(world);
    const late = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress', promised_at: '2026-11-24T06:33:00Z' });
    const choosing = await makeWorkOrder(world, shop.shopId, {
      stage: 'awaiting_approval',
      promised_at: '2026-11-24T14:00:00Z',
    });
    await makeJob(world, shop.shopId, choosing.id, { decision: 'pending' });
    await makeWorkOrder(world, shop.shopId, { stage: 'ready', promised_at: '2026-11-24T06:00:00Z' });
    await makeWorkOrder(world, shop.shopId, { stage: 'waiting_parts', promised_at: '2026-11-26T06:00:00Z' });
    const coming = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    await makeBooking(shop.shopId, coming, { words: 'Overheats in town' });
    await makeBooking(shop.shopId, late, { status: 'arrived', time: '08:00', starts_at: '2026-11-24T06:00:00Z' });
    await makeBooking(shop.shopId, coming, { status: 'requested', work_order_id: null });
    await insert(world, 'message', {
      shop_id: shop.shopId,
      id: newId(),
      public_id: newPublicId('me'),
      work_order_id: late.id,
      customer_id: late.customer.id,
      from_side: 'customer',
      author: 'Mwansa',
      text: 'When?',
      at: '2026-11-24T06:49:00Z',
    });
    const page = await shop.staff.SERVICE_WRITER.caller.call('getToday', {});
    expect(page).toMatchObject({ date: '2026-11-24', carsInShop: 4, technicians: 1, minutesFree: 480 });
    expect(page.tiles.map((tile) => [tile.key, tile.count, tile.tone])).toEqual([
      ['requests', 1, 'oldest'],
      ['choice', 1, 'plain'],
      ['answer', 1, 'plain'],
      ['parts', 1, 'plain'],
      ['ready', 1, 'plain'],
      ['overdue', 1, 'late'],
    ]);
    expect(page.tiles[0]?.detail).toBe('oldest 1 h 12 min');
    expect(page.tiles[1]?.detail?.replace(/\s/g, ' ')).toBe('ZMW 1,299.20 waiting');
    expect(page.tiles[2]?.detail).toMatch(/, 11 min ago$/);
    expect(page.tiles[5]?.detail).toBe(`${late.vehicle.plate}, 27 min late`);
    expect(page.promised).toBe(3);
    expect(page.promises).toMatchObject([
      { promisedAt: '2026-11-24T06:00:00.000Z', readySince: expect.any(String) },
      { workOrderId: late.id, vehicle: { plate: late.vehicle.plate }, sentence: expect.any(String), readySince: null },
      { workOrderId: choosing.id, readySince: null },
    ]);
    expect(page.arrivals.map((row) => [row.time, row.state, row.detail.slice(0, 9)])).toEqual([
      ['08:00', 'in', expect.any(String)],
      ['11:30', 'expected', 'Overheats'],
    ]);
    expect((await shop.staff.TECH.caller.send('getToday', {})).status).toBe(403);
  });

  it('[WO-12] R-290 shows the nine promises that come first and says how many there are', async () => {
    const shop = await makeShop(world);
    for (let minute = 10; minute < 21; minute += 1)
      await makeWorkOrder(world, shop.shopId, { stage: 'approved', promised_at: `2026-11-24T12:${minute}:00Z` });
    const { promised, promises } = await shop.staff.SERVICE_WRITER.caller.call('getToday', {});
    expect(promised).toBe(11);
    expect(promises.map(({ promisedAt }) => promisedAt?.slice(14, 16))).toEqual([
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
    ]);
  });

  it('[WO-12] R-294 counts what waits at each place of the console, and nothing the role may not see', async () => {
    const shop = await makeShop(world);
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    await makeBooking(shop.shopId, order, { status: 'requested', work_order_id: null });
    for (const [from_side, read_at] of [
      ['customer', null],
      ['customer', null],
      ['customer', '2026-11-24T07:00:00Z'],
      ['shop', null],
    ])
      await insert(world, 'message', {
        shop_id: shop.shopId,
        id: newId(),
        public_id: newPublicId('me'),
        work_order_id: order.id,
        customer_id: order.customer.id,
        from_side,
        author: 'Mwansa',
        text: 'When?',
        at: '2026-11-24T06:49:00Z',
        read_at,
      });
    const { SERVICE_WRITER, TECH } = shop.staff;
    const seen = await SERVICE_WRITER.caller.call('getWaiting', {});
    expect(seen).toEqual({ requests: 1, messages: 1, reviews: 0, payments: 0 });
    const other = await makeShop(world);
    expect(await other.staff.SERVICE_WRITER.caller.call('getWaiting', {})).toMatchObject({ requests: 0, messages: 0 });
    expect(await TECH.caller.call('getWaiting', {})).toEqual({ requests: 0, messages: 0, reviews: 0, payments: 0 });
  });

  it('R-292 counts key figures by the shop’s own days, with the seven days before beside them', async () => {
    const shop = await makeShop(world);
    const at = (day: string) => ({ opened_at: `${day}T08:00:00Z`, stage: 'closed', closed_at: `${day}T15:00:00Z` });
    const old = await makeWorkOrder(world, shop.shopId, at('2026-11-12'));
    await makeJob(world, shop.shopId, old.id, {
      decision: 'approved',
      decided_at: '2026-11-12T10:00:00Z',
      total: 100_000,
    });
    for (const day of ['2026-11-20', '2026-11-24']) {
      const order = await makeWorkOrder(world, shop.shopId, at(day));
      await makeJob(world, shop.shopId, order.id, {
        decision: 'approved',
        decided_at: `${day}T10:00:00Z`,
        total: 300_000,
      });
      await makeJob(world, shop.shopId, order.id, {
        decision: 'declined',
        decided_at: `${day}T10:00:00Z`,
        position: 2,
      });
    }
    const october = await makeWorkOrder(world, shop.shopId, at('2026-10-01'));
    await makeJob(world, shop.shopId, october.id, {
      decision: 'approved',
      decided_at: '2026-10-31T22:30:00Z',
      total: 7,
    });
    const page = await shop.staff.MANAGER.caller.call('getShopAnalytics', {});
    const kpi = (key: string) => page.kpis.find((each) => each.key === key);
    expect(kpi('cars')).toMatchObject({ value: 2, before: 1, unit: 'count' });
    expect(kpi('cars')?.spark).toHaveLength(14);
    expect(kpi('average')).toMatchObject({ value: 300_000, before: 100_000 });
    expect(kpi('approval')).toMatchObject({ value: 50, before: 100 });
    expect(kpi('approved')).toMatchObject({ value: 600_000, before: 100_000 });
    expect(page.month.days).toHaveLength(24);
    expect(page.month.days[0]).toEqual({ day: 1, total: 7, before: 0 });
    expect(page.month.days.at(-1)).toEqual({ day: 24, total: 700_007, before: 0 });
    expect((await shop.staff.TECH.caller.send('getShopAnalytics', {})).status).toBe(403);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.call('getShopAnalytics', {})).kpis[0]?.value).toBe(0);
  });

  it('R-293 finds by plate, name, number, phone and e-mail, each role only what it may see', async () => {
    const shop = await makeShop(world);
    const ring = keyRing(world.env.secretKeys);
    const customer = await makeCustomer(world, shop.shopId, {
      name: 'Mwansa Chileshe',
      phone_sealed: ring.seal('+260977550142', `customer.phone:${shop.shopId}`),
      phone_index: ring.blindIndex('+260977550142', `customer.phone:${shop.shopId}`),
    });
    const vehicle = await makeVehicle(world, shop.shopId, customer.id, { plate: 'BAE 4821' });
    const order = await makeWorkOrder(world, shop.shopId, { customer_id: customer.id, vehicle_id: vehicle.id });
    await makeService(world, shop.shopId, { name: 'Brake fluid change' });
    const find = async (who: 'SERVICE_WRITER' | 'TECH', q: string) =>
      (await shop.staff[who].caller.call('findAnything', { q })).items.map((item) => `${item.kind} ${item.id}`);
    expect(await find('SERVICE_WRITER', 'bae 48')).toEqual([`work_order ${order.id}`, `vehicle ${vehicle.id}`]);
    expect(await find('SERVICE_WRITER', 'chilesh')).toEqual([`work_order ${order.id}`, `customer ${customer.id}`]);
    expect(await find('SERVICE_WRITER', '097 755 0142')).toContain(`customer ${customer.id}`);
    expect(await find('SERVICE_WRITER', customer.email)).toEqual([`customer ${customer.id}`]);
    expect((await find('SERVICE_WRITER', 'brake fl'))[0]).toMatch(/^service /);
    expect(await find('TECH', 'bae 48')).toEqual([`vehicle ${vehicle.id}`]);
    const job = await makeJob(world, shop.shopId, order.id, { technician_id: shop.staff.TECH.id });
    expect(await find('TECH', 'bae 48')).toEqual([`work_order ${order.id}`, `vehicle ${vehicle.id}`]);
    expect(await find('TECH', 'chilesh')).toEqual([`work_order ${order.id}`]);
    const pages = async (who: 'SERVICE_WRITER' | 'TECH', q: string) =>
      (await shop.staff[who].caller.call('findAnything', { q })).items.map((item) => item.href);
    expect(await pages('TECH', 'bae 48')).toEqual([`/app/my-jobs/${job.id}`, `/app/vehicles/${vehicle.id}`]);
    await world.sql("update job set status = 'done' where id = $1", [job.id]);
    expect(await pages('TECH', 'chilesh')).toEqual([`/app/vehicles/${vehicle.id}`]);
    expect(await pages('SERVICE_WRITER', 'bae 48')).toContain(`/app/work-orders/${order.id}`);
    expect(await pages('SERVICE_WRITER', 'brake fl')).toEqual(['/app/services?q=Brake%20fluid%20change']);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.call('findAnything', { q: 'bae 48' })).items).toEqual([]);
    expect((await world.caller().send('findAnything', { q: 'bae' })).status).toBe(401);
  });
});
