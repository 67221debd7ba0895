import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import {
  insert,
  makeCustomer,
  makeJob,
  makeShop,
  makeVehicle,
  makeWorkOrder,
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
const advisor = () => shop.staff.SERVICE_WRITER.caller;

describe('board, list and export', () => {
  it('[WO-12] [WO-06] R-268 shows open cars in the columns of the lane with counters and moves, and expected cars apart', async () => {
    const here = await makeWorkOrder(world, shop.shopId, { stage: 'arrived', key_tag: '14' });
    const work = await makeWorkOrder(world, shop.shopId, { stage: 'waiting_parts' });
    await makeJob(world, shop.shopId, work.id, {
      decision: 'approved',
      status: 'done',
      technician_id: shop.staff.TECH.id,
    });
    await makeJob(world, shop.shopId, work.id, { decision: 'approved', position: 2 });
    await makeJob(world, shop.shopId, work.id, { decision: 'declined', position: 3 });
    await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    const coming = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const booking = newId();
    await insert(world, 'booking', {
      shop_id: shop.shopId,
      id: booking,
      public_id: newPublicId('bo'),
      customer_id: coming.customer.id,
      vehicle_id: coming.vehicle.id,
      status: 'accepted',
      date: '2026-11-24',
      time: '11:30',
      starts_at: '2026-11-24T09:30:00Z',
      minutes: 60,
      arrival: 'drop_off',
      work_order_id: coming.id,
      requested_at: world.clock.now(),
    });
    const board = await advisor().call('getBoard', {});
    expect(board.columns.map((column) => [column.mark, column.count])).toEqual([
      ['received', 1],
      ['inspected', 0],
      ['choice', 0],
      ['work', 1],
      ['check', 0],
      ['ready', 0],
    ]);
    expect(board.columns[0]?.cards[0]).toMatchObject({ id: here.id, sentence: 'Key 14. To be inspected' });
    const card = board.columns[3]?.cards[0];
    expect(card).toMatchObject({
      jobsDone: 1,
      jobsTotal: 2,
      jobPips: ['done', 'open', 'declined'],
      sentence: 'Waiting for parts',
    });
    expect(card?.technicians.map((person) => person.id)).toEqual([shop.staff.TECH.id]);
    expect(card?.moves.find((move) => move.to === 'quality_check')).toEqual({
      to: 'quality_check',
      needsReason: false,
      allowed: false,
      why: 'workOrders.why.jobsUnfinished',
      customerSees: 'Your car is being checked',
    });
    expect(board.expected).toMatchObject([{ bookingId: booking, workOrderId: coming.id, time: '11:30' }]);
    expect(board.technicians).toMatchObject([{ id: shop.staff.TECH.id, minutesFree: 480, minutesTotal: 480 }]);
    const mine = await advisor().call('getBoard', { technicianId: shop.staff.TECH.id });
    expect(mine.columns.flatMap((column) => column.cards)).toHaveLength(1);
    expect((await shop.staff.TECH.caller.send('getBoard', {})).status).toBe(403);
  });

  it('R-266 free minutes are the day less what was clocked and what is left to do', async () => {
    const own = await makeShop(world);
    const order = await makeWorkOrder(world, own.shopId, { stage: 'in_progress' });
    await makeJob(world, own.shopId, order.id, {
      decision: 'approved',
      technician_id: own.staff.TECH.id,
      estimated_minutes: 90,
    });
    const job = await makeJob(world, own.shopId, order.id, {
      decision: 'approved',
      status: 'done',
      technician_id: own.staff.TECH.id,
      position: 2,
    });
    await insert(world, 'job_time', {
      shop_id: own.shopId,
      id: newId(),
      job_id: job.id,
      staff_id: own.staff.TECH.id,
      started_at: '2026-11-24T06:00:00Z',
      ended_at: '2026-11-24T06:30:00Z',
    });
    const board = await own.staff.ADMIN.caller.call('getBoard', {});
    expect(board.technicians).toMatchObject([{ minutesFree: 480 - 90 - 30 }]);
  });

  it('[WO-11] exports the rows the list shows, and nothing that a spreadsheet would run', async () => {
    const own = await makeShop(world);
    const customer = await makeCustomer(world, own.shopId, { name: '=HYPERLINK("x")' });
    const vehicle = await makeVehicle(world, own.shopId, customer.id, { plate: 'BAE 4821' });
    const order = await makeWorkOrder(world, own.shopId, { customer_id: customer.id, vehicle_id: vehicle.id });
    await makeJob(world, own.shopId, order.id, { decision: 'approved' });
    await makeWorkOrder(world, own.shopId);
    const admin = own.staff.ADMIN.caller;
    for (const filter of [{ search: 'bae4821' }, { search: 'hyperlink' }, { search: '1' }, {}]) {
      const list = await admin.call('listWorkOrders', filter);
      const csv = String((await admin.send('exportWorkOrders', filter)).body);
      expect(csv.trim().split('\r\n').length - 1, JSON.stringify(filter)).toBe(list.items.length);
    }
    const csv = String((await admin.send('exportWorkOrders', { search: 'BAE 4821' })).body);
    expect(csv).toContain('1299.20');
    expect(csv).not.toMatch(/(^|[\r\n,])"?=/);
    expect((await own.staff.PARTS.caller.send('exportWorkOrders', {})).status).toBe(403);
  });

  it('[WO-11] lists the work orders of a stage, also of those that are over, and by whether they are open', async () => {
    const own = await makeShop(world);
    const stages = ['arrived', 'closed', 'ready', 'cancelled', 'closed', 'ready'] as const;
    for (const stage of stages) await makeWorkOrder(world, own.shopId, { stage });
    const found = async (filter: object) =>
      (await own.staff.ADMIN.caller.call('listWorkOrders', filter)).items.map(({ stage }) => stage);
    expect(await found({ stage: 'ready' })).toEqual(['ready', 'ready']);
    expect(await found({ stage: 'closed' })).toEqual(['closed', 'closed']);
    expect(await found({ stage: 'cancelled' })).toEqual(['cancelled']);
    expect(await found({ stage: 'scheduled' })).toEqual([]);
    expect(await found({ open: true })).toEqual(['ready', 'ready', 'arrived']);
    expect(await found({ open: false, stage: 'ready' })).toEqual([]);
  });

  it('lists page by page, newest first, and refuses a made-up cursor', async () => {
    const own = await makeShop(world);
    const made = [];
    for (let n = 0; n < 5; n++) made.push((await makeWorkOrder(world, own.shopId)).id);
    const admin = own.staff.ADMIN.caller;
    const first = await admin.call('listWorkOrders', { limit: 3 });
    const rest = await admin.call('listWorkOrders', { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map((card) => card.id)).toEqual(made.reverse());
    expect(rest.nextCursor).toBeNull();
    expect((await admin.send('listWorkOrders', { cursor: Buffer.from('["x"]').toString('base64url') })).status).toBe(
      400,
    );
    expect(
      (await advisor().call('listWorkOrders', { open: true, limit: 100 })).items.map((card) => card.id),
    ).not.toContain(made[0]);
  });
});
