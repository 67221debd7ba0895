import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import {
  makeCustomer,
  makeService,
  makeShop,
  makeVehicle,
  someRules,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { factsOf, makeMine, makeRequest, taken } from './testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const desk = (shop: TestShop) => shop.staff.SERVICE_WRITER.caller;
const held = async (shop: TestShop, time: string) => (await taken(world, shop, '2026-11-26', time))?.slot;
const later = { date: '2026-11-26', time: '10:00' };

describe('[BOOK-08] the desk accepts', () => {
  test('[BOOK-08] R-206 at the time asked: an appointment with its work order, booked jobs and the words', async () => {
    const shop = await makeShop(world);
    const service = await makeService(world, shop.shopId);
    const mine = await makeMine(world, shop, { services: [service.publicId] });
    const answer = await desk(shop).call('acceptBooking', { bookingId: mine.id, message: 'See you then.', version: 1 });
    expect(answer).toMatchObject({ status: 'accepted', workOrderId: expect.any(String), version: 2 });
    const order = await desk(shop).call('getWorkOrder', { workOrderId: answer.workOrderId ?? '' });
    expect(order).toMatchObject({ stage: 'scheduled', concerns: ['It pulls to the left.'] });
    expect(order.jobs).toHaveLength(1);
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 1, day: 60 });
    const [fact] = await factsOf(world, 'booking.accepted', mine.id);
    expect(fact?.data).toEqual({ date: '2026-11-26', time: '08:00', by: 'shop', message: 'See you then.' });
    expect(fact?.refs.workOrder).toBe(answer.workOrderId);
  });

  test('[BOOK-09] the customer reads the decision at once', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    await desk(shop).call('acceptBooking', { bookingId: mine.id });
    const seen = await mine.customer.caller.call('getMyBooking', { booking: mine.publicId });
    expect(seen).toMatchObject({ status: 'accepted', mayChange: true, workOrder: expect.stringMatching(/^wo_/) });
    const [fact] = await factsOf(world, 'booking.accepted', mine.id);
    expect(fact?.refs.customer).toBe(mine.customer.id);
  });

  test('[BOOK-08] R-206 at another time: the place asked for is free again', async () => {
    const shop = await makeShop(world);
    const { id } = await makeRequest(world, shop);
    await desk(shop).call('acceptBooking', { bookingId: id, ...later });
    expect([await held(shop, '08:00'), await held(shop, '10:00')]).toEqual([0, 1]);
    const row = await desk(shop).call('getBooking', { bookingId: id });
    expect(row).toMatchObject({ ...later, startsAt: '2026-11-26T08:00:00.000Z', status: 'accepted' });
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.day).toBe(60);
  });

  test('[PICK-01] R-212 with collection: place, window and driver stand on booking and work order', async () => {
    const shop = await makeShop(world);
    const { id } = await makeRequest(world, shop);
    const driver = shop.staff.TECH;
    const collection = {
      place: 'Leopards Hill Road 12',
      date: '2026-11-26',
      from: '08:00',
      until: '09:00',
      driverId: driver.id,
      note: null,
    };
    const { workOrderId } = await desk(shop).call('acceptBooking', { bookingId: id, collection });
    const row = await desk(shop).call('getBooking', { bookingId: id });
    expect(row).toMatchObject({ arrival: 'collection', collection: { ...collection, driverName: 'TECH person' } });
    const [order] = await world.sql('select arrival, collection from work_order where id = $1', [workOrderId]);
    expect(order).toMatchObject({ arrival: 'collection', collection: { place: 'Leopards Hill Road 12' } });
  });

  test('[BOOK-08] every reason not to', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 1 } });
    const { id } = await makeRequest(world, shop);
    await makeRequest(world, shop, { time: '10:00' });
    const code = async (change: object) =>
      (await desk(shop).send('acceptBooking', { bookingId: id, ...change })).problem.code;
    expect(await code(later)).toBe('slot_taken');
    expect(await code({ date: '2026-11-29' })).toBe('closed_then');
    expect(await code({ date: '2026-11-23' })).toBe('in_the_past');
    expect(await code({ version: 7 })).toBe('changed_meanwhile');
    expect(await code({ bookingId: newId() })).toBe('not_found');
    await world.sql('update capacity_day set taken = minutes where shop_id = $1', [shop.shopId]);
    await world.sql("insert into capacity_day values ($1, '2026-11-27', 30, 0)", [shop.shopId]);
    expect(await code({ date: '2026-11-27' })).toBe('no_capacity');
    expect([await held(shop, '08:00'), await held(shop, '10:00')]).toEqual([1, 1]);
    await desk(shop).call('acceptBooking', { bookingId: id });
    expect(await code({})).toBe('already_decided');
  });

  test('[BOOK-08] R-206 two at the desk at once: one work order', async () => {
    const shop = await makeShop(world);
    const { id } = await makeRequest(world, shop);
    const answers = await Promise.all(
      [shop.staff.SERVICE_WRITER, shop.staff.MANAGER, shop.staff.ADMIN].map(({ caller }) =>
        caller.send('acceptBooking', { bookingId: id }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await world.sql('select id from work_order where booking_id = $1', [id])).toHaveLength(1);
  });
});

