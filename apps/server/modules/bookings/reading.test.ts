import type { bookings, CallOf } from '@pitlane/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeCustomer, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { makeMine, makeRequest } from './testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const desk = (shop: TestShop) => shop.staff.SERVICE_WRITER.caller;

const list = async (shop: TestShop, input: CallOf<typeof bookings.listBookings>) =>
  (await desk(shop).call('listBookings', input)).items;

describe('lists', () => {
  test('[BOOK-07] the desk chooses by state and by days; a made-up page is refused', async () => {
    const shop = await makeShop(world);
    const { id } = await makeRequest(world, shop);
    const ids = async (input: Parameters<typeof list>[1]) => (await list(shop, input)).map((row) => row.id);
    expect(await ids({ status: 'requested' })).toEqual([id]);
    expect(await ids({ status: 'accepted' })).toEqual([]);
    expect(await ids({ status: 'all', from: '2026-11-27' })).toEqual([]);
    expect(await ids({ status: 'all', until: '2026-11-26' })).toEqual([id]);
    expect((await desk(shop).send('listBookings', { cursor: 'nonsense' })).status).toBe(400);
    expect((await desk(shop).send('getBooking', { bookingId: newId() })).status).toBe(404);
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
