import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import {
  insert,
  makeJob,
  makeService,
  makeShop,
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
const line = (unitPrice: number) => ({ kind: 'part' as const, description: 'Part', quantity: 1000, unitPrice });

async function makeFinding(workOrderId: string, vehicleId: string, key = 'no-such-point'): Promise<string> {
  const [inspection, point] = [newId(), newId()];
  await insert(world, 'inspection', {
    shop_id: shop.shopId,
    id: inspection,
    work_order_id: workOrderId,
    vehicle_id: vehicleId,
    template_key: 'courtesy',
    template_version: 1,
    name: 'Courtesy inspection',
    kind: 'courtesy',
    state: 'in_review',
    started_at: world.clock.now(),
  });
  await insert(world, 'inspection_point', {
    shop_id: shop.shopId,
    id: point,
    inspection_id: inspection,
    position: 1,
    key,
    section_key: 's',
    section: 'S',
    name: 'Front pads',
    definition: { input: 'condition', unit: null, decimals: 0, values: [], limits: null, photoRequiredWhen: [] },
    condition: 'urgent',
    customer_sentence: 'Pads are thin',
  });
  return point;
}

describe('jobs of a work order', () => {
  it('[WO-01] R-245 R-246 are priced from the catalogue or by hand and stand in the order of safety', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const service = await makeService(world, shop.shopId);
    await advisor().call('addJob', {
      workOrderId: order.id,
      title: 'Wipers',
      condition: 'good',
      lines: [line(10_000)],
    });
    const canned = await advisor().call('addJob', {
      workOrderId: order.id,
      serviceId: service.id,
      condition: 'monitor',
    });
    expect(canned.total).toBe(129_920);
    const hand = await advisor().call('addJob', {
      workOrderId: order.id,
      title: 'Tyres',
      condition: 'urgent',
      lines: [line(50_000), { kind: 'discount', description: 'Loyal', quantity: 1000, unitPrice: 5_000 }],
    });
    expect(hand.total).toBe(52_200);
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.jobs.map((job) => [job.position, job.condition])).toEqual([
      [1, 'urgent'],
      [2, 'monitor'],
      [3, 'good'],
    ]);
    expect(page.jobs.reduce((sum, job) => sum + job.total, 0)).toBe(page.money.total);
    expect(page.primary).toMatchObject({ action: 'send_estimate', jobs: 3 });
    expect((await advisor().send('addJob', { workOrderId: order.id })).problem.code).toBe('invalid_input');
    expect((await shop.staff.TECH.caller.send('addJob', { workOrderId: order.id, title: 'x' })).status).toBe(403);
    await world.sql("update work_order set stage = 'closed' where id = $1", [order.id]);
    expect((await advisor().send('addJob', { workOrderId: order.id, title: 'x' })).problem.code).toBe(
      'move_not_allowed',
    );
  });

  it('R-265 a finding becomes one job, also when two people tap together', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const findingId = await makeFinding(order.id, order.vehicle.id);
    const both = await Promise.all(
      [1, 2].map(() => advisor().send('addJob', { workOrderId: order.id, findingId, lines: [line(1000)] })),
    );
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    expect(both.find((each) => each.status === 409)?.problem.code).toBe('already_exists');
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.jobs).toMatchObject([
      { title: 'Front pads', condition: 'urgent', sentence: 'Pads are thin', findingId },
    ]);
    const elsewhere = await makeWorkOrder(world, shop.shopId);
    const wrong = await advisor().send('addJob', { workOrderId: elsewhere.id, findingId });
    expect(wrong.status).toBe(404);
  });

  it('R-265 a finding explains the booked job that mends it already: words, rank and photos, no second job, no new price', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const service = await makeService(world, shop.shopId, { code: 'BRK-001' });
    const booked = await makeJob(world, shop.shopId, order.id, {
      booked: true,
      decision: 'not_sent',
      service_id: service.id,
      sentence: null,
    });
    const findingId = await makeFinding(order.id, order.vehicle.id, 'DVI-073');
    const made = await advisor().call('addJob', { workOrderId: order.id, findingId });
    expect(made.id).toBe(booked.id);
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page.jobs).toHaveLength(1);
    expect(page.jobs).toMatchObject([
      { findingId, condition: 'urgent', sentence: 'Pads are thin', booked: true, total: made.total },
    ]);
    // Another finding of the same service has no job left to explain and becomes its own.
    const other = await makeFinding(order.id, order.vehicle.id, 'DVI-074');
    expect((await advisor().call('addJob', { workOrderId: order.id, findingId: other })).id).not.toBe(booked.id);
  });

  it('R-256 a new price of an approved job needs a new decision; [EST-03] the approved total follows the choice', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'approved' });
    const job = await makeJob(world, shop.shopId, order.id, { decision: 'approved', agreed_total: 129_920 });
    await makeJob(world, shop.shopId, order.id, { decision: 'declined', position: 2 });
    const before = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(before.money).toMatchObject({
      approved: 112_000,
      declined: 112_000,
      approvedTotal: 129_920,
      total: 259_840,
    });
    const words = await advisor().call('updateJob', { jobId: job.id, version: 1, sentence: 'Thin pads' });
    expect(words).toEqual({ version: 2, total: 129_920, needsDecision: false });
    expect((await advisor().send('updateJob', { jobId: job.id, version: 1, title: 'x' })).problem.code).toBe(
      'changed_meanwhile',
    );
    const dearer = await advisor().call('updateJob', { jobId: job.id, version: 2, lines: [line(200_000)] });
    expect(dearer).toEqual({ version: 3, total: 232_000, needsDecision: true });
    const after = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(after.jobs.find((each) => each.id === job.id)).toMatchObject({ decision: 'not_sent', decidedAt: null });
    expect(after.money.approvedTotal).toBe(0);
    const told = await world.sql(
      "select data from event where type = 'workOrder.over_estimate' and work_order_id = $1",
      [order.id],
    );
    expect(told).toMatchObject([{ data: { estimate: 129_920, actual: 232_000, percent: 78 } }]);
  });

  it('R-257 a job in work needs a decision only when it gets dearer; done work keeps its price', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    const job = await makeJob(world, shop.shopId, order.id, { decision: 'approved', status: 'in_work' });
    const cheaper = await advisor().call('updateJob', { jobId: job.id, version: 1, lines: [line(50_000)] });
    expect(cheaper.needsDecision).toBe(false);
    const dearer = await advisor().call('updateJob', { jobId: job.id, version: 2, lines: [line(60_000)] });
    expect(dearer.needsDecision).toBe(true);
    const done = await makeJob(world, shop.shopId, order.id, { decision: 'approved', status: 'done', position: 2 });
    expect((await advisor().send('updateJob', { jobId: done.id, version: 1, lines: [line(1)] })).problem.code).toBe(
      'already_done',
    );
    const booked = await makeJob(world, shop.shopId, order.id, { booked: true, position: 3 });
    const risen = await advisor().call('updateJob', { jobId: booked.id, version: 1, lines: [line(900_000)] });
    expect(risen.needsDecision).toBe(true);
  });

  it('R-258 comes off only while nobody decided it or worked on it', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const free = await makeJob(world, shop.shopId, order.id);
    const approved = await makeJob(world, shop.shopId, order.id, { decision: 'approved', position: 2 });
    const worked = await makeJob(world, shop.shopId, order.id, { booked: true, status: 'paused', position: 3 });
    expect(await advisor().call('removeJob', { jobId: free.id })).toEqual({ ok: true });
    expect((await advisor().send('removeJob', { jobId: free.id })).status).toBe(404);
    expect((await advisor().send('removeJob', { jobId: approved.id })).problem.code).toBe('already_decided');
    expect((await advisor().send('removeJob', { jobId: worked.id })).problem.code).toBe('already_done');
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('removeJob', { jobId: approved.id })).status).toBe(404);
  });
});
