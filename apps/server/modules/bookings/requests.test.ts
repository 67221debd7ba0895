import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPublicId } from '../../kernel/ids.ts';
import {
  makeCustomer,
  makeService,
  makeShop,
  makeVehicle,
  someRules,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { ask, aWish, factsOf, makeMine, makeRequest, taken } from './testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const desk = (shop: TestShop) => shop.staff.SERVICE_WRITER.caller;

describe('a visitor asks for a visit', () => {
  test('[BOOK-03] R-205 a date and words are enough; the place is held and the shop decides', async () => {
    const shop = await makeShop(world);
    const { status, body } = await ask(world, shop);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'requested',
      date: '2026-11-26',
      time: '08:00',
      startsAt: '2026-11-26T06:00:00.000Z',
    });
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 1, day: 60 });
    const { items } = await desk(shop).call('listBookings', {});
    expect(items[0]).toMatchObject({ publicId: body.id, words: 'Squeals when I brake.', workOrderId: null });
  });

  test('[BOOK-02] the services chosen keep the length and prices they had', async () => {
    const shop = await makeShop(world);
    const service = await makeService(world, shop.shopId);
    const { id } = await makeRequest(world, shop, { services: [service.publicId, service.publicId] });
    await world.sql('update service_price set price_max = 999999, minutes = 300 where service_id = $1', [service.id]);
    const seen = await desk(shop).call('getBooking', { bookingId: id });
    expect(seen.services).toEqual([
      expect.objectContaining({ id: service.id, minutes: 60, priceMin: 100_000, priceMax: 150_000 }),
    ]);
    expect(seen.minutes).toBe(60);
  });

  test('[BOOK-07] a new request stands on the desk’s list and is told without words of contact', async () => {
    const shop = await makeShop(world);
    const { id } = await makeRequest(world, shop, { phone: '+260 971 234567' });
    const [fact] = await factsOf(world, 'booking.requested', id);
    expect(fact?.data).toEqual({
      date: '2026-11-26',
      time: '08:00',
      words: 'Squeals when I brake.',
      services: [],
    });
    expect(Object.keys(fact?.refs ?? {})).toEqual(expect.arrayContaining(['booking', 'customer', 'vehicle']));
    const open = await desk(shop).call('listBookings', { status: 'requested' });
    expect(open.items.map((row) => row.id)).toEqual([id]);
    expect((await desk(shop).call('listBookings', { status: 'upcoming' })).items).toEqual([]);
  });

  test('R-205 where the shop books instantly, the request is an appointment with its work order at once', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, bookingMode: 'instant' } });
    const service = await makeService(world, shop.shopId);
    const { status, body } = await ask(world, shop, { services: [service.publicId] });
    expect([status, body.status]).toEqual([200, 'accepted']);
    const { items } = await desk(shop).call('listBookings', { status: 'upcoming' });
    expect(items[0]).toMatchObject({ publicId: body.id, workOrderId: expect.any(String) });
    const [fact] = await factsOf(world, 'booking.accepted', items[0]?.id ?? '');
    expect(fact?.data).toMatchObject({ by: 'rule', date: '2026-11-26', time: '08:00' });
    const jobs = await world.sql('select id from job where work_order_id = $1', [items[0]?.workOrderId]);
    expect(jobs).toHaveLength(1);
  });

  test('R-203 what does not fit the calendar is refused and holds nothing', async () => {
    const shop = await makeShop(world);
    const code = async (change: Parameters<typeof ask>[2]) => (await ask(world, shop, change)).problem.code;
    expect(await code({ date: '2026-11-23' })).toBe('in_the_past');
    expect(await code({ date: '2026-11-24', time: '09:30' })).toBe('too_late');
    expect(await code({ date: '2026-11-29' })).toBe('closed_then');
    expect(await code({ time: '08:10' })).toBe('closed_then');
    expect(await code({ time: '17:00' })).toBe('closed_then');
    expect(await code({ date: '2027-02-24' })).toBe('no_capacity');
    expect(await code({ services: [newPublicId('se')] })).toBe('not_found');
    expect(await code({ arrival: 'collection' })).toBe('invalid_input');
    expect(await code({ name: ' ' })).toBe('invalid_input');
    expect(await code({ shop: 'nowhere' })).toBe('not_found');
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 0, day: 0 });
    expect(await world.sql('select id from customer where shop_id = $1', [shop.shopId])).toEqual([]);
  });

  test('R-203 a wanted time is the shop’s own wall clock, also over a change of the hour', async () => {
    const shop = await makeShop(world, { time_zone: 'Europe/Berlin', country: 'DE', currency: 'EUR' });
    world.clock.set('2027-03-20T07:00:00.000Z');
    const before = await ask(world, shop, { date: '2027-03-27' });
    const after = await ask(world, shop, { date: '2027-03-29' });
    world.clock.set('2026-11-24T07:00:00.000Z');
    expect([before.body.startsAt, after.body.startsAt]).toEqual([
      '2027-03-27T07:00:00.000Z',
      '2027-03-29T06:00:00.000Z',
    ]);
  });

  test('the same Idempotency-Key books once; with other words it is refused', async () => {
    const shop = await makeShop(world);
    const headers = { 'idempotency-key': `wish-${shop.shopId}`, 'x-forwarded-for': '10.99.0.1' };
    const wish = aWish(shop);
    const first = await world.caller().call('requestBooking', wish, headers);
    const again = await world.caller().call('requestBooking', wish, headers);
    expect(again).toEqual(first);
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.slot).toBe(1);
    const other = await world.caller().send('requestBooking', { ...wish, words: 'Other words' }, headers);
    expect(other.problem.code).toBe('key_reused');
  });

  test('one address asks twenty times in ten minutes, not more', async () => {
    const shop = await makeShop(world);
    const headers = { 'x-forwarded-for': '10.99.0.2' };
    const codes: number[] = [];
    for (let n = 0; n < 21; n++)
      codes.push((await world.caller().send('requestBooking', aWish(shop, { date: '2026-11-29' }), headers)).status);
    expect(codes.filter((code) => code === 409)).toHaveLength(20);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('a customer asks for a visit', () => {
  test('[BOOK-03] with their own car; every refusal of the calendar holds for them too', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 1 } });
    const { customer, vehicle, publicId } = await makeMine(world, shop);
    const { items } = await customer.caller.call('listMyBookings', {});
    expect(items).toEqual([
      expect.objectContaining({ id: publicId, status: 'requested', mayChange: true, workOrder: null }),
    ]);
    expect(items[0]?.vehicle).toMatchObject({ plate: vehicle.plate, make: 'Toyota' });
    const wish = { vehicle: vehicle.publicId, date: '2026-11-26', time: '08:00' };
    const code = async (change: object) =>
      (await customer.caller.send('requestMyBooking', { ...wish, ...change })).problem.code;
    expect(await code({})).toBe('slot_taken');
    expect(await code({ date: '2026-11-29' })).toBe('closed_then');
    expect(await code({ date: '2026-11-20' })).toBe('in_the_past');
    expect(await code({ date: '2026-11-24', time: '09:30' })).toBe('too_late');
    await world.sql('update capacity_day set taken = minutes where shop_id = $1', [shop.shopId]);
    expect(await code({ time: '09:00' })).toBe('no_capacity');
  });

  test('another customer’s car or booking, and another shop’s, do not exist for them', async () => {
    const [shop, other] = [await makeShop(world), await makeShop(world)];
    const theirs = await makeMine(world, shop);
    for (const stranger of [await makeCustomer(world, shop.shopId), await makeCustomer(world, other.shopId)]) {
      const { caller } = stranger;
      const wish = { vehicle: theirs.vehicle.publicId, date: '2026-11-26', time: '09:00' };
      expect((await caller.send('requestMyBooking', wish)).status).toBe(404);
      const booking = theirs.publicId;
      expect((await caller.send('getMyBooking', { booking })).status).toBe(404);
      expect((await caller.send('cancelMyBooking', { booking })).status).toBe(404);
      expect((await caller.send('moveMyBooking', { booking, date: '2026-11-27', time: '09:00' })).status).toBe(404);
      expect((await caller.send('answerProposal', { booking, accept: true })).status).toBe(404);
      expect((await caller.call('listMyBookings', {})).items).toEqual([]);
    }
    expect((await world.caller().send('listMyBookings', {})).status).toBe(401);
    expect((await desk(shop).send('getMyBooking', { booking: theirs.publicId })).status).toBe(403);
  });

  test('R-209 a typed plate never reveals somebody’s car: others see the plate only', async () => {
    const shop = await makeShop(world);
    const owner = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, owner.id, { plate: 'BAC 4711' });
    const asker = await makeCustomer(world, shop.shopId);
    const { publicId, vehicleId, customerId } = await makeRequest(world, shop, {
      email: asker.email,
      vehicle: { plate: 'bac4711', make: null, model: null, year: null, type: null },
    });
    expect([vehicleId, customerId]).toEqual([car.id, asker.id]);
    const seen = await asker.caller.call('getMyBooking', { booking: publicId });
    expect(seen.vehicle).toMatchObject({ plate: 'BAC 4711', make: null, model: null, year: null });
    expect((await owner.caller.call('listMyBookings', {})).items).toEqual([]);
    const [row] = await world.sql<{ customer_id: string }>('select customer_id from vehicle where id = $1', [car.id]);
    expect(row?.customer_id).toBe(owner.id);
  });
});
