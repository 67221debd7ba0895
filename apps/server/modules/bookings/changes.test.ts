import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeShop, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { factsOf, makeMine, makeRequest, taken } from './testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const desk = (shop: TestShop) => shop.staff.SERVICE_WRITER.caller;
const held = async (shop: TestShop, date: string, time: string) => (await taken(world, shop, date, time))?.slot;
const friday = { date: '2026-11-27', time: '09:00' };
const stageOf = async (bookingId: string) => {
  const [row] = await world.sql<{ stage: string; starts_at: Date }>(
    'select stage, starts_at from work_order where booking_id = $1',
    [bookingId],
  );
  return row;
};

async function agreed(shop: TestShop) {
  const mine = await makeMine(world, shop);
  const { workOrderId } = await desk(shop).call('acceptBooking', { bookingId: mine.id });
  return { ...mine, workOrderId: workOrderId ?? '', booking: mine.publicId };
}

describe('[BOOK-06] the customer changes a visit', () => {
  test('[BOOK-06] moves it: the old place is free, the work order follows, both sides are told', async () => {
    const shop = await makeShop(world);
    const { customer, booking, id } = await agreed(shop);
    const moved = await customer.caller.call('moveMyBooking', { booking, ...friday });
    expect(moved).toMatchObject({ status: 'accepted', ...friday, startsAt: '2026-11-27T07:00:00.000Z' });
    expect([await held(shop, '2026-11-26', '08:00'), await held(shop, friday.date, friday.time)]).toEqual([0, 1]);
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.day).toBe(0);
    expect((await stageOf(id))?.starts_at.toISOString()).toBe('2026-11-27T07:00:00.000Z');
    const [fact] = await factsOf(world, 'booking.moved', id);
    expect(fact?.data).toMatchObject({ ...friday, from: { date: '2026-11-26', time: '08:00' }, by: 'customer' });
    expect((await desk(shop).call('getBooking', { bookingId: id })).date).toBe(friday.date);
  });

  test('[BOOK-06] R-210 cancels it: place and work order go with it', async () => {
    const shop = await makeShop(world);
    const { customer, booking, id } = await agreed(shop);
    const over = await customer.caller.call('cancelMyBooking', { booking, reason: 'Away that week' });
    expect(over).toMatchObject({ status: 'cancelled', mayChange: false });
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 0, day: 0 });
    expect((await stageOf(id))?.stage).toBe('cancelled');
    await world.settle();
    expect(await factsOf(world, 'booking.cancelled', id)).toHaveLength(1);
    for (const send of [
      customer.caller.send('cancelMyBooking', { booking }),
      customer.caller.send('moveMyBooking', { booking, ...friday }),
    ])
      expect((await send).problem.code).toBe('move_not_allowed');
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 0, day: 0 });
  });

  test('[BOOK-06] R-207 until the shop’s hours before the visit, to the second; the desk may later', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, changeHours: 47 } });
    const { customer, booking, id } = await agreed(shop);
    expect((await customer.caller.call('getMyBooking', { booking })).mayChange).toBe(true);
    world.clock.set('2026-11-24T07:00:01.000Z');
    const late = await Promise.all([
      customer.caller.send('cancelMyBooking', { booking }),
      customer.caller.send('moveMyBooking', { booking, ...friday }),
    ]);
    const { mayChange } = await customer.caller.call('getMyBooking', { booking });
    world.clock.set('2026-11-24T07:00:00.000Z');
    expect(late.map(({ problem }) => problem.code)).toEqual(['too_late', 'too_late']);
    expect(mayChange).toBe(false);
    expect((await desk(shop).call('moveBooking', { bookingId: id, ...friday })).status).toBe('accepted');
  });

  test('[BOOK-06] R-199 not while the shop is on its way to the car, nor once it is here; the desk may until then', async () => {
    const shop = await makeShop(world);
    const { customer, booking, id, workOrderId } = await agreed(shop);
    await desk(shop).call('moveWorkOrder', { workOrderId, to: 'collecting', reason: '' });
    const refused = async () => [
      (await customer.caller.send('cancelMyBooking', { booking })).problem.code,
      (await customer.caller.send('moveMyBooking', { booking, ...friday })).problem.code,
      (await customer.caller.call('getMyBooking', { booking })).mayChange,
    ];
    expect(await refused()).toEqual(['already_under_way', 'already_under_way', false]);
    expect((await desk(shop).call('moveBooking', { bookingId: id, ...friday })).status).toBe('accepted');
    await world.sql("update work_order set stage = 'arrived' where id = $1", [workOrderId]);
    expect(await refused()).toEqual(['already_under_way', 'already_under_way', false]);
    await world.sql("update work_order set stage = 'scheduled' where id = $1", [workOrderId]);
    expect((await customer.caller.call('getMyBooking', { booking })).mayChange).toBe(true);
    expect((await customer.caller.call('cancelMyBooking', { booking })).status).toBe('cancelled');
  });

  test('[BOOK-06] a move keeps the calendar; what is refused moves nothing', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 1 } });
    const { customer, booking } = await agreed(shop);
    await makeRequest(world, shop, friday);
    const code = async (date: string, time: string) =>
      (await customer.caller.send('moveMyBooking', { booking, date, time })).problem.code;
    expect(await code(friday.date, friday.time)).toBe('slot_taken');
    expect(await code('2026-11-29', '09:00')).toBe('closed_then');
    expect(await code('2026-11-23', '09:00')).toBe('in_the_past');
    expect(await code('2026-11-24', '09:30')).toBe('too_late');
    expect(await code('2027-03-01', '09:00')).toBe('no_capacity');
    expect(await held(shop, '2026-11-26', '08:00')).toBe(1);
    expect((await customer.caller.call('moveMyBooking', { booking, date: '2026-11-26', time: '08:00' })).status).toBe(
      'accepted',
    );
    expect(await held(shop, '2026-11-26', '08:00')).toBe(1);
  });

  test('[BOOK-06] R-214 a request that is moved stays a request, also when another time was proposed', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    await desk(shop).call('proposeTime', { bookingId: mine.id, date: '2026-11-26', time: '14:00' });
    const moved = await mine.customer.caller.call('moveMyBooking', { booking: mine.publicId, ...friday });
    expect(moved).toMatchObject({ status: 'requested', proposed: null, ...friday });
    expect([await held(shop, '2026-11-26', '14:00'), await held(shop, friday.date, friday.time)]).toEqual([0, 1]);
  });

  test('[BOOK-06] R-202 many moves at once leave exactly what is held', async () => {
    const shop = await makeShop(world);
    const { customer, booking } = await agreed(shop);
    const times = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00'];
    const moves = await Promise.all(
      times.map((time) => customer.caller.send('moveMyBooking', { booking, date: '2026-11-26', time })),
    );
    expect(moves.every(({ status }) => status < 500)).toBe(true);
    const [row] = await world.sql<{ slots: number; minutes: number }>(
      `select (select sum(taken)::int from capacity_slot where shop_id = $1) as slots,
         (select sum(taken)::int from capacity_day where shop_id = $1) as minutes`,
      [shop.shopId],
    );
    expect(row).toEqual({ slots: 1, minutes: 60 });
  });
});

