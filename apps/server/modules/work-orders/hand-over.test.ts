import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { settle } from '../invoices/index.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  shop = await makeShop(world);
});
afterAll(() => world.close());
const desk = () => shop.staff.SERVICE_WRITER.caller;

/** A ready visit with work that cost 129 920. */
async function ready() {
  const visit = await makeWorkOrder(world, shop.shopId, { stage: 'ready' });
  await makeJob(world, shop.shopId, visit.id, { decision: 'approved', status: 'done' });
  return visit;
}
/** Its bill, posted. */
async function billed() {
  const visit = await ready();
  const { id } = await desk().call('draftInvoice', { workOrderId: visit.id });
  const { version } = await desk().call('getInvoice', { invoiceId: id });
  await desk().call('postInvoice', { invoiceId: id, version });
  return { ...visit, invoiceId: id };
}
const order = (workOrderId: string) => desk().call('getWorkOrder', { workOrderId });
const told = async (type: string, workOrderId: string) =>
  (await world.sql('select seq from event where type = $1 and work_order_id = $2', [type, workOrderId])).length;

/** What payments do when money is in: they count it and record it. */
async function pay(invoiceId: string, amount: number): Promise<void> {
  const request = { id: 'pay', address: '', device: '' };
  const actor = systemActor(shop.shopId, 'payments');
  await world.server.house.runner.inShop(shop.shopId, actor, request, async (scope) => {
    await settle(scope, invoiceId, amount);
    scope.record('invoice.changed', { invoice: invoiceId }, { total: amount, currency: 'ZMW' });
  });
  await world.settle();
}

describe('handing a car over', () => {
  it('R-274 R-276 nothing billed: the visit closes with the hand-over, once', async () => {
    const { id, vehicle } = await ready();
    const tries = await Promise.all(
      [1, 2].map(() => desk().send('handOver', { workOrderId: id, odometerKm: 88_100, to: 'Her brother' })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await order(id);
    expect(after).toMatchObject({ stage: 'closed', handedOver: { to: 'Her brother' }, bill: null });
    expect((await desk().call('getVehicle', { vehicleId: vehicle.id })).odometerKm).toBe(88_100);
    expect([await told('workOrder.handed_over', id), await told('workOrder.closed', id)]).toEqual([1, 1]);
  });

  it('R-275 R-276 an open bill warns; the visit closes by itself when it is paid', async () => {
    const { id, invoiceId } = await billed();
    const bill = (await order(id)).bill;
    expect(bill).toMatchObject({ paid: false, currency: 'ZMW' });
    const open = bill?.open ?? 0;
    expect(open).toBeGreaterThan(0);
    expect(await desk().call('handOver', { workOrderId: id })).toMatchObject({ closed: false, open });
    expect(await order(id)).toMatchObject({ stage: 'ready', primary: { action: 'await_payment' } });
    await pay(invoiceId, open - 1);
    expect((await order(id)).stage).toBe('ready');
    await pay(invoiceId, 1);
    expect(await order(id)).toMatchObject({ stage: 'closed', bill: { paid: true, open: 0 } });
    expect(await told('workOrder.closed', id)).toBe(1);
  });

  it('R-276 paid first, handed over later: closed then', async () => {
    const { id, invoiceId } = await billed();
    await pay(invoiceId, (await order(id)).bill?.open ?? 0);
    expect((await order(id)).stage).toBe('ready');
    expect(await desk().call('handOver', { workOrderId: id })).toMatchObject({ closed: true, open: 0 });
  });

  it('R-275 a shop may keep the car until it is paid', async () => {
    const { id } = await billed();
    const { version } = await shop.staff.ADMIN.caller.call('getShop', {});
    await shop.staff.ADMIN.caller.call('updateShopRules', { unpaidHandOver: 'block', version });
    expect((await desk().send('handOver', { workOrderId: id })).problem.code).toBe('not_paid');
    expect((await order(id)).handedOver).toBeNull();
  });

  it('R-274 only a ready car is handed over; back in work, the hand-over is undone', async () => {
    const early = await makeWorkOrder(world, shop.shopId, { stage: 'in_progress' });
    expect((await desk().send('handOver', { workOrderId: early.id })).problem.code).toBe('move_not_allowed');
    const { id } = await billed();
    await desk().call('handOver', { workOrderId: id });
    await desk().call('moveWorkOrder', { workOrderId: id, to: 'in_progress', reason: 'It squeaks again.' });
    expect(await order(id)).toMatchObject({ stage: 'in_progress', handedOver: null });
  });
});
