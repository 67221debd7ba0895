import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { makeCustomer, makeService, makeShop, makeVehicle, type TestShop } from '../../../kernel/testing/factories.ts';
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

describe('the shop decides', () => {
  test('[BOOK-08] R-206 accepting opens the work order with the booked jobs', async () => {
    const service = await makeService(world, shop.shopId, { name: 'Brake check' });
    const { id, customerId } = await makeRequest(world, shop, { services: [service.publicId] });
    const accepted = await desk.call('acceptBooking', { bookingId: id, message: 'See you then.' });
    expect(accepted.status).toBe('accepted');
    const order = await desk.call('getWorkOrder', { workOrderId: accepted.workOrderId ?? '' });
    expect(order).toMatchObject({ stage: 'scheduled', customer: { id: customerId } });
    expect(order.jobs).toMatchObject([{ booked: true, title: 'Brake check' }]);
    const again = await desk.send('acceptBooking', { bookingId: id });
    expect(again.problem.code).toBe('already_decided');
  });

  test('[BOOK-08] two people accepting at once make one work order', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-11-27' });
    const callers = [desk, shop.staff.MANAGER.caller, shop.staff.ADMIN.caller];
    const answers = await Promise.all(callers.map((caller) => caller.send('acceptBooking', { bookingId: id })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const orders = await world.sql('select id from work_order where booking_id = $1', [id]);
    expect(orders).toHaveLength(1);
  });

  test('[BOOK-08] R-210 accepting at another time moves the place with it', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-11-30' });
    await desk.call('acceptBooking', { bookingId: id, date: '2026-12-01', time: '10:00' });
    expect(await taken(world, shop, '2026-11-30', '08:00')).toEqual({ slot: 0, day: 0 });
    expect(await taken(world, shop, '2026-12-01', '10:00')).toEqual({ slot: 1, day: 60 });
  });

  test('[BOOK-08] R-210 rejecting with a reason frees the place; deciding twice is refused', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-12-02' });
    const { status } = await desk.call('rejectBooking', { bookingId: id, reason: 'We are at the fair that day.' });
    expect(status).toBe('rejected');
    expect(await taken(world, shop, '2026-12-02', '08:00')).toEqual({ slot: 0, day: 0 });
    expect((await desk.send('rejectBooking', { bookingId: id, reason: 'x' })).problem.code).toBe('already_decided');
    expect((await desk.send('proposeTime', { bookingId: id, date: '2026-12-03', time: '08:00' })).problem.code).toBe(
      'already_decided',
    );
  });

  test('an old version is refused', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-12-02' });
    await desk.call('proposeTime', { bookingId: id, date: '2026-12-02', time: '09:00' });
    expect((await desk.send('acceptBooking', { bookingId: id, version: 1 })).problem.code).toBe('changed_meanwhile');
  });

  test('technicians decide nothing, other shops see nothing, and ids that are not there are not found', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-12-02' });
    expect((await shop.staff.TECH.caller.send('acceptBooking', { bookingId: id })).status).toBe(403);
    const other = (await makeShop(world)).staff.ADMIN.caller;
    const calls = [
      other.send('acceptBooking', { bookingId: id }),
      other.send('rejectBooking', { bookingId: id, reason: 'x' }),
      other.send('getBooking', { bookingId: id }),
      other.send('cancelBooking', { bookingId: id, reason: 'x' }),
      desk.send('getBooking', { bookingId: newId() }),
    ];
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('the desk books', () => {
  test('[BOOK-01] a call becomes an appointment at once', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, customer.id);
    const given = { customerId: customer.id, vehicleId: car.id, date: '2026-12-04', time: '08:00' };
    const booked = await desk.call('createBooking', given);
    expect(booked.status).toBe('accepted');
    expect(booked.workOrderId).not.toBeNull();
    expect((await desk.send('createBooking', { ...given, date: '2026-11-20' })).problem.code).toBe('in_the_past');
    expect((await desk.send('createBooking', { ...given, customerId: newId() })).status).toBe(404);
    const upcoming = await desk.call('listBookings', { status: 'upcoming', from: '2026-12-04', until: '2026-12-04' });
    expect(upcoming.items).toMatchObject([{ id: booked.id, vehicle: { plate: car.plate } }]);
  });
});

describe('one request looked at', () => {
  test('[BOOK-08] shows the week’s capacity, free times and the words the customer will read', async () => {
    const { id } = await makeRequest(world, shop, { date: '2026-12-08', time: '09:00' });
    const shown = await desk.call('getBooking', { bookingId: id });
    expect(shown.week.map(({ date }) => date)[0]).toBe('2026-12-07');
    expect(shown.week.find(({ date }) => date === '2026-12-08')).toMatchObject({
      minutesBooked: 60,
      minutesTotal: 480,
    });
    expect(shown.slots.find(({ time }) => time === '09:00')).toMatchObject({ placesLeft: 1 });
    expect(shown.will.text).toMatch(/Demio .*8 December, 09:00/);
  });

  test('[BOOK-08] shows what was done on this car before', async () => {
    const { id, vehicleId, customerId } = await makeRequest(world, shop, { date: '2026-12-08', time: '10:00' });
    const service = await makeService(world, shop.shopId, { name: 'Oil service' });
    await desk.call('createBooking', {
      customerId,
      vehicleId,
      services: [service.id],
      date: '2026-12-09',
      time: '10:00',
    });
    const { history } = await desk.call('getBooking', { bookingId: id });
    expect(history).toMatchObject([{ title: 'Oil service', decision: 'not_sent' }]);
  });

  test('lists come in pages without losing or doubling a row', async () => {
    const own = await makeShop(world);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++)
      ids.push(
        (await makeRequest(world, own, { time: `0${8 + (n % 2)}:00`, date: `2026-12-0${2 + n}`.replace('06', '07') }))
          .id,
      );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await own.staff.ADMIN.caller.call('listBookings', { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...ids].reverse());
  });
});
