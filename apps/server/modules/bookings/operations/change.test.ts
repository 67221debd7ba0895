import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, makeShop, type TestCustomer, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { makeRequest, taken } from '../testing/visit.ts';

let world: World;
let shop: TestShop;
let desk: TestShop['staff']['ADMIN']['caller'];
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
  shop = await makeShop(world);
  desk = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

type Booked = { id: string; publicId: string; customer: TestCustomer; workOrderId: string };
async function appointment(date: string, time = '08:00'): Promise<Booked> {
  const customer = await makeCustomer(world, shop.shopId);
  const { id, publicId } = await makeRequest(world, shop, { date, time, email: customer.email });
  const { workOrderId } = await desk.call('acceptBooking', { bookingId: id });
  return { id, publicId, customer, workOrderId: workOrderId ?? '' };
}
const stageOf = async (id: string) =>
  (
    await world.sql<{ stage: string; starts_at: Date }>('select stage, starts_at from work_order where id = $1', [id])
  )[0];

describe('the customer changes a visit', () => {
  test('[BOOK-06] R-210 moving frees the old place, takes the new one and moves the work order', async () => {
    const { publicId, customer, workOrderId } = await appointment('2026-11-26');
    const moved = await customer.caller.call('moveMyBooking', { booking: publicId, date: '2026-11-27', time: '09:30' });
    expect(moved).toMatchObject({ status: 'accepted', date: '2026-11-27', time: '09:30' });
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 0, day: 0 });
    expect(await taken(world, shop, '2026-11-27', '09:30')).toEqual({ slot: 1, day: 60 });
    expect((await stageOf(workOrderId))?.starts_at.toISOString()).toBe('2026-11-27T07:30:00.000Z');
  });

  test('[BOOK-06] R-210 cancelling frees the place and calls the work order off', async () => {
    const { publicId, customer, workOrderId } = await appointment('2026-11-30');
    const cancelled = await customer.caller.call('cancelMyBooking', { booking: publicId, reason: 'Travelling' });
    expect(cancelled).toMatchObject({ status: 'cancelled', mayChange: false });
    expect(await taken(world, shop, '2026-11-30', '08:00')).toEqual({ slot: 0, day: 0 });
    expect((await stageOf(workOrderId))?.stage).toBe('cancelled');
    const again = await customer.caller.send('cancelMyBooking', { booking: publicId });
    expect(again.problem.code).toBe('move_not_allowed');
  });

  test('[BOOK-06] R-207 within the shop’s limit it is too late, for the shop it is not', async () => {
    const { id, publicId, customer } = await appointment('2026-11-24', '16:00');
    const call = { booking: publicId, date: '2026-11-25', time: '08:00' };
    expect((await customer.caller.send('moveMyBooking', call)).problem.code).toBe('too_late');
    expect((await customer.caller.send('cancelMyBooking', { booking: publicId })).problem.code).toBe('too_late');
    expect((await customer.caller.call('getMyBooking', { booking: publicId })).mayChange).toBe(false);
    const moved = await desk.call('moveBooking', { bookingId: id, date: '2026-11-25', time: '08:00' });
    expect(moved.status).toBe('accepted');
    expect((await desk.call('cancelBooking', { bookingId: id, reason: 'Power cut' })).status).toBe('cancelled');
  });

  test('[BOOK-06] another customer’s booking is not found', async () => {
    const { publicId } = await appointment('2026-12-01');
    const { caller } = await makeCustomer(world, shop.shopId);
    const call = { booking: publicId, date: '2026-12-02', time: '08:00' };
    expect((await caller.send('moveMyBooking', call)).status).toBe(404);
    expect((await caller.send('cancelMyBooking', { booking: publicId })).status).toBe(404);
    expect((await caller.send('answerProposal', { booking: publicId, accept: true })).status).toBe(404);
  });
});

