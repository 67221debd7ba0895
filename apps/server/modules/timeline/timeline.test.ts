import { eventKinds } from '@pitlane/contracts';
import { isKey } from '@pitlane/phrases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { iconOf } from './icons.ts';
import { valuesOf } from './values.ts';
import { customerText, factsText, staffText } from './words.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  anyOf?: Schema[];
  format?: string;
};
function sample(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {});
  if (schema.format === 'date-time') return '2026-11-24T07:00:00.000Z';
  if (schema.type === 'integer' || schema.type === 'number') return 3;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return [sample(schema.items ?? {})];
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sample(each)]));
  return 'word';
}
const place = { currency: 'ZMW', timeZone: 'Africa/Lusaka', locale: 'en', country: 'ZM' };

describe('words for every kind of event', () => {
  it('[TL-04] each has a staff sentence without gaps and an icon; those told to customers have none but safe words', () => {
    for (const kind of eventKinds) {
      const data = sample(z.toJSONSchema(kind.data) as Schema) as Record<string, unknown>;
      const values = valuesOf(kind.name, 'currency' in data ? { ...data, currency: 'ZMW' } : data, place);
      expect(isKey(`timeline.staff.${kind.name}`), `no words for ${kind.name}`).toBe(true);
      const text = staffText('en', kind.name, 'Chanda', values);
      expect(text, kind.name).not.toMatch(/[{}]|undefined|^\s*$/);
      expect(iconOf(kind.name).length).toBeGreaterThan(0);
      for (const fact of factsText('en', kind.name, values)) expect(fact.label).not.toBe('');
      if (!kind.customer)
        expect(isKey(`timeline.customer.${kind.name}`), `${kind.name} is not for customers`).toBe(false);
      expect(customerText('en', kind.name, values) ?? '', kind.name).not.toMatch(/[{}]|undefined|Chanda/);
    }
  });
});

describe('times and files in a story', () => {
  const german = { currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'de', country: 'DE' };
  const tell = (type: string, data: Record<string, unknown>) => [
    customerText('en', type, valuesOf(type, data, place)),
    customerText('de', type, valuesOf(type, data, german)),
  ];

  it('[TL-01] [TRK-11] shows an instant on the shop’s clock, as the reader writes days', () => {
    expect(tell('workOrder.promised', { at: '2026-11-21T12:31:00.000Z' })).toEqual([
      'We promised 21 Nov, 14:31',
      'Wir haben zugesagt: 21. Nov., 13:31',
    ]);
    // Shortly before midnight in Greenwich it is the next day in Lusaka and in Berlin.
    expect(tell('workOrder.promised', { at: '2026-11-21T23:30:00.000Z' })).toEqual([
      'We promised 22 Nov, 01:30',
      'Wir haben zugesagt: 22. Nov., 00:30',
    ]);
  });

  it('[TL-02] what a payment left over reads as credit, not as a credit note', () => {
    const paid = { total: 5_000, currency: 'ZMW', method: 'cash', number: 'INV-1', credit: 0 };
    const told = (credit: number) =>
      factsText('en', 'payment.received', valuesOf('payment.received', { ...paid, credit }, place)).map(
        ({ label }) => label,
      );
    expect(told(0)).not.toContain('Credit note');
    expect(told(0)).not.toContain('Kept as credit');
    expect(told(1_000)).toContain('Kept as credit');
  });

  it('[TL-01] says calendar days in words, and leaves wall times alone', () => {
    const planned = { place: 'Plot 12', date: '2026-11-21', from: '07:30', until: '17:00', driver: null };
    expect(tell('booking.collection_planned', planned)).toEqual([
      'We fetch your car on 21 Nov, 07:30 to 17:00',
      'Wir holen Ihr Auto: 21. Nov., 07:30 bis 17:00',
    ]);
    const moved = { date: '2026-11-24', time: '08:30', from: { date: '2026-11-21', time: '10:00' }, by: 'shop' };
    const facts = factsText('en', 'booking.moved', valuesOf('booking.moved', moved, place));
    expect(facts).toContainEqual({ label: 'From', value: '21 Nov, 10:00' });
  });

  it('[TL-03] says codes in the reader’s words, leaves out what only machines know, and keeps free text', () => {
    const told = (type: string, data: Record<string, unknown>) =>
      Object.fromEntries(factsText('de', type, valuesOf(type, data, german)).map(({ label, value }) => [label, value]));
    expect(told('invoice.posted', { kind: 'credit_note', number: 'RK-1' })).toMatchObject({
      Art: 'Rechnungskorrektur',
    });
    expect(told('mail.sent', { kind: 'review-asked', subject: 'Wie war es?' })).toEqual({ Betreff: 'Wie war es?' });
    expect(told('job.paused', { title: 'Bremsen', reason: 'parts' })).toMatchObject({ Grund: 'Wartet auf Teile' });
    expect(told('vehicle.changed', { plate: 'B-X 1', fields: ['colour', 'secret'] })).toMatchObject({
      Geändert: 'Farbe',
    });
    expect(told('vehicle.odometer_read', { km: 121_644 })).toMatchObject({ Kilometerstand: '121.644' });
    expect(told('customer.consent_recorded', { channel: 'email', how: 'mündlich' })).toMatchObject({
      Kanal: 'E-Mail',
      Wie: 'mündlich',
    });
    expect(told('booking.moved', { by: 'shop' })).toMatchObject({ Von: 'Die Werkstatt' });
  });

  it('[TL-04] calls a file what it is, never by the name of its bytes', () => {
    expect(tell('file.added', { name: 'brake-worn.jpg', kind: 'photo' })).toEqual([
      'A photo was added',
      'Ein Foto wurde hinzugefügt',
    ]);
    expect(tell('file.added', { name: 'papers.pdf', kind: 'document' })[0]).toBe('A document was added');
    const data = { name: 'brake-worn.jpg', kind: 'photo' };
    expect(staffText('en', 'file.added', 'Chanda', valuesOf('file.added', data, place))).toBe('Chanda added a photo');
  });
});