describe('[BOOK-08] the desk rejects or proposes', () => {
  test('[BOOK-08] R-210 a rejection carries its reason and frees the place', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    const input = { bookingId: mine.id, reason: 'We do not repair buses.' };
    expect((await desk(shop).call('rejectBooking', input)).status).toBe('rejected');
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 0, day: 0 });
    const seen = await mine.customer.caller.call('getMyBooking', { booking: mine.publicId });
    expect(seen).toMatchObject({ status: 'rejected', reason: input.reason, mayChange: false });
    expect((await desk(shop).send('rejectBooking', input)).problem.code).toBe('already_decided');
    expect((await desk(shop).send('rejectBooking', { ...input, bookingId: newId() })).status).toBe(404);
    expect((await desk(shop).send('proposeTime', { bookingId: mine.id, ...later })).problem.code).toBe(
      'already_decided',
    );
  });

  test('[BOOK-08] R-208 a proposed time is kept for the customer, who takes it', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    const { caller } = mine.customer;
    const early = await caller.send('answerProposal', { booking: mine.publicId, accept: true });
    expect(early.problem.code).toBe('already_decided');
    await desk(shop).call('proposeTime', { bookingId: mine.id, ...later, message: 'Ten suits us.' });
    expect([await held(shop, '08:00'), await held(shop, '10:00')]).toEqual([0, 1]);
    const seen = await caller.call('getMyBooking', { booking: mine.publicId });
    expect(seen).toMatchObject({ status: 'proposed', proposed: { ...later, message: 'Ten suits us.' } });
    const taken = await caller.call('answerProposal', { booking: mine.publicId, accept: true });
    expect(taken).toMatchObject({ status: 'accepted', ...later, proposed: null, workOrder: expect.any(String) });
    const [fact] = await factsOf(world, 'booking.accepted', mine.id);
    expect(fact?.data).toMatchObject({ by: 'customer', ...later });
    expect(await held(shop, '10:00')).toBe(1);
  });

  test('[BOOK-08] R-208 the customer declines it: the request is over and holds nothing', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    await desk(shop).call('proposeTime', { bookingId: mine.id, ...later });
    await desk(shop).call('proposeTime', { bookingId: mine.id, date: '2026-11-27', time: '09:00' });
    expect(await held(shop, '10:00')).toBe(0);
    const over = await mine.customer.caller.call('answerProposal', { booking: mine.publicId, accept: false });
    expect(over.status).toBe('cancelled');
    expect(await taken(world, shop, '2026-11-27', '09:00')).toEqual({ slot: 0, day: 0 });
    expect((await factsOf(world, 'booking.cancelled', mine.id))[0]?.data).toEqual({ by: 'customer', reason: '' });
  });

  test('R-208 a proposal nobody answered in time cannot be taken; a proposal keeps the calendar', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 1 } });
    const mine = await makeMine(world, shop);
    await makeRequest(world, shop, { time: '09:00' });
    const code = async (date: string, time: string) =>
      (await desk(shop).send('proposeTime', { bookingId: mine.id, date, time })).problem.code;
    expect(await code('2026-11-26', '09:00')).toBe('slot_taken');
    expect(await code('2026-11-29', '09:00')).toBe('closed_then');
    expect(await code('2026-11-23', '09:00')).toBe('in_the_past');
    await desk(shop).call('proposeTime', { bookingId: mine.id, date: '2026-11-24', time: '12:00' });
    world.clock.set('2026-11-24T10:30:00.000Z');
    const late = await mine.customer.caller.send('answerProposal', { booking: mine.publicId, accept: true });
    world.clock.set('2026-11-24T07:00:00.000Z');
    expect(late.problem.code).toBe('in_the_past');
  });
});

