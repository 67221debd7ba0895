import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import type { ShopRules } from '../../schema/json.ts';
import { remindAt as momentOf } from './remind-at.ts';
import { REMIND_QUEUE, remindVisit } from './remind-visit.ts';
import { factsOf, makeMine, taken } from './testing/visit.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const START = '2026-11-24T07:00:00.000Z';
const desk = (of: TestShop) => of.staff.SERVICE_WRITER.caller;

async function agreed(time = '08:00', date = '2026-11-26') {
  shop = await makeShop(world);
  const mine = await makeMine(world, shop, { date, time });
  const { workOrderId } = await desk(shop).call('acceptBooking', { bookingId: mine.id });
  await world.settle();
  return { ...mine, workOrderId: workOrderId ?? '' };
}

const plannedFor = async (bookingId: string) =>
  (
    await world.sql<{ start_after: Date; startsAt: string }>(
      `select start_after, data->>'startsAt' as "startsAt" from pgboss.job
       where name = $1 and data->>'bookingId' = $2 and singleton_key is not null order by start_after`,
      [REMIND_QUEUE, bookingId],
    )
  ).map(({ start_after, startsAt }) => ({ at: start_after.toISOString(), startsAt }));

/** Does the reminder's job at an instant, as the queue will. */
async function remindAt(instant: string, bookingId: string, startsAt: string, due?: string): Promise<void> {
  const { runner, services } = world.server.house;
  world.clock.set(instant);
  const payload = { shopId: shop.shopId, bookingId, startsAt, ...(due ? { due } : {}) };
  await remindVisit({ runner, services, clock: world.clock }).handle(payload as never, { id: 'job', attempt: 1 });
  world.clock.set(START);
}
async function leadOf(reminderLead: number, reminderUnit: 'hours' | 'days') {
  const { version } = await shop.staff.ADMIN.caller.call('getShop', {});
  return { reminderLead, reminderUnit, version };
}
const reminds = async (lead: number, unit: 'hours' | 'days') =>
  shop.staff.ADMIN.caller.call('updateShopRules', await leadOf(lead, unit));
const reminders = async (bookingId: string) => (await factsOf(world, 'booking.reminded', bookingId)).length;
const statusOf = async (bookingId: string) => (await desk(shop).call('getBooking', { bookingId })).status;