describe('the shop changes a visit', () => {
  test('[BOOK-08] moves and cancels; the car’s own work order follows', async () => {
    const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 1 } });
    const { id } = await agreed(shop);
    await makeRequest(world, shop, { date: '2026-11-28', time: '09:00' });
    const bookingId = id;
    await desk(shop).call('moveBooking', { bookingId, ...friday, reason: 'The lift is repaired.' });
    expect([await held(shop, '2026-11-26', '08:00'), await held(shop, friday.date, friday.time)]).toEqual([0, 1]);
    const code = async (date: string, time: string) =>
      (await desk(shop).send('moveBooking', { bookingId, date, time })).problem.code;
    expect(await code('2026-11-28', '09:00')).toBe('slot_taken');
    expect(await code('2026-11-28', '14:00')).toBe('closed_then');
    expect(await code('2026-11-20', '09:00')).toBe('in_the_past');
    expect((await desk(shop).send('moveBooking', { bookingId: newId(), ...friday })).status).toBe(404);
    expect((await desk(shop).call('cancelBooking', { bookingId, reason: 'Closed' })).status).toBe('cancelled');
    expect(await held(shop, friday.date, friday.time)).toBe(0);
    expect((await stageOf(id))?.stage).toBe('cancelled');
    expect((await desk(shop).send('cancelBooking', { bookingId, reason: 'Closed' })).problem.code).toBe(
      'move_not_allowed',
    );
    expect(await code('2026-11-28', '10:00')).toBe('move_not_allowed');
    expect((await desk(shop).send('cancelBooking', { bookingId: newId(), reason: 'No' })).status).toBe(404);
  });

  test('[BOOK-05] a full day refuses a move into it', async () => {
    const shop = await makeShop(world);
    const { id } = await agreed(shop);
    await world.sql("insert into capacity_day values ($1, '2026-11-27', 30, 0)", [shop.shopId]);
    const refused = await desk(shop).send('moveBooking', { bookingId: id, ...friday });
    expect(refused.problem.code).toBe('no_capacity');
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 1, day: 60 });
  });

  test('[PICK-01] [PICK-02] R-212 plans fetching the car; the customer sees place, window and driver', async () => {
    const shop = await makeShop(world);
    const { customer, booking, id, workOrderId } = await agreed(shop);
    const collection = {
      place: 'Kabulonga Road 3',
      date: '2026-11-26',
      from: '07:00',
      until: '07:45',
      driverId: shop.staff.TECH.id,
      note: 'Blue gate',
    };
    await desk(shop).call('planCollection', { bookingId: id, collection });
    const seen = await customer.caller.call('getMyBooking', { booking });
    expect(seen.arrival).toBe('collection');
    expect(seen.collection).toEqual({
      place: 'Kabulonga Road 3',
      date: '2026-11-26',
      from: '07:00',
      until: '07:45',
      driver: 'TECH person',
    });
    await world.sql(`update shop set privacy = privacy || '{"showTechnicianNames": false}' where shop_id = $1`, [
      shop.shopId,
    ]);
    expect((await customer.caller.call('getMyBooking', { booking })).collection?.driver).toBeNull();
    const [order] = await world.sql('select arrival, collection from work_order where id = $1', [workOrderId]);
    expect(order).toMatchObject({ arrival: 'collection', collection });
    expect((await factsOf(world, 'booking.collection_planned', id))[0]?.data).toMatchObject({ driver: 'TECH person' });
    const code = async (bookingId: string, change: object) =>
      (await desk(shop).send('planCollection', { bookingId, collection: { ...collection, ...change } })).problem.code;
    expect(await code(id, { until: '07:00' })).toBe('invalid_input');
    expect(await code(id, { driverId: newId() })).toBe('not_found');
    expect(await code(newId(), {})).toBe('not_found');
    const { id: request } = await makeRequest(world, shop, { time: '10:00' });
    expect(await code(request, {})).toBe('move_not_allowed');
  });
});