describe('the desk books by phone', () => {
  test('[BOOK-08] R-213 what the desk books is agreed: an appointment with its work order', async () => {
    const shop = await makeShop(world);
    const customer = await makeCustomer(world, shop.shopId);
    const { id: vehicleId } = await makeVehicle(world, shop.shopId, customer.id);
    const service = await makeService(world, shop.shopId);
    const input = { customerId: customer.id, vehicleId, services: [service.id], date: '2026-11-26', time: '08:00' };
    const id = newId();
    const key = { 'idempotency-key': `desk-${id}` };
    const booked = await desk(shop).call('createBooking', { id, ...input }, key);
    expect(booked).toMatchObject({ id, status: 'accepted', workOrderId: expect.any(String) });
    expect(await desk(shop).call('createBooking', { id, ...input }, key)).toEqual(booked);
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 1, day: 60 });
    const code = async (change: object) =>
      (await desk(shop).send('createBooking', { ...input, ...change })).problem.code;
    expect(await code({ id })).toBe('already_exists');
    expect(await code({ customerId: newId() })).toBe('not_found');
    expect(await code({ vehicleId: newId() })).toBe('not_found');
    expect(await code({ services: [newId()] })).toBe('not_found');
    expect(await code({ date: '2026-11-29' })).toBe('closed_then');
    expect(await code({ date: '2026-11-20' })).toBe('in_the_past');
    await desk(shop).call('createBooking', input);
    expect(await code({})).toBe('slot_taken');
    await world.sql('update capacity_day set taken = minutes where shop_id = $1', [shop.shopId]);
    expect(await code({ time: '09:00' })).toBe('no_capacity');
    const soon = { ...input, date: '2026-11-24', time: '09:30' };
    expect((await desk(shop).send('createBooking', soon)).status).toBe(200);
  });
});

describe('who may decide', () => {
  test('[BOOK-08] technicians and parts staff may not, and another shop finds nothing', async () => {
    const [shop, other] = [await makeShop(world), await makeShop(world)];
    const { id: bookingId, customerId, vehicleId } = await makeRequest(world, shop);
    const collection = { place: 'Gate', date: '2026-11-26', from: '07:00', until: '08:00', driverId: null, note: null };
    const calls = [
      ['acceptBooking', { bookingId }],
      ['rejectBooking', { bookingId, reason: 'No' }],
      ['proposeTime', { bookingId, ...later }],
      ['planCollection', { bookingId, collection }],
      ['moveBooking', { bookingId, ...later }],
      ['cancelBooking', { bookingId, reason: 'No' }],
      ['createBooking', { customerId, vehicleId, ...later }],
      ['getBooking', { bookingId }],
    ] as const;
    for (const [name, input] of calls) {
      for (const role of ['TECH', 'PARTS'] as const)
        expect([name, (await shop.staff[role].caller.send(name, input as never)).status]).toEqual([name, 403]);
      expect([name, (await desk(other).send(name, input as never)).status]).toEqual([name, 404]);
      expect([name, (await world.caller().send(name, input as never)).status]).toEqual([name, 401]);
    }
    expect((await desk(other).call('listBookings', { status: 'all' })).items).toEqual([]);
    expect((await desk(shop).call('getBooking', { bookingId })).status).toBe('requested');
  });
});
