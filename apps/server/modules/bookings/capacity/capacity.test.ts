import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeService, makeShop, makeStaff, someRules, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { ask, askInRush, makeRequest, taken } from '../testing/visit.ts';
import { arrivalTimes, planDay } from './plan-day.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const available = (
  shop: TestShop,
  input: { date?: string; from?: string; days?: number; minutes?: number; slots?: 'all' },
) => world.caller().call('getAvailability', { shop: shop.slug, ...input });

describe('R-200 arrival times and R-201 minutes', () => {
  test('R-200 cars arrive on the half hour, the last one half an hour before closing', () => {
    expect(arrivalTimes([{ opens: '07:45', closes: '09:15' }])).toEqual(['08:00', '08:30']);
    expect(arrivalTimes([])).toEqual([]);
    const split = [
      { opens: '08:00', closes: '09:00' },
      { opens: '14:00', closes: '14:30' },
    ];
    expect(arrivalTimes(split)).toEqual(['08:00', '08:30', '14:00']);
  });

  test('R-201 the smaller of bays and hands, nobody longer than the shop is open', () => {
    const day = [{ opens: '08:00', closes: '13:00' }];
    expect(planDay(day, { bays: 1, arrivalsPerSlot: 2 }, [480, 480]).minutes).toBe(300);
    expect(planDay(day, { bays: 4, arrivalsPerSlot: 2 }, [480, 120]).minutes).toBe(420);
    expect(planDay(day, { bays: 4, arrivalsPerSlot: 2 }, [])).toMatchObject({ minutes: 0, longest: 0 });
  });
});

describe('[BOOK-01] the calendar', () => {
  test('[BOOK-01] shows free days and slots of the shop’s own wall clock', async () => {
    const shop = await makeShop(world);
    const { days, slots, date } = await available(shop, { from: '2026-11-26', days: 5, date: '2026-11-26' });
    expect(days.map(({ open }) => open)).toEqual([true, true, true, false, true]);
    expect(days[3]).toMatchObject({ date: '2026-11-29', placesLeft: 0, reason: 'Closed' });
    expect(date).toBe('2026-11-26');
    expect(slots[0]).toEqual({ time: '07:30', startsAt: '2026-11-26T05:30:00.000Z', placesLeft: 2, full: false });
    expect(slots.at(-1)?.time).toBe('16:30');
    expect(days[0]).toMatchObject({ minutesLeft: 480, placesLeft: 38 });
  });

  test('[BOOK-01] the slots of several days come in one answer, the same as day by day', async () => {
    const shop = await makeShop(world);
    const five = { from: '2026-11-26', days: 5 } as const;
    const { days } = await available(shop, { ...five, slots: 'all' });
    for (const day of days) expect(day.slots).toEqual((await available(shop, { date: day.date })).slots);
    expect((await available(shop, five)).days.every((day) => day.slots === undefined)).toBe(true);
  });

  test('[BOOK-01] today begins after the lead time, and nothing is offered beyond the horizon', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, leadHours: 4, horizonDays: 3 } });
    const today = await available(shop, { date: '2026-11-24' });
    expect(today.slots[0]?.time).toBe('13:00');
    expect(today.days.find(({ date }) => date === '2026-11-28')).toMatchObject({ placesLeft: 0, open: true });
    expect(today.days.find(({ date }) => date === '2026-11-28')).toMatchObject({ why: 'far' });
    expect((await available(shop, { date: '2026-11-28' })).slots).toEqual([]);
    expect((await ask(world, shop, { date: '2026-11-28' })).problem.code).toBe('no_capacity');
    expect((await ask(world, shop, { date: '2026-11-24', time: '12:00' })).problem.code).toBe('too_late');
  });

  test('[BOOK-01] today is too soon while the lead time swallows its hours, and closed once they are over', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, leadHours: 4 } });
    const today = async (now: string) => {
      world.clock.set(now);
      const [day] = (await available(shop, { from: '2026-11-24', days: 1, slots: 'all' })).days;
      return [day?.why, day?.slots?.length];
    };
    const said = [await today('2026-11-24T11:00:00.000Z'), await today('2026-11-24T14:30:00.000Z')];
    world.clock.set('2026-11-24T07:00:00.000Z');
    expect(said).toEqual([
      ['past', 0],
      ['closed', 0],
    ]);
  });

  test('[BOOK-05] a taken slot is full, and a day without minutes has no free slot', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 1 } });
    const { publicId } = await makeService(world, shop.shopId, { minutes: 420 });
    await world.sql('update service_price set minutes = 420 where shop_id = $1', [shop.shopId]);
    await makeRequest(world, shop, { services: [publicId] });
    const short = await available(shop, { date: '2026-11-26', minutes: 60 });
    expect(short.slots.find(({ time }) => time === '08:00')).toMatchObject({ placesLeft: 0, full: true });
    expect(short.slots.find(({ time }) => time === '08:30')).toMatchObject({ placesLeft: 1, full: false });
    const long = await available(shop, { from: '2026-11-26', days: 1, date: '2026-11-26', minutes: 90 });
    expect(long.slots.every(({ full }) => full)).toBe(true);
    expect(long.days[0]).toMatchObject({ placesLeft: 0, minutesLeft: 60, reason: 'Full', why: 'full' });
  });

  test('an unknown shop has no calendar', async () => {
    const { status } = await world.caller().send('getAvailability', { shop: 'nowhere' });
    expect(status).toBe(404);
  });
});

