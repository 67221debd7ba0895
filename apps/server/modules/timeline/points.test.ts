import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

it('[TL-03] R-283 what a technician looked at is told by names, a whole section by its count, never by codes', async () => {
  const desk = shop.staff.SERVICE_WRITER.caller;
  const tech = shop.staff.TECH.caller;
  const visit = await makeWorkOrder(world, shop.shopId);
  const { id: inspectionId } = await desk.call('startInspection', {
    workOrderId: visit.id,
    template: 'short',
    technicianId: shop.staff.TECH.id,
  });
  await tech.call('recordPoint', { inspectionId, point: 'DVI-063', condition: 'urgent' });
  const { points } = await tech.call('getInspection', { inspectionId });
  const one = points.find(({ key }) => key === 'DVI-063');
  const rest = points.filter(({ section, key }) => section === one?.section && key !== one?.key);
  await tech.call('recordSectionGood', { inspectionId, section: one?.section ?? '' });
  await tech.call('recordSectionGood', { inspectionId, section: one?.section ?? '' });
  const { items } = await desk.call('getTimeline', { workOrderId: visit.id, types: ['inspection.point_recorded'] });
  expect(items.map(({ text }) => text)).toEqual([
    'TECH person looked at a section again',
    `TECH person looked at ${rest.length} points of Tyres`,
    `TECH person looked at ${one?.name}`,
  ]);
  const named = items[1]?.facts.find(({ label }) => label === 'Points')?.value;
  expect(named).toBe(rest.map(({ name }) => name).join(', '));
  expect(JSON.stringify(items.map(({ text, facts }) => [text, facts]))).not.toMatch(/DVI-/);
});
