import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, makeShop, makeVehicle, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { EXPIRE_PROPOSAL_QUEUE, expireProposal } from './expire-proposal.ts';
import { factsOf, makeMine, makeRequest, taken } from './testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

const START = '2026-11-24T07:00:00.000Z';
const later = { date: '2026-11-27', time: '10:00' };
const desk = (of: TestShop) => of.staff.SERVICE_WRITER.caller;

type Due = { at: string; payload: { version: number; until: string } };
const plannedFor = async (bookingId: string): Promise<Due[]> =>
  (
    await world.sql<{ start_after: Date; data: Due['payload'] }>(
      "select start_after, data from pgboss.job where name = $1 and data->>'bookingId' = $2 and singleton_key is not null order by created_on, id",
      [EXPIRE_PROPOSAL_QUEUE, bookingId],
    )
  ).map(({ start_after, data }) => ({ at: start_after.toISOString(), payload: data }));

/** Does the queue's work at an instant, as the queue will. */
async function expireAt(instant: string, { payload }: Due): Promise<void> {
  const { runner, services } = world.server.house;
  world.clock.set(instant);
  await expireProposal({ runner, services, clock: world.clock }).handle(payload as never, { id: 'job', attempt: 1 });
  world.clock.set(START);
}

async function proposed() {
  const shop = await makeShop(world);
  const mine = await makeMine(world, shop);
  await desk(shop).call('proposeTime', { bookingId: mine.id, ...later });
  const [due] = await plannedFor(mine.id);
  if (!due) throw new Error('nothing planned');
  const seen = () => mine.customer.caller.call('getMyBooking', { booking: mine.publicId });
  return { shop, ...mine, due, seen };
}

describe('[BOOK-08] a proposal nobody answers', () => {
  test('[BOOK-08] R-217 is free again after 48 hours, and the customer is told kindly', async () => {
    const { shop, id, customer, due, seen } = await proposed();
    // The clock stands still: news told later must also be written later.
    await world.settle();
    expect(due.at).toBe('2026-11-26T07:00:01.000Z');
    await expireAt('2026-11-25T07:00:00.000Z', due);
    expect((await seen()).status).toBe('proposed');
    await expireAt('2026-11-26T07:00:01.000Z', due);
    await expireAt('2026-11-26T07:00:09.000Z', due);
    expect(await seen()).toMatchObject({ status: 'cancelled', reason: expect.stringContaining('welcome any time') });
    expect(await taken(world, shop, later.date, later.time)).toEqual({ slot: 0, day: 0 });
    expect((await factsOf(world, 'booking.proposal_expired', id)).map(({ data }) => data)).toEqual([later]);
    await world.settle();
    const notices = await customer.caller.call('listMyNotices', {});
    expect(notices.items[0]).toMatchObject({ title: expect.stringContaining('could not keep Friday') });
    const { items } = await desk(shop).call('listNotices', {});
    expect(items[0]?.kind).toBe('proposal-unanswered');
    const late = await customer.caller.send('answerProposal', { booking: (await seen()).id, accept: true });
    expect(late.problem.code).toBe('already_decided');
  });

  test('[BOOK-08] R-217 a proposal nearer than that runs out when it begins', async () => {
    const shop = await makeShop(world);
    const mine = await makeMine(world, shop);
    await desk(shop).call('proposeTime', { bookingId: mine.id, date: '2026-11-25', time: '09:00' });
    const [due] = await plannedFor(mine.id);
    expect(due?.payload.until).toBe('2026-11-25T07:00:00.000Z');
  });

  test('[BOOK-08] R-217 what was answered, or proposed anew, is left alone', async () => {
    const answered = await proposed();
    await answered.customer.caller.call('answerProposal', { booking: answered.publicId, accept: true });
    await expireAt('2026-11-26T08:00:00.000Z', answered.due);
    expect((await answered.seen()).status).toBe('accepted');
    const anew = await proposed();
    await desk(anew.shop).call('proposeTime', { bookingId: anew.id, date: '2026-11-27', time: '14:00' });
    await expireAt('2026-11-26T08:00:00.000Z', anew.due);
    expect(await anew.seen()).toMatchObject({ status: 'proposed', proposed: { time: '14:00' } });
    expect(await plannedFor(anew.id)).toHaveLength(2);
  });
});

