import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

type Mail = { kind: string; to: string; subject: string; text: string; html: string; attachments: string[] };

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world, { street: 'Plot 4821, Kafue Road', town: 'Lusaka', phone: '+260 97 755 0100' });
});
afterAll(() => world.close());

const boxOf = async (address: string): Promise<Mail[]> => {
  const answer = await world.caller().fetch('/dev/mailbox.json');
  const { items } = (await answer.json()) as { items: Mail[] };
  return items.filter(({ to }) => to === address).reverse();
};
const kinds = async (address: string) => (await boxOf(address)).map(({ kind }) => kind);

async function request(date: string, time = '08:00') {
  const customer = await makeCustomer(world, shop.shopId);
  const vehicle = await makeVehicle(world, shop.shopId, customer.id);
  const booked = await customer.caller.call('requestMyBooking', {
    vehicle: vehicle.publicId,
    date,
    time,
    words: 'It pulls to the left.',
  });
  const [row] = await world.sql<{ id: string }>('select id from booking where public_id = $1', [booked.id]);
  return { customer, vehicle, booking: booked.id, id: row?.id ?? '' };
}
const desk = () => shop.staff.SERVICE_WRITER.caller;

describe('mails about a visit', () => {
  it('[BOOK-04] a request and its acceptance are confirmed, the appointment with a calendar file', async () => {
    const { customer, vehicle, id } = await request('2026-11-26');
    await world.settle();
    await desk().call('acceptBooking', { bookingId: id, message: 'We look at the brakes first.' });
    await world.settle();
    const [requested, confirmed] = await boxOf(customer.email);
    expect(requested).toMatchObject({ kind: 'visit-requested', attachments: [] });
    expect(confirmed).toMatchObject({ kind: 'visit-confirmed', attachments: ['visit.ics'] });
    expect(confirmed?.text).toMatch(/26 November, 08:00/);
    expect(confirmed?.text).toContain('We look at the brakes first.');
    expect(confirmed?.text).not.toContain('It pulls to the left.');
    expect(confirmed?.text).toContain(vehicle.plate);
    expect(confirmed?.text).toContain('Plot 4821, Kafue Road, Lusaka');
    expect(confirmed?.html).toContain('+260 97 755 0100');
  });

  it('[BOOK-06] moving and cancelling are told to both sides, once each', async () => {
    const { customer, booking, id } = await request('2026-11-27');
    await desk().call('acceptBooking', { bookingId: id });
    await customer.caller.call('moveMyBooking', { booking, date: '2026-11-28', time: '09:00' });
    await customer.caller.call('cancelMyBooking', { booking, reason: 'Travelling' });
    await world.settle();
    const all = await boxOf(customer.email);
    expect(all.map(({ kind }) => kind).sort()).toEqual(
      ['visit-cancelled', 'visit-confirmed', 'visit-moved', 'visit-requested'].sort(),
    );
    expect(all.find(({ kind }) => kind === 'visit-moved')?.attachments).toEqual(['visit.ics']);
    const { items } = await desk().call('listNotices', {});
    const told = items.slice(0, 3).map(({ kind }) => kind);
    expect(told.sort()).toEqual(['customer-cancelled', 'customer-moved', 'new-request']);
    expect(items.find(({ kind }) => kind === 'customer-cancelled')?.text).toContain('Travelling');
  });

  it('[BOOK-08] [PICK-02] a rejection, a proposal and a collection each say what they are about', async () => {
    const rejected = await request('2026-11-30');
    await desk().call('rejectBooking', { bookingId: rejected.id, reason: 'The lift is being serviced.' });
    const proposed = await request('2026-11-30', '09:00');
    await desk().call('proposeTime', { bookingId: proposed.id, date: '2026-12-01', time: '10:30', message: 'Sooner?' });
    const fetched = await request('2026-12-02');
    const collection = { place: '14 Kabulonga Road', date: '2026-12-02', from: '07:30', until: '08:30', note: null };
    await desk().call('acceptBooking', { bookingId: fetched.id, collection: { ...collection, driverId: null } });
    await world.settle();
    // The news of one moment may be written in any order: each is found by what it is about.
    const mail = async (address: string, about: string) => (await boxOf(address)).find(({ kind }) => kind === about);
    expect((await mail(rejected.customer.email, 'visit-rejected'))?.text).toContain('The lift is being serviced.');
    const proposal = await mail(proposed.customer.email, 'visit-proposed');
    expect(proposal?.subject).toMatch(/1 December, 10:30/);
    expect(proposal?.text).toContain('Sooner?');
    const plan = await mail(fetched.customer.email, 'collection-planned');
    expect(plan?.text).toContain('14 Kabulonga Road');
    expect(plan?.text).toMatch(/between 07:30 and 08:30/);
  });
});

describe('the reminder', () => {
  const due = (bookingId: string, startsAt: string) =>
    world.server.house.jobs.send('remind-visit', { shopId: shop.shopId, bookingId, startsAt });
  const planned = (bookingId: string) =>
    world.sql<{ at: Date }>(
      "select start_after as at from pgboss.job where name = 'remind-visit' and data->>'bookingId' = $1 and singleton_key is not null order by 1",
      [bookingId],
    );

  it('[BOOK-04] R-211 is planned for a day before, said once, and not before its time', async () => {
    const { customer, id } = await request('2026-12-03');
    await desk().call('acceptBooking', { bookingId: id });
    await world.settle();
    expect((await planned(id)).map(({ at }) => at.toISOString())).toEqual(['2026-12-02T06:00:00.000Z']);
    const startsAt = '2026-12-03T06:00:00.000Z';
    await due(id, startsAt);
    await world.settle();
    expect(await kinds(customer.email)).not.toContain('visit-reminder');
    world.clock.set('2026-12-02T06:00:00.000Z');
    await due(id, startsAt);
    await due(id, startsAt);
    await world.settle();
    const reminders = (await boxOf(customer.email)).filter(({ kind }) => kind === 'visit-reminder');
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.subject).toMatch(/^Thursday, 3 December, 08:00/);
    world.clock.set('2026-11-24T07:00:00.000Z');
  });

  it('[BOOK-04] R-211 is silent after a move or a cancellation', async () => {
    const moved = await request('2026-12-04');
    const cancelled = await request('2026-12-04', '09:00');
    for (const { id } of [moved, cancelled]) await desk().call('acceptBooking', { bookingId: id });
    await desk().call('moveBooking', { bookingId: moved.id, date: '2026-12-08', time: '08:00' });
    await desk().call('cancelBooking', { bookingId: cancelled.id, reason: 'Power cut' });
    world.clock.set('2026-12-03T06:30:00.000Z');
    await due(moved.id, '2026-12-04T06:00:00.000Z');
    await due(cancelled.id, '2026-12-04T07:00:00.000Z');
    await world.settle();
    expect(await kinds(moved.customer.email)).not.toContain('visit-reminder');
    expect(await kinds(cancelled.customer.email)).not.toContain('visit-reminder');
    world.clock.set('2026-11-24T07:00:00.000Z');
  });
});
