import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeCustomer,
  makeJob,
  makeService,
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

describe('a visit from arrival to hand-over', () => {
  it('[WO-01] opens with customer, car, words and booked jobs, once per client-made id', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const vehicle = await makeVehicle(world, shop.shopId, customer.id);
    const service = await makeService(world, shop.shopId);
    const input = {
      id: '01990000-0000-7000-8000-0000000000a1',
      customerId: customer.id,
      vehicleId: vehicle.id,
      concerns: ['It grinds when I brake'],
      services: [service.id],
    };
    const opened = await advisor().call('createWorkOrder', input, { 'idempotency-key': 'open-work-order-1' });
    expect(opened.number).toBe(1);
    const again = await advisor().call('createWorkOrder', input, { 'idempotency-key': 'open-work-order-1' });
    expect(again).toEqual(opened);
    expect((await advisor().send('createWorkOrder', input)).problem.code).toBe('already_exists');
    const page = await advisor().call('getWorkOrder', { workOrderId: opened.id });
    expect(page.concerns).toEqual(['It grinds when I brake']);
    expect(page.jobs).toMatchObject([
      { booked: true, decision: 'not_sent', net: 112_000, tax: 17_920, total: 129_920 },
    ]);
    expect(page.primary).toMatchObject({ action: 'inspect' });
    const unknown = await advisor().send('createWorkOrder', { ...input, id: undefined, vehicleId: customer.id });
    expect(unknown.status).toBe(404);
    expect((await shop.staff.TECH.caller.send('createWorkOrder', input)).status).toBe(403);
  });

  it('[WO-04] numbers are unique and without gaps, also for orders opened at the same moment', async () => {
    const own = await makeShop(world);
    const customer = await makeCustomer(world, own.shopId);
    const vehicle = await makeVehicle(world, own.shopId, customer.id);
    const opened = await Promise.all(
      Array.from({ length: 12 }, () =>
        own.staff.ADMIN.caller.call('createWorkOrder', { customerId: customer.id, vehicleId: vehicle.id }),
      ),
    );
    expect(opened.map((each) => each.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
  });

  it('[PICK-03] R-254 checks a car in once: odometer, key, belongings, and the customer hears of it', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const sheet = { workOrderId: order.id, odometerKm: 58_940, fuelEighths: 4, keyTag: '7', concerns: ['Pulls left'] };
    await shop.staff.TECH.caller.call('checkInVehicle', sheet);
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page).toMatchObject({ stage: 'arrived', odometerKm: 58_940, keyTag: '7', concerns: ['Pulls left'] });
    expect(page.lane[0]).toMatchObject({ mark: 'received', state: 'now', at: world.clock.now().toISOString() });
    await advisor().call('checkInVehicle', { ...sheet, keyTag: '8' });
    const arrived = await world.sql("select data from event where work_order_id = $1 and type = 'vehicle.arrived'", [
      order.id,
    ]);
    expect(arrived).toEqual([{ data: { number: expect.any(Number), odometerKm: 58_940 } }]);
    const readings = await world.sql('select km from odometer_reading where vehicle_id = $1', [order.vehicle.id]);
    expect(readings).toHaveLength(2);
    const late = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    expect((await advisor().send('checkInVehicle', { workOrderId: late.id })).problem.code).toBe('move_not_allowed');
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('checkInVehicle', sheet)).status).toBe(404);
  });

  it('[PICK-03] R-254 the first check-in of a car that walked in says so; the next one corrects it', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const vehicle = await makeVehicle(world, shop.shopId, customer.id);
    const order = await advisor().call('createWorkOrder', { customerId: customer.id, vehicleId: vehicle.id });
    const told = async () =>
      (
        await world.sql<{ type: string }>(
          "select type from event where work_order_id = $1 and type in ('vehicle.arrived', 'workOrder.details_changed') order by seq",
          [order.id],
        )
      ).map((row) => row.type);
    expect(await told()).toEqual([]);
    await advisor().call('checkInVehicle', { workOrderId: order.id, keyTag: '4' });
    expect(await told()).toEqual(['vehicle.arrived']);
    await advisor().call('checkInVehicle', { workOrderId: order.id, keyTag: '5' });
    expect(await told()).toEqual(['vehicle.arrived', 'workOrder.details_changed']);
  });

  it('[PICK-03] R-254 an arrival is told once a visit, whichever way the car comes in again', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const move = (to: 'arrived' | 'scheduled', reason = '') =>
      advisor().call('moveWorkOrder', { workOrderId: order.id, to, reason });
    await move('arrived');
    await move('scheduled', 'Came a day early');
    await move('arrived');
    await move('scheduled', 'The owner needs the car today');
    await advisor().call('checkInVehicle', { workOrderId: order.id });
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.stage).toBe('arrived');
    const arrived = await world.sql("select 1 from event where work_order_id = $1 and type = 'vehicle.arrived'", [
      order.id,
    ]);
    expect(arrived).toHaveLength(1);
  });

  it('[WO-04] R-240 only legal moves pass, and a move back needs a reason', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const move = (to: string, reason = '') =>
      advisor().send('moveWorkOrder', { workOrderId: order.id, to: to as 'ready', reason });
    expect((await move('ready')).problem.code).toBe('move_not_allowed');
    expect((await move('in_progress')).problem.code).toBe('not_approved');
    expect((await move('awaiting_approval')).problem.code).toBe('move_not_allowed');
    expect((await move('inspecting')).body.stage).toBe('inspecting');
    expect((await move('arrived')).problem).toMatchObject({ code: 'move_not_allowed', errors: [{ field: 'reason' }] });
    expect((await move('arrived', 'The wrong car was taken')).body.stage).toBe('arrived');
    const stale = await advisor().send('moveWorkOrder', { workOrderId: order.id, to: 'inspecting', version: 1 });
    expect(stale.problem.code).toBe('changed_meanwhile');
    expect(
      (await shop.staff.PARTS.caller.send('moveWorkOrder', { workOrderId: order.id, to: 'inspecting' })).status,
    ).toBe(403);
  });

  it('[INSP-03] R-243 R-262 quality check waits for every approved job, and ready comes only through it', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    const job = await makeJob(world, shop.shopId, order.id, {
      decision: 'approved',
      technician_id: shop.staff.TECH.id,
    });
    const waiting = await makeJob(world, shop.shopId, order.id, { decision: 'pending', position: 2 });
    const move = (to: 'quality_check' | 'ready' | 'closed') =>
      advisor().send('moveWorkOrder', { workOrderId: order.id, to });
    expect((await move('quality_check')).problem.code).toBe('jobs_unfinished');
    await shop.staff.TECH.caller.call('finishJob', { jobId: job.id, correction: 'New pads fitted' });
    expect((await advisor().call('getWorkOrder', { workOrderId: order.id })).stage).toBe('in_progress');
    expect((await move('quality_check')).body.stage).toBe('quality_check');
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.primary?.action).toBe('approve_quality');
    expect(page.moves.find((each) => each.to === 'ready')).toMatchObject({
      allowed: false,
      why: 'workOrders.why.qualityFirst',
    });
    expect((await move('ready')).problem.code).toBe('move_not_allowed');
    expect((await shop.staff.TECH.caller.send('approveQuality', { workOrderId: order.id })).status).toBe(403);
    const back = await advisor().call('rejectQuality', { workOrderId: order.id, reason: 'Squeaks', jobIds: [job.id] });
    expect(back.stage).toBe('in_progress');
    expect((await advisor().send('approveQuality', { workOrderId: order.id })).problem.code).toBe('move_not_allowed');
    await shop.staff.TECH.caller.call('finishJob', { jobId: job.id });
    await move('quality_check');
    expect((await advisor().call('approveQuality', { workOrderId: order.id, note: 'Quiet now' })).stage).toBe('ready');
    const ready = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(ready.quality).toMatchObject({ state: 'approved', by: 'SERVICE_WRITER person', words: 'Quiet now' });
    expect(ready.quality.at).toBe(world.clock.now().toISOString());
    expect((await move('closed')).body.stage).toBe('closed');
    expect((await advisor().send('addNote', { workOrderId: waiting.id, text: 'x' })).status).toBe(404);
  });

  it('[INSP-03] R-264 who did all the work does not approve it, unless manager or owner', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    const job = await makeJob(world, shop.shopId, order.id, { decision: 'approved' });
    await advisor().call('startJob', { jobId: job.id });
    await advisor().call('finishJob', { jobId: job.id });
    await advisor().call('moveWorkOrder', { workOrderId: order.id, to: 'quality_check' });
    expect((await advisor().send('approveQuality', { workOrderId: order.id })).problem.code).toBe('not_allowed');
    expect((await shop.staff.MANAGER.caller.call('approveQuality', { workOrderId: order.id })).stage).toBe('ready');
  });

  it('[TRK-04] R-255 promises a time, and moving it needs a reason', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const set = (at: string, reason = '') => advisor().send('setPromise', { workOrderId: order.id, at, reason });
    expect((await set('2026-11-24T06:00:00.000Z')).problem.code).toBe('in_the_past');
    expect((await set('2026-11-24T14:00:00.000Z')).status).toBe(200);
    expect((await set('2026-11-24T14:30:00+00:00')).problem).toMatchObject({
      code: 'invalid_input',
      errors: [{ field: 'reason' }],
    });
    expect((await set('2026-11-24T14:30:00+00:00', 'A pin was stuck')).status).toBe(200);
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.promise).toMatchObject({
      at: '2026-11-24T14:30:00.000Z',
      was: '2026-11-24T14:00:00.000Z',
      reason: 'A pin was stuck',
    });
  });

  it('[INSP-04] flags a car out of service and finds it by the flag', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    await advisor().call('setOutOfService', { workOrderId: order.id, outOfService: true, reason: 'No brakes' });
    const list = await advisor().call('listWorkOrders', { outOfService: true });
    expect(list.items.map((card) => card.id)).toEqual([order.id]);
    const board = await advisor().call('getBoard', { flag: 'out_of_service' });
    expect(board.columns.flatMap((column) => column.cards).map((card) => card.outOfService)).toEqual([true]);
    await advisor().call('setOutOfService', { workOrderId: order.id, outOfService: false });
    expect((await advisor().call('listWorkOrders', { outOfService: true })).items).toEqual([]);
  });

  it('[WO-09] keeps notes for staff; a technician writes only on own work', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const tech = shop.staff.TECH;
    expect((await tech.caller.send('addNote', { workOrderId: order.id, text: 'Bolt was loose' })).status).toBe(404);
    await makeJob(world, shop.shopId, order.id, { technician_id: tech.id });
    await tech.caller.call('addNote', { workOrderId: order.id, text: 'Bolt was loose' });
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.notes).toMatchObject([{ text: 'Bolt was loose', author: 'TECH person' }]);
    await advisor().call('assignAdvisor', { workOrderId: order.id, staffId: shop.staff.MANAGER.id });
    expect((await advisor().call('getWorkOrder', { workOrderId: order.id })).advisor?.id).toBe(shop.staff.MANAGER.id);
    expect((await advisor().send('assignAdvisor', { workOrderId: order.id, staffId: tech.id })).status).toBe(404);
  });
});