describe('[BOOK-05] parallel bookings', () => {
  test('[BOOK-05] R-202 of 200 at once for one slot exactly as many win as it has places', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 5 } });
    const answers = await Promise.all(Array.from({ length: 200 }, () => askInRush(world, shop)));
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(won).toHaveLength(5);
    expect(new Set(lost.map(({ problem }) => problem.code))).toEqual(new Set(['slot_taken']));
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 5, day: 300 });
    const [row] = await world.sql<{ n: number }>('select count(*)::int as n from booking where shop_id = $1', [
      shop.shopId,
    ]);
    expect(row?.n).toBe(5);
  });

  test('[BOOK-05] R-202 bookings all over a day never exceed its working minutes', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 50 } });
    const times = ['08:00', '09:00', '10:00', '11:00', '13:00', '14:00'];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => askInRush(world, shop, { time: times[n % times.length] ?? '08:00' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
    expect(new Set(answers.map(({ status, problem }) => (status === 200 ? 'ok' : problem.code)))).toEqual(
      new Set(['ok', 'no_capacity']),
    );
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.day).toBe(480);
  });

  test('[BOOK-05] R-201 a very long visit takes at most one technician’s day', async () => {
    const shop = await makeShop(world);
    const { publicId } = await makeService(world, shop.shopId);
    await world.sql('update service_price set minutes = 2000 where shop_id = $1', [shop.shopId]);
    await makeRequest(world, shop, { services: [publicId] });
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.day).toBe(480);
    expect((await ask(world, shop, { time: '10:00' })).problem.code).toBe('no_capacity');
  });
});

describe('R-204 new settings', () => {
  test('R-204 new rules, hours and people change days that already have bookings', async () => {
    const shop = await makeShop(world);
    await makeRequest(world, shop);
    await makeRequest(world, shop);
    expect((await ask(world, shop)).problem.code).toBe('slot_taken');
    await makeStaff(world, shop.shopId, 'TECH', 'Second technician');
    const admin = shop.staff.ADMIN.caller;
    const before = await admin.call('getShop', {});
    await admin.call('updateShopRules', { arrivalsPerSlot: 3, version: before.version });
    await world.settle();
    expect((await ask(world, shop)).status).toBe(200);
    const [day] = await world.sql<{ minutes: number }>('select minutes from capacity_day where shop_id = $1', [
      shop.shopId,
    ]);
    expect(day?.minutes).toBe(960);
  });

  test('R-204 closing a day keeps what is booked and takes nothing more', async () => {
    const shop = await makeShop(world);
    await makeRequest(world, shop);
    const admin = shop.staff.ADMIN.caller;
    const before = await admin.call('getShop', {});
    const closure = { date: '2026-11-26', opens: null, closes: null, reason: 'Stock-taking' };
    await admin.call('updateShopHours', { hours: before.hours, closures: [closure], version: before.version });
    await world.settle();
    const [slot] = await world.sql('select places, taken from capacity_slot where shop_id = $1', [shop.shopId]);
    expect(slot).toEqual({ places: 1, taken: 1 });
    expect((await ask(world, shop, { time: '10:00' })).problem.code).toBe('closed_then');
  });
});
