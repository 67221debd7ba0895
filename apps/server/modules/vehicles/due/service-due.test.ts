import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  insert,
  makeCustomer,
  makeJob,
  makeService,
  makeShop,
  makeVehicle,
  makeWorkOrder,
  type TestShop,
} from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { remindDue } from './remind-due.ts';

let world: World;
let shop: TestShop;
const START = '2026-11-24T07:00:00.000Z';
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.clock.set(START);
  shop = await makeShop(world);
});
afterAll(() => world.close());
const desk = () => shop.staff.SERVICE_WRITER.caller;

/** A petrol car known for long whose oil was done here on a day at a reading, and that drives 50 km a day since. */
async function driven(doneOn: string, doneKm: number, readOn: string, readKm: number) {
  const customer = await makeCustomer(world, shop.shopId);
  const vehicle = await makeVehicle(world, shop.shopId, customer.id, {
    fuel: 'petrol',
    type: 'small',
    created_at: '2026-10-01T07:00:00Z',
    odometer_km: readKm,
  });
  const [known] = await world.sql<{ id: string }>("select id from service where shop_id = $1 and code = 'MNT-001'", [
    shop.shopId,
  ]);
  const serviceId =
    known?.id ?? (await makeService(world, shop.shopId, { name: 'Oil and filter', code: 'MNT-001' })).id;
  const orderId = newId();
  const [{ next } = { next: 1 }] = await world.sql<{ next: number }>(
    'select count(*)::int + 1000 as next from work_order where shop_id = $1',
    [shop.shopId],
  );
  await insert(world, 'work_order', {
    shop_id: shop.shopId,
    id: orderId,
    public_id: `wo_${orderId.replaceAll('-', '').slice(0, 22)}`,
    number: next,
    customer_id: customer.id,
    vehicle_id: vehicle.id,
    stage: 'closed',
    stage_since: doneOn,
    opened_at: doneOn,
    changed_at: doneOn,
    odometer_km: doneKm,
  });
  await makeJob(world, shop.shopId, orderId, { service_id: serviceId, status: 'done', done_at: doneOn });
  for (const [at, km] of [
    [doneOn, doneKm],
    [readOn, readKm],
  ] as const)
    await insert(world, 'odometer_reading', {
      shop_id: shop.shopId,
      id: newId(),
      vehicle_id: vehicle.id,
      km,
      source: 'test',
      at,
    });
  return { customer, vehicle };
}
const soon = () => driven('2026-05-20T08:00:00Z', 50_000, '2026-11-20T08:00:00Z', 59_200);

/** The look a worker takes, at an instant. */
const look = (instant = START) => {
  world.clock.set(instant);
  const request = { id: 'look', address: '', device: '' };
  return world.server.house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'look'), request, remindDue);
};
const told = async (vehicleId: string) =>
  (
    await world.sql<{ data: { title: string; date: string } }>(
      "select data from event where shop_id = $1 and type = 'vehicle.service_due' and refs->>'vehicle' = $2 order by seq",
      [shop.shopId, vehicleId],
    )
  ).map(({ data }) => data);
const mails = async (address: string) => {
  await world.settle();
  const { items } = (await (await world.caller().fetch('/dev/mailbox.json')).json()) as {
    items: { to: string; kind: string; text: string }[];
  };
  return items.filter(({ to, kind }) => to === address && kind === 'service-due');
};