describe('a car that is another customer’s', () => {
  async function strangersWish(mode: 'request' | 'instant' = 'request') {
    const shop = await makeShop(world, { rules: { ...someRules, bookingMode: mode } });
    const owner = await makeCustomer(world, shop.shopId);
    const car = await makeVehicle(world, shop.shopId, owner.id);
    const asker = await makeCustomer(world, shop.shopId);
    const vehicle = { plate: car.plate, make: null, model: null, year: null, type: null };
    const wish = await makeRequest(world, shop, { email: asker.email, vehicle });
    return { shop, owner, car, asker, ...wish };
  }

  test('[BOOK-08] R-218 is neither accepted nor offered another time; the desk reads whose it is and what to do', async () => {
    const { shop, owner, car, asker, id, publicId } = await strangersWish();
    const refused = await desk(shop).send('acceptBooking', { bookingId: id });
    expect([refused.status, refused.problem.code]).toEqual([409, 'other_owner']);
    expect(refused.problem.detail).toMatch(/Transfer the car .* or reject the request/);
    expect((await desk(shop).send('proposeTime', { bookingId: id, ...later })).problem.code).toBe('other_owner');
    const { otherOwner } = await desk(shop).call('getBooking', { bookingId: id });
    expect(otherOwner?.id).toBe(owner.id);
    const seen = JSON.stringify(await asker.caller.call('getMyBooking', { booking: publicId }));
    expect(seen).not.toContain(owner.id);
    expect(seen).not.toContain(otherOwner?.name);
    await desk(shop).call('transferVehicle', { vehicleId: car.id, customerId: asker.id });
    expect((await desk(shop).call('getBooking', { bookingId: id })).otherOwner).toBeNull();
    expect((await desk(shop).call('acceptBooking', { bookingId: id })).status).toBe('accepted');
  });

  test('[BOOK-08] R-218 where the shop books instantly it waits for the shop', async () => {
    const { asker, publicId } = await strangersWish('instant');
    const seen = await asker.caller.call('getMyBooking', { booking: publicId });
    expect(seen).toMatchObject({ status: 'requested', workOrder: null });
  });

  test('[BOOK-08] R-218 sold between proposal and answer, the taken time is asked of the shop', async () => {
    const { shop, vehicle, customer, publicId, id } = await proposed();
    const buyer = await makeCustomer(world, shop.shopId);
    await desk(shop).call('transferVehicle', { vehicleId: vehicle.id, customerId: buyer.id });
    const answer = await customer.caller.call('answerProposal', { booking: publicId, accept: true });
    expect(answer).toMatchObject({ status: 'requested', ...later, proposed: null, workOrder: null });
    expect(await taken(world, shop, later.date, later.time)).toMatchObject({ slot: 1 });
    expect((await desk(shop).send('acceptBooking', { bookingId: id })).problem.code).toBe('other_owner');
  });
});

test('[PICK-01] R-212 the desk books a fetched car only with its place', async () => {
  const shop = await makeShop(world);
  const customer = await makeCustomer(world, shop.shopId);
  const vehicle = await makeVehicle(world, shop.shopId, customer.id);
  const input = { customerId: customer.id, vehicleId: vehicle.id, date: '2026-11-26', time: '08:00' };
  const refused = await desk(shop).send('createBooking', { ...input, arrival: 'collection' });
  expect(refused.problem).toMatchObject({ code: 'invalid_input', errors: [{ field: 'collectionPlace' }] });
  const collectionPlace = 'Cairo Road 14';
  const booked = await desk(shop).call('createBooking', { ...input, arrival: 'collection', collectionPlace });
  expect((await desk(shop).call('getBooking', { bookingId: booked.id })).collectionPlace).toBe(collectionPlace);
});
