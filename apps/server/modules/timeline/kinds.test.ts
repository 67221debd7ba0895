import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  // The demo's mailbox takes the mails.
  world = await openWorld({ demo: true });
  shop = await makeShop(world);
});
afterAll(() => world.close());

const PHOTO = new URL('../../data/photos/brake-worn.jpg', import.meta.url);
const part = { kind: 'part', description: 'Brake pads', quantity: 1500, unitPrice: 20_000 } as const;
const labour = { kind: 'labour', description: 'Fit pads', quantity: 1000, unitPrice: 50_000 } as const;

/** One visit on which each thing is done once; the answer is its story, oldest first, kept names of events only. */
async function tellVisit() {
  const advisor = shop.staff.SERVICE_WRITER.caller;
  const tech = shop.staff.TECH.caller;
  const customer = await makeCustomer(world, shop.shopId);
  const vehicle = await makeVehicle(world, shop.shopId, customer.id);
  const { id: workOrderId } = await advisor.call('createWorkOrder', {
    customerId: customer.id,
    vehicleId: vehicle.id,
    concerns: ['It grinds'],
  });
  await advisor.call('checkInVehicle', { workOrderId, odometerKm: 10 });
  const { id: jobId } = await advisor.call('addJob', { workOrderId, title: 'Front brakes', lines: [labour, part] });
  await advisor.call('addNote', { workOrderId, text: 'Call before noon' });
  const photo = { name: 'pads.jpg', bytes: await readFile(PHOTO) };
  await advisor.upload('uploadFile', { owner: 'job', ownerId: jobId, caption: 'Worn' }, photo);
  const { id: estimateId } = await advisor.call('sendEstimate', { workOrderId });
  await world.settle();
  await advisor.call('recordDecision', {
    estimateId,
    how: 'in_person',
    who: 'Grace',
    decisions: [{ jobId, decision: 'approved' }],
  });
  await advisor.call('assignJob', { jobId, staffId: shop.staff.TECH.id });
  await tech.call('startJob', { jobId });
  const lines = (await tech.call('listMyJobs', {})).jobs.find((job) => job.jobId === jobId)?.lines ?? [];
  const lineId = lines.find(({ kind }) => kind === 'part')?.id ?? '';
  await tech.call('issuePart', { jobId, lineId });
  await tech.call('pauseJob', { jobId, reason: 'parts', note: '' });
  await tech.call('finishJob', { jobId });
  await world.settle();
  return { workOrderId, advisor };
}

describe('the kinds of events of a visit', () => {
  it('[TL-02] opening, moving, assigning, both ends of a clock, notes, files, parts, mails and finished work each stand there', async () => {
    const { workOrderId, advisor } = await tellVisit();
    const { items } = await advisor.call('getTimeline', { workOrderId, limit: 60 });
    const count = (type: string) => items.filter((row) => row.type === type).length;
    for (const type of [
      'workOrder.opened',
      'job.assigned',
      'job.started',
      'job.paused',
      'job.finished',
      'job.part_issued',
      'workOrder.noted',
      'file.added',
    ])
      expect([type, count(type)]).toEqual([type, 1]);
    expect(count('workOrder.moved')).toBeGreaterThan(0);
    const handed = items.find((row) => row.type === 'job.part_issued');
    expect(handed).toMatchObject({ icon: 'box', text: 'TECH person handed out 1.5 × Brake pads' });
    const mail = items.find((row) => row.type === 'mail.sent');
    expect(mail?.text).toContain('sent');
    expect(mail?.facts.map(({ label }) => label)).toContain('Subject');
    expect(new Set(items.map((row) => row.icon)).size).toBeGreaterThan(6);
  });

  it('[TL-04] a filter names a whole kind, and what is only machinery stays away', async () => {
    const { workOrderId, advisor } = await tellVisit();
    const only = async (...types: string[]) =>
      (await advisor.call('getTimeline', { workOrderId, types, limit: 60 })).items.map((row) => row.type);
    const jobs = await only('job.*');
    expect(jobs).toContain('job.finished');
    expect(jobs.every((type) => type.startsWith('job.'))).toBe(true);
    expect(new Set(await only('mail.*'))).toEqual(new Set(['mail.sent']));
    expect(await only('mail.queued')).not.toEqual([]);
    expect(await only('nothing.*')).toEqual([]);
  });
});
