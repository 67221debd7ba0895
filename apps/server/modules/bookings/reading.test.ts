import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import {
  makeCustomer,
  makeJob,
  makeShop,
  makeVehicle,
  makeWorkOrder,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { makeMine, makeRequest } from './testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const desk = (shop: TestShop) => shop.staff.SERVICE_WRITER.caller;

describe('one request, as the desk reads it', () => {
  test('[BOOK-08] beside it: the week’s minutes, the day’s free times and the words the customer will read', async () => {
    const shop = await makeShop(world, { name: 'Garage am Fluss' });
    const mine = await makeMine(world, shop);
    const seen = await desk(shop).call('getBooking', { bookingId: mine.id });
    expect(seen.week.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(seen.week[3]).toEqual({ date: '2026-11-26', minutesBooked: 60, minutesTotal: 480 });
    expect(seen.week[6]).toMatchObject({ minutesTotal: 0 });
    expect(seen.slots.find(({ time }) => time === '08:00')).toMatchObject({ placesLeft: 1, full: false });
    expect(seen.will.subject + seen.will.text).toContain('26 November');
    expect(seen.will.text).toContain(mine.vehicle.plate);
    expect(seen).toMatchObject({ customer: { id: mine.customer.id }, vehicle: { id: mine.vehicle.id }, history: [] });
    expect((await desk(shop).send('getBooking', { bookingId: newId() })).status).toBe(404);
  });

  test('[BOOK-08] beside it: what was done on this car before', async () => {
    const shop = await makeShop(world);
    const { id: workOrderId, customer, vehicle } = await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    await makeJob(world, shop.shopId, workOrderId, { title: 'Front brake pads' });
    const wish = { vehicle: vehicle.publicId, date: '2026-11-26', time: '08:00' };
    await customer.caller.call('requestMyBooking', wish);
    const { items } = await desk(shop).call('listBookings', {});
    const seen = await desk(shop).call('getBooking', { bookingId: items[0]?.id ?? '' });
    expect(seen.history).toEqual([
      expect.objectContaining({ workOrderId, title: 'Front brake pads', condition: 'urgent', total: 129_920 }),
    ]);
  });
});

describe('lists', () => {
  test('[BOOK-07] requests newest first, appointments as the cars arrive, page by page, between days', async () => {
    const shop = await makeShop(world);
    const times = ['14:00', '08:00', '10:00'];
    const ids: string[] = [];
    for (const [index, time] of times.entries()) {
      world.clock.set(`2026-11-24T07:00:0${index}.000Z`);
      ids.push((await makeRequest(world, shop, { time })).id);
    }
    world.clock.set('2026-11-24T07:00:00.000Z');
    const first = await desk(shop).call('listBookings', { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const rest = await desk(shop).call('listBookings', { limit: 2, cursor: first.nextCursor ?? '' });
    expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[ids[0]], null]);
    for (const bookingId of ids) await desk(shop).call('acceptBooking', { bookingId });
    const upcoming = await desk(shop).call('listBookings', { status: 'upcoming', limit: 2 });
    expect(upcoming.items.map(({ time }) => time)).toEqual(['08:00', '10:00']);
    const more = await desk(shop).call('listBookings', {
      status: 'upcoming',
      limit: 2,
      cursor: upcoming.nextCursor ?? '',
    });
    expect(more.items.map(({ time }) => time)).toEqual(['14:00']);
    expect((await desk(shop).call('listBookings', {})).items).toEqual([]);
    expect((await desk(shop).call('listBookings', { status: 'all', from: '2026-11-27' })).items).toEqual([]);
    expect((await desk(shop).call('listBookings', { status: 'all', until: '2026-11-26' })).items).toHaveLength(3);
    expect((await desk(shop).send('listBookings', { cursor: 'nonsense' })).status).toBe(400);
  });

  test('[BOOK-09] customers see their own visits only, the latest first, without the shop’s ids', async () => {
    const shop = await makeShop(world);
    const customer = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, customer.id);
    await makeRequest(world, shop);
    for (const date of ['2026-11-26', '2026-11-28', '2026-11-27'])
      await customer.caller.call('requestMyBooking', { vehicle: car.publicId, date, time: '09:00' });
    const { items } = await customer.caller.call('listMyBookings', {});
    expect(items.map(({ date }) => date)).toEqual(['2026-11-28', '2026-11-27', '2026-11-26']);
    expect(JSON.stringify(items)).not.toContain(customer.id);
    expect(JSON.stringify(items)).not.toContain(car.id);
  });
});

describe('the calendar', () => {
  test('[BOOK-01] a freed place is offered again at once', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    const places = async () => {
      const { slots } = await world.caller().call('getAvailability', { shop: shop.slug, date: '2026-11-26' });
      return slots.find(({ time }) => time === '08:00')?.placesLeft;
    };
    expect(await places()).toBe(1);
    await mine.customer.caller.call('cancelMyBooking', { booking: mine.publicId });
    expect(await places()).toBe(2);
  });
});