describe('the story of a visit', () => {
  it('[TL-01] [TL-02] [TL-03] tells what was done, by whom, with facts, newest first, and filters by type', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'approved' });
    const job = await makeJob(world, shop.shopId, order.id, { decision: 'approved', title: 'Front brakes' });
    const advisor = shop.staff.SERVICE_WRITER.caller;
    const tech = shop.staff.TECH.caller;
    await advisor.call('assignJob', { jobId: job.id, staffId: shop.staff.TECH.id });
    await tech.call('startJob', { jobId: job.id });
    await tech.call('pauseJob', { jobId: job.id, reason: 'parts', note: 'Disc on its way' });
    await advisor.call('addNote', { workOrderId: order.id, text: 'Call before noon' });
    await tech.call('finishJob', { jobId: job.id });
    const story = await advisor.call('getTimeline', { workOrderId: order.id });
    expect(story.items.map((row) => row.type)).toEqual([
      'job.finished',
      'workOrder.noted',
      'job.paused',
      'workOrder.moved',
      'job.started',
      'job.assigned',
    ]);
    expect(story.items.map((row) => row.text)).toContain('TECH person finished Front brakes');
    expect(story.items[3]?.text).toBe('TECH person moved it from Approved to In progress');
    expect(story.items[2]?.facts).toContainEqual({ label: 'Note', value: 'Disc on its way' });
    expect(story.items[0]).toMatchObject({ who: 'staff', name: 'TECH person', plate: order.vehicle.plate });
    expect(story.types).toContain('job.paused');
    const some = await advisor.call('getTimeline', { workOrderId: order.id, types: ['job.paused', 'workOrder.noted'] });
    expect(some.items).toHaveLength(2);
    const page = await advisor.call('getTimeline', { workOrderId: order.id, limit: 4 });
    const rest = await advisor.call('getTimeline', { workOrderId: order.id, limit: 4, cursor: page.nextCursor ?? '' });
    expect(rest.items).toHaveLength(2);
    const ids = JSON.stringify(story.items.map(({ text, facts, name }) => ({ text, facts, name })));
    expect(ids).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const car = await advisor.call('getTimeline', { vehicleId: order.vehicle.id });
    expect(car.items).toHaveLength(6);
  });

  it('R-280 is about exactly one thing of this shop', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const advisor = shop.staff.SERVICE_WRITER.caller;
    expect((await advisor.send('getTimeline', {})).problem.code).toBe('invalid_input');
    expect(
      (await advisor.send('getTimeline', { workOrderId: order.id, vehicleId: order.vehicle.id })).problem.code,
    ).toBe('invalid_input');
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('getTimeline', { workOrderId: order.id })).status).toBe(404);
    expect((await shop.staff.TECH.caller.send('getTimeline', { workOrderId: order.id })).status).toBe(403);
    expect((await advisor.send('getActivity', { cursor: Buffer.from('["x"]').toString('base64url') })).status).toBe(
      400,
    );
  });

  it('[SEC-11] [RT-07] R-281 the audit log has who, what, when, address and request, for those who may read it', async () => {
    const order = await makeWorkOrder(world, shop.shopId);
    const admin = shop.staff.ADMIN;
    await admin.caller.call('setOutOfService', { workOrderId: order.id, outOfService: true, reason: 'No brakes' });
    const log = await admin.caller.call('getAuditLog', {
      actorId: admin.id,
      type: 'workOrder.out_of_service',
      from: '2026-11-24',
      until: '2026-11-24',
    });
    expect(log.items[0]).toMatchObject({ name: 'ADMIN person', address: '127.0.0.1', requestId: expect.any(String) });
    expect((await admin.caller.call('getAuditLog', { until: '2026-11-23' })).items).toEqual([]);
    expect((await shop.staff.SERVICE_WRITER.caller.send('getAuditLog', {})).status).toBe(403);
    const activity = await shop.staff.PARTS.caller.call('getActivity', {});
    expect(activity.items[0]?.type).toBe('workOrder.out_of_service');
    expect((await shop.staff.TECH.caller.send('getActivity', {})).status).toBe(403);
  });

  it('[TRK-11] R-282 the customer reads only what is meant for customers', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const advisor = shop.staff.SERVICE_WRITER.caller;
    await advisor.call('checkInVehicle', { workOrderId: order.id, odometerKm: 10 });
    await advisor.call('addNote', { workOrderId: order.id, text: 'Difficult customer' });
    const mine = await order.customer.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(mine.timeline.map((row) => row.text)).toEqual(['Your car is here', 'Your car is here']);
  });
});