describe('[NOTF-12] the next service', () => {
  it('[NOTF-12] R-156 is shown to staff and owner, by distance and time', async () => {
    const { vehicle, customer } = await soon();
    const car = await desk().call('getVehicle', { vehicleId: vehicle.id });
    const oil = car.due.find(({ code }) => code === 'MNT-001');
    expect(oil).toMatchObject({
      title: 'Oil and filter',
      basis: 'done',
      dueOn: '2027-05-20',
      dueKm: 60_000,
      expectedOn: '2026-12-06',
      state: 'soon',
      lastDoneKm: 50_000,
    });
    const { items } = await customer.caller.call('listMyVehicles', {});
    expect(items[0]?.due.find(({ title }) => title === 'Oil and filter')).toMatchObject({ expectedOn: '2026-12-06' });
  });

  it('[NOTF-12] R-156 a shop’s own interval replaces the plan’s', async () => {
    const { vehicle } = await soon();
    await world.sql(
      "update service set interval_km = 15000, interval_months = 6 where shop_id = $1 and code = 'MNT-001'",
      [shop.shopId],
    );
    const car = await desk().call('getVehicle', { vehicleId: vehicle.id });
    expect(car.due.find(({ code }) => code === 'MNT-001')).toMatchObject({ dueKm: 65_000, dueOn: '2026-11-20' });
  });

  it('[NOTF-12] R-157 the owner is mailed once, at the lead before the day or the distance', async () => {
    const { vehicle, customer } = await soon();
    await look();
    await look('2026-11-25T07:00:00.000Z');
    const [event, ...again] = await told(vehicle.id);
    expect(again).toEqual([]);
    expect(event?.date).toBe('2026-12-06');
    const [mail, ...more] = await mails(customer.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Oil and filter');
    expect(mail?.text).toContain('6 December');
  });

  it('[NOTF-12] R-157 not before its time, not while closed, not when switched off', async () => {
    const early = await driven('2026-05-20T08:00:00Z', 50_000, '2026-11-20T08:00:00Z', 53_000);
    await look();
    expect(await told(early.vehicle.id)).toEqual([]);
    const { vehicle, customer } = await soon();
    await look('2026-11-24T20:00:00.000Z');
    expect(await told(vehicle.id)).toEqual([]);
    await customer.caller.call('updateMyPreferences', { notifyOnService: false });
    await look();
    expect(await told(vehicle.id)).toHaveLength(1);
    expect(await mails(customer.email)).toEqual([]);
  });

  it('[NOTF-12] R-157 a car that stands here or is booked in is not reminded of', async () => {
    const { vehicle, customer } = await soon();
    await customer.caller.call('requestMyBooking', {
      vehicle: vehicle.publicId,
      date: '2026-11-26',
      time: '08:00',
      words: 'Oil, please.',
    });
    await look();
    expect(await told(vehicle.id)).toEqual([]);
  });

  it('[NOTF-12] R-157 done again, it is reminded of again in its time', async () => {
    const { vehicle, customer } = await soon();
    await look();
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'ready', odometer_km: 60_000 });
    await world.sql('update work_order set vehicle_id = $1, customer_id = $2 where id = $3', [
      vehicle.id,
      customer.id,
      order.id,
    ]);
    const [service] = await world.sql<{ id: string }>(
      "select id from service where shop_id = $1 and code = 'MNT-001'",
      [shop.shopId],
    );
    await makeJob(world, shop.shopId, order.id, { service_id: service?.id, status: 'done', done_at: START });
    await desk().call('moveWorkOrder', { workOrderId: order.id, to: 'closed' });
    await world.settle();
    const [row] = await world.sql<{ told_at: string | null; due_km: number }>(
      "select told_at, due_km from service_due where vehicle_id = $1 and code = 'MNT-001'",
      [vehicle.id],
    );
    expect(row).toMatchObject({ told_at: null, due_km: 70_000 });
  });
});

describe('[NOTF-12] the campaign', () => {
  it('[NOTF-12] R-159 reaches all due owners once, as its preview said', async () => {
    const first = await soon();
    const second = await soon();
    const later = await driven('2026-05-20T08:00:00Z', 50_000, '2026-11-20T08:00:00Z', 53_000);
    await world.sql('update shop set rules = rules || \'{"serviceReminders": false}\' where shop_id = $1', [
      shop.shopId,
    ]);
    await look();
    const preview = await desk().call('previewDueReminders', { within: 30 });
    expect(preview).toMatchObject({ vehicles: 2, customers: 2, told: 0 });
    const list = await desk().call('listServiceDue', { within: 30 });
    expect(list.items.map(({ id }) => id).sort()).toEqual([first.vehicle.id, second.vehicle.id].sort());
    const sent = await Promise.all([1, 2].map(() => desk().send('remindAllDue', { within: 30 })));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const { vehicle, customer } of [first, second]) {
      expect(await told(vehicle.id)).toHaveLength(1);
      expect(await mails(customer.email)).toHaveLength(1);
    }
    expect(await told(later.vehicle.id)).toEqual([]);
    expect(await desk().call('previewDueReminders', { within: 30 })).toMatchObject({ vehicles: 0, told: 2 });
    expect((await desk().send('remindAllDue', { within: 30 })).problem.code).toBe('nothing_to_send');
  });
});

describe('what was put off', () => {
  it('R-158 stays with the car until it is done, each owner seeing only their own', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    const service = await makeService(world, shop.shopId, { name: 'Front brake pads' });
    const declined = { title: 'Front brake pads', service_id: service.id, decision: 'declined', condition: 'urgent' };
    const job = await makeJob(world, shop.shopId, order.id, declined);
    const seen = async () => (await desk().call('getVehicle', { vehicleId: order.vehicle.id })).putOff;
    expect(await seen()).toMatchObject([{ jobId: job.id, title: 'Front brake pads', serviceId: service.id }]);
    const mine = await order.customer.caller.call('listMyVehicles', {});
    expect(mine.items[0]?.putOff).toMatchObject([{ id: job.publicId, service: service.publicId, total: 129_920 }]);
    const heir = await makeCustomer(world, shop.shopId);
    await desk().call('transferVehicle', { vehicleId: order.vehicle.id, customerId: heir.id });
    expect((await heir.caller.call('listMyVehicles', {})).items[0]?.putOff).toEqual([]);
    const again = await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    await world.sql('update work_order set vehicle_id = $1 where id = $2', [order.vehicle.id, again.id]);
    await makeJob(world, shop.shopId, again.id, { ...declined, decision: 'approved', status: 'done', done_at: START });
    expect(await seen()).toEqual([]);
  });
});