describe('another time proposed', () => {
  async function proposal(date: string) {
    const customer = await makeCustomer(world, shop.shopId);
    const { id, publicId } = await makeRequest(world, shop, { date, email: customer.email });
    await desk.call('proposeTime', { bookingId: id, date, time: '11:00', message: 'The lift is free then.' });
    return { publicId, customer };
  }

  test('[BOOK-08] [BOOK-09] R-208 the proposed time is held until the customer takes it', async () => {
    const { publicId, customer } = await proposal('2026-12-03');
    expect(await taken(world, shop, '2026-12-03', '08:00')).toMatchObject({ slot: 0 });
    expect(await taken(world, shop, '2026-12-03', '11:00')).toEqual({ slot: 1, day: 60 });
    const { proposed } = await customer.caller.call('getMyBooking', { booking: publicId });
    expect(proposed).toEqual({ date: '2026-12-03', time: '11:00', message: 'The lift is free then.' });
    const answered = await customer.caller.call('answerProposal', { booking: publicId, accept: true });
    expect(answered).toMatchObject({ status: 'accepted', time: '11:00', proposed: null });
    expect(answered.workOrder).toMatch(/^wo_/);
    const twice = await customer.caller.send('answerProposal', { booking: publicId, accept: true });
    expect(twice.problem.code).toBe('already_decided');
  });

  test('[BOOK-08] R-208 saying no gives the time back', async () => {
    const { publicId, customer } = await proposal('2026-12-04');
    const answered = await customer.caller.call('answerProposal', { booking: publicId, accept: false });
    expect(answered.status).toBe('cancelled');
    expect(await taken(world, shop, '2026-12-04', '11:00')).toEqual({ slot: 0, day: 0 });
  });
});

describe('fetching the car', () => {
  const plan = { place: '14 Kabulonga Road', date: '2026-12-07', from: '07:30', until: '08:30', note: 'Ring twice' };

  test('[PICK-01] [PICK-02] place, window and driver reach the work order and the customer', async () => {
    const { id, publicId, customer, workOrderId } = await appointment('2026-12-07');
    const driverId = shop.staff.TECH.id;
    await desk.call('planCollection', { bookingId: id, collection: { ...plan, driverId } });
    const mine = await customer.caller.call('getMyBooking', { booking: publicId });
    expect(mine).toMatchObject({ arrival: 'collection', collection: { place: plan.place, driver: 'TECH person' } });
    const order = await desk.call('getWorkOrder', { workOrderId });
    expect(order).toMatchObject({ arrival: 'collection', collection: { place: plan.place, from: '07:30' } });
  });

  test('[PICK-01] only an accepted booking, a window that runs forward and a driver of the shop', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-12-08' });
    const collection = { ...plan, driverId: null };
    expect((await desk.send('planCollection', { bookingId: id, collection })).problem.code).toBe('move_not_allowed');
    const backwards = { ...collection, until: '07:00' };
    const accept = (given: typeof collection | typeof backwards) =>
      desk.send('acceptBooking', { bookingId: id, collection: given });
    expect((await accept(backwards)).problem.code).toBe('invalid_input');
    const stranger = (await makeShop(world)).staff.TECH.id;
    expect((await accept({ ...collection, driverId: stranger as never })).status).toBe(404);
    expect((await accept(collection)).status).toBe(200);
  });
});

describe('what follows', () => {
  test('[PICK-03] when the car comes its booking is fulfilled', async () => {
    const { id, workOrderId } = await appointment('2026-12-09');
    await desk.call('checkInVehicle', { workOrderId, odometerKm: 120_000 } as never);
    await world.settle();
    expect((await desk.call('getBooking', { bookingId: id })).status).toBe('arrived');
    expect((await desk.send('cancelBooking', { bookingId: id, reason: 'x' })).problem.code).toBe('move_not_allowed');
  });

  test('R-210 a work order called off before the car came frees the booking’s place', async () => {
    const { id, workOrderId } = await appointment('2026-12-10');
    await desk.call('moveWorkOrder', { workOrderId, to: 'cancelled', reason: 'Sold the car' });
    await world.settle();
    expect((await desk.call('getBooking', { bookingId: id })).status).toBe('cancelled');
    expect(await taken(world, shop, '2026-12-10', '08:00')).toEqual({ slot: 0, day: 0 });
  });
});
