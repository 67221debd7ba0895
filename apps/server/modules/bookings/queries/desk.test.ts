import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeService, makeShop, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { makeRequest } from '../testing/visit.ts';

let world: World;
let shop: TestShop;
let desk: TestShop['staff']['ADMIN']['caller'];
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
  shop = await makeShop(world);
  desk = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

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

  test('what is coming stands in the order the cars arrive, within the days asked for', async () => {
    const own = await makeShop(world);
    const caller = own.staff.ADMIN.caller;
    for (const [date, time] of [
      ['2026-12-08', '10:00'],
      ['2026-12-07', '08:00'],
      ['2026-12-08', '08:00'],
      ['2026-12-10', '08:00'],
    ])
      await caller.call('acceptBooking', { bookingId: (await makeRequest(world, own, { date, time })).id });
    await makeRequest(world, own, { date: '2026-12-08', time: '09:00' });
    const days = { from: '2026-12-07', until: '2026-12-09' };
    const { items } = await caller.call('listBookings', { status: 'upcoming', ...days });
    expect(items.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-12-07 08:00',
      '2026-12-08 08:00',
      '2026-12-08 10:00',
    ]);
  });
});
