import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;

beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

/** A visit whose technician measured worn front pads, with a photo for the customer and one for the shop. */
async function wornPads() {
  const visit = await makeWorkOrder(world, shop.shopId);
  const tech = shop.staff.TECH.caller;
  const { id: inspectionId } = await tech.call('startInspection', { workOrderId: visit.id, template: 'short' });
  const measured = [{ key: 'value', value: 2.2 }];
  await tech.call('recordPoint', { inspectionId, point: 'DVI-073', measured });
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#333333' } })
    .jpeg()
    .toBuffer();
  for (const customerVisible of ['true', 'false']) {
    const input = { owner: 'inspection_point', ownerId: inspectionId, point: 'DVI-073', customerVisible };
    await tech.upload('uploadFile', input, { name: 'pads.jpg', bytes });
  }
  const { sections, points } = await tech.call('getInspection', { inspectionId });
  for (const { key } of sections) await tech.call('recordSectionGood', { inspectionId, section: key });
  await tech.call('finishInspection', { inspectionId });
  await shop.staff.SERVICE_WRITER.caller.call('reviewInspection', { inspectionId, approve: true });
  const finding = points.find((point) => point.key === 'DVI-073')?.findingId ?? '';
  return { visit, inspectionId, finding };
}

test('[EST-02] [INSP-01] R-346 a job from a finding shows its photo and its gauge; the inspection went out', async () => {
  const { visit, inspectionId, finding } = await wornPads();
  await makeJob(world, shop.shopId, visit.id, { finding_id: finding, inspection_id: inspectionId });
  const advisor = shop.staff.SERVICE_WRITER.caller;
  const { publicId } = await advisor.call('sendEstimate', { workOrderId: visit.id, message: 'Please look.' });
  const mine = await visit.customer.caller.call('getMyEstimate', { estimate: publicId });
  const [job] = mine.jobs;
  expect(job?.photos).toHaveLength(1);
  expect(job?.photos[0]?.id).toMatch(/^fi_/);
  expect((await world.caller().fetch(job?.photos[0]?.thumbUrl ?? '')).status).toBe(200);
  expect(job?.measure).toMatchObject({ value: 2.2, unit: 'mm', direction: 'min', limitLabel: 'Our limit' });
  expect(mine).toMatchObject({ message: 'Please look.', inspected: { by: 'TECH person', points: 20, good: 19 } });
  const seen = await advisor.call('getInspection', { inspectionId });
  expect(seen.state).toBe('sent');
  expect(seen.points.find((point) => point.key === 'DVI-073')?.jobId).not.toBeNull();
});