describe('[BOOK-04] the reminder', () => {
  const startsAt = '2026-11-26T06:00:00.000Z';
  const dayBefore = '2026-11-25T06:00:00.000Z';

  test('[BOOK-04] R-211 is planned a day before the visit and given once', async () => {
    const { id } = await agreed();
    expect(await plannedFor(id)).toEqual([{ at: dayBefore, startsAt }]);
    await remindAt('2026-11-25T05:00:00.000Z', id, startsAt);
    expect(await reminders(id)).toBe(0);
    await remindAt(dayBefore, id, startsAt);
    await remindAt('2026-11-25T06:00:05.000Z', id, startsAt);
    expect(await reminders(id)).toBe(1);
  });

  test('[BOOK-04] R-211 is silent after the visit was cancelled', async () => {
    const { id, customer, publicId } = await agreed();
    await customer.caller.call('cancelMyBooking', { booking: publicId });
    await remindAt(dayBefore, id, startsAt);
    expect(await reminders(id)).toBe(0);
  });

  test('[BOOK-04] R-211 follows a move and is silent for the old time', async () => {
    const { id } = await agreed();
    await desk(shop).call('moveBooking', { bookingId: id, date: '2026-11-27', time: '08:00' });
    await world.settle();
    expect((await plannedFor(id)).map(({ at }) => at)).toEqual([dayBefore, '2026-11-26T06:00:00.000Z']);
    await remindAt(dayBefore, id, startsAt);
    expect(await reminders(id)).toBe(0);
    await remindAt('2026-11-26T06:00:00.000Z', id, '2026-11-27T06:00:00.000Z');
    expect(await reminders(id)).toBe(1);
  });

  test('[BOOK-04] R-211 a visit within a day needs none, nor does a request', async () => {
    const { id } = await agreed('08:00', '2026-11-25');
    expect(await plannedFor(id)).toEqual([]);
    const asked = await makeMine(world, shop, { time: '10:00' });
    await world.settle();
    expect(await plannedFor(asked.id)).toEqual([]);
  });

  test('[BOOK-04] R-211 goes out as long before as the shop says', async () => {
    shop = await makeShop(world);
    await reminds(3, 'hours');
    // The change itself plans anew what is agreed by then: done before there is anything.
    await world.settle();
    const mine = await makeMine(world, shop, { date: '2026-11-26', time: '08:00' });
    await desk(shop).call('acceptBooking', { bookingId: mine.id });
    await world.settle();
    expect((await plannedFor(mine.id)).map(({ at }) => at)).toEqual(['2026-11-26T03:00:00.000Z']);
    const far = await shop.staff.ADMIN.caller.send('updateShopRules', { ...(await leadOf(15, 'days')) });
    expect(far.problem).toMatchObject({ code: 'invalid_input', errors: [{ field: 'reminderLead' }] });
    const never = await shop.staff.ADMIN.caller.send('updateShopRules', { ...(await leadOf(73, 'hours')) });
    expect(never.status).toBe(400);
  });

  test('[BOOK-04] R-211 days keep the hour of the visit when the clocks change', () => {
    // Berlin leaves summer time in the night to 25 October 2026: that day has 25 hours.
    const visit = { starts_at: '2026-10-25T08:00:00.000Z', date: '2026-10-25', time: '09:00' };
    const at = (reminderLead: number, reminderUnit: 'hours' | 'days') =>
      momentOf(visit, { timeZone: 'Europe/Berlin', rules: { reminderLead, reminderUnit } as ShopRules }).toISOString();
    expect(at(1, 'days')).toBe('2026-10-24T07:00:00.000Z');
    expect(at(24, 'hours')).toBe('2026-10-24T08:00:00.000Z');
  });

  test('[BOOK-04] R-219 a shorter lead moves what was planned: silent at the old moment, once at the new', async () => {
    const { id } = await agreed();
    await reminds(2, 'hours');
    await world.settle();
    expect((await plannedFor(id)).map(({ at }) => at)).toEqual([dayBefore, '2026-11-26T04:00:00.000Z']);
    await remindAt(dayBefore, id, startsAt);
    expect(await reminders(id)).toBe(0);
    await remindAt('2026-11-26T04:00:00.000Z', id, startsAt, '2026-11-26T04:00:00.000Z');
    expect(await reminders(id)).toBe(1);
  });

  test('[BOOK-04] R-219 a longer lead brings an overdue reminder at once and none twice', async () => {
    const { id } = await agreed();
    const near = await makeMine(world, shop, { date: '2026-11-27', time: '08:00' });
    // The day before the visit, still before its reminder under the old rule, a second visit is agreed on.
    world.clock.set('2026-11-25T04:00:00.000Z');
    await desk(shop).call('acceptBooking', { bookingId: near.id });
    await reminds(2, 'days');
    await world.settle();
    expect(await reminders(id)).toBe(0);
    await reminds(25, 'hours');
    await world.settle();
    expect(await reminders(id)).toBe(0);
    world.clock.set('2026-11-25T05:30:00.000Z');
    await reminds(26, 'hours');
    await world.settle();
    expect(await reminders(id)).toBe(1);
    await remindAt(dayBefore, id, startsAt);
    expect(await reminders(id)).toBe(1);
    expect(await reminders(near.id)).toBe(0);
  });

  test('[BOOK-04] the confirmation of an accepted visit waits in the outbox', async () => {
    const { customer } = await agreed();
    const mails = await world.sql<{ kind: string }>('select kind from mail where customer_id = $1', [customer.id]);
    expect(mails.map(({ kind }) => kind)).toContain('visit-confirmed');
  });
});

describe('the car comes, or does not', () => {
  test('R-215 the car’s arrival fulfils its booking, which then cannot be changed', async () => {
    const { id, workOrderId, customer, publicId } = await agreed();
    await desk(shop).call('checkInVehicle', { workOrderId, odometerKm: 81_000 });
    await world.settle();
    expect(await statusOf(id)).toBe('arrived');
    expect(await factsOf(world, 'booking.arrived', id)).toHaveLength(1);
    expect((await customer.caller.call('getMyBooking', { booking: publicId })).mayChange).toBe(false);
    for (const refused of [
      await desk(shop).send('cancelBooking', { bookingId: id, reason: 'No' }),
      await desk(shop).send('moveBooking', { bookingId: id, date: '2026-11-27', time: '08:00' }),
      await customer.caller.send('cancelMyBooking', { booking: publicId }),
    ])
      expect(refused.problem.code).toBe('move_not_allowed');
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.slot).toBe(1);
  });

  test('R-210 a car that stands here already cannot be called off, even before the booking heard of it', async () => {
    const { id, workOrderId } = await agreed();
    await world.sql("update work_order set stage = 'arrived' where id = $1", [workOrderId]);
    const refused = await desk(shop).send('cancelBooking', { bookingId: id, reason: 'No' });
    expect(refused.problem.code).toBe('move_not_allowed');
    expect((await taken(world, shop, '2026-11-26', '08:00'))?.slot).toBe(1);
  });

  test('R-216 a work order called off takes its appointment with it and frees the place', async () => {
    const { id, workOrderId } = await agreed();
    await desk(shop).call('moveWorkOrder', { workOrderId, to: 'cancelled', reason: 'The customer rang' });
    await world.settle();
    const seen = await desk(shop).call('getBooking', { bookingId: id });
    expect(seen).toMatchObject({ status: 'cancelled', reason: 'The customer rang' });
    expect(await taken(world, shop, '2026-11-26', '08:00')).toEqual({ slot: 0, day: 0 });
    expect((await factsOf(world, 'booking.cancelled', id))[0]?.data).toMatchObject({ by: 'shop' });
  });
});
