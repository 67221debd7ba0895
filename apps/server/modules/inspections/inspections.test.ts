import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { makeJob, makeShop, makeStaff, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { findingOf, measuresFor, summariesOf } from './index.ts';

let world: World;
let shop: TestShop;
let advisor: Caller;
let picture: Buffer;

beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  advisor = shop.staff.SERVICE_WRITER.caller;
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#222222' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.close());

const shows = (caller: Caller, inspectionId: string, point: string) =>
  caller.upload(
    'uploadFile',
    { owner: 'inspection_point', ownerId: inspectionId, point },
    { name: 'a.jpg', bytes: picture },
  );

async function started(template = 'short') {
  const visit = await makeWorkOrder(world, shop.shopId);
  const { id } = await advisor.call('startInspection', {
    workOrderId: visit.id,
    template,
    technicianId: shop.staff.TECH.id,
  });
  return { visit, id, tech: shop.staff.TECH.caller };
}
async function allGood(caller: Caller, inspectionId: string) {
  const { sections } = await caller.call('getInspection', { inspectionId });
  for (const { key } of sections) await caller.call('recordSectionGood', { inspectionId, section: key });
}

describe('[INSP-02] an inspection is created, assigned and timed', () => {
  test('[INSP-02] starting moves an arrived car to inspection and freezes the points', async () => {
    const { visit, id } = await started('courtesy');
    const seen = await advisor.call('getInspection', { inspectionId: id });
    expect(seen).toMatchObject({ state: 'in_progress', kind: 'courtesy', workOrderId: visit.id });
    expect(seen.technician?.id).toBe(shop.staff.TECH.id);
    expect(seen.startedAt).toBe(world.clock.now().toISOString());
    expect(seen.counts).toEqual({ good: 0, monitor: 0, urgent: 0, left: 103, total: 103 });
    const [order] = await world.sql<{ stage: string }>('select stage from work_order where id = $1', [visit.id]);
    expect(order?.stage).toBe('inspecting');
  });

  test('[INSP-02] one running inspection of a kind a visit, also for two taps at once', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const both = await Promise.all([1, 2].map(() => advisor.send('startInspection', { workOrderId: visit.id })));
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.problem.code).toBe('already_exists');
  });

  test('[INSP-02] R-311 an electric car is not asked for oil; R-310 a small service gets the short look', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    await world.sql("update vehicle set fuel = 'electric', drivetrain = 'fwd' where id = $1", [visit.vehicle.id]);
    const first = await advisor.call('listTemplates', { workOrderId: visit.id });
    expect(first.items[0]).toMatchObject({ key: 'courtesy', suggested: true });
    expect(first.items[0]?.points).toBeLessThan(103);
    await makeJob(world, shop.shopId, visit.id, { booked: true, estimated_minutes: 45 });
    const small = await advisor.call('listTemplates', { workOrderId: visit.id });
    expect(small.items[0]).toMatchObject({ key: 'short', suggested: true });
    const { id } = await advisor.call('startInspection', { workOrderId: visit.id });
    const { points } = await advisor.call('getInspection', { inspectionId: id });
    expect(points.map((point) => point.key)).not.toContain('DVI-043');
  });

  test('[INSP-02] no car, no inspection; unknown templates and people are not found', async () => {
    const later = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    const early = await advisor.send('startInspection', { workOrderId: later.id });
    expect([early.status, early.problem.code]).toEqual([409, 'move_not_allowed']);
    const visit = await makeWorkOrder(world, shop.shopId);
    expect((await advisor.send('startInspection', { workOrderId: visit.id, template: 'none' })).status).toBe(404);
    expect((await advisor.send('startInspection', { workOrderId: visit.id, technicianId: newId() })).status).toBe(404);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('startInspection', { workOrderId: visit.id })).status).toBe(404);
    const parts = await shop.staff.PARTS.caller.send('startInspection', { workOrderId: visit.id });
    expect(parts.status).toBe(403);
  });
});

describe('[INSP-01] what was found', () => {
  test('[INSP-01] R-316 R-317 a measurement suggests the condition with the reason; a person may overrule it', async () => {
    const { id, tech } = await started();
    const measured = [
      { key: 'inner', value: 1.8 },
      { key: 'outer', value: 4.2 },
    ];
    const first = await tech.call('recordPoint', { inspectionId: id, point: 'DVI-061', measured });
    expect(first).toMatchObject({ condition: 'urgent', suggested: 'urgent', left: 19 });
    expect(first.why).toMatchObject({ key: 'inspection.why.under', params: { label: 'Inner', limit: '2.0' } });
    const corrected = [{ key: 'inner', value: 3.1 }];
    const second = await tech.call('recordPoint', { inspectionId: id, point: 'DVI-061', measured: corrected });
    expect(second.condition).toBe('monitor');
    const chosen = await tech.call('recordPoint', { inspectionId: id, point: 'DVI-061', condition: 'good' });
    expect(chosen).toMatchObject({ condition: 'good', suggested: 'monitor' });
    const after = await tech.call('recordPoint', { inspectionId: id, point: 'DVI-061', measured });
    expect(after).toMatchObject({ condition: 'good', suggested: 'urgent' });
    const wrong = await tech.send('recordPoint', {
      inspectionId: id,
      point: 'DVI-061',
      measured: [{ key: 'x', value: 1 }],
    });
    expect(wrong.status).toBe(400);
    expect((await tech.send('recordPoint', { inspectionId: id, point: 'NONE', condition: 'good' })).status).toBe(404);
  });

  test('[INSP-01] both ends of a range and the distance from the placard are judged on the server', async () => {
    const { id, tech } = await started('courtesy');
    const volts = (value: number) =>
      tech.call('recordPoint', { inspectionId: id, point: 'DVI-051', measured: [{ key: 'value', value }] });
    expect((await volts(15.1)).condition).toBe('urgent');
    expect((await volts(14.2)).condition).toBe('good');
    const pressure = await tech.call('recordPoint', {
      inspectionId: id,
      point: 'DVI-066',
      measured: [
        { key: 'measured', value: 1.6 },
        { key: 'placard', value: 2.4 },
      ],
    });
    expect(pressure.why?.key).toBe('inspection.why.off');
  });

  test('[INSP-01] R-318 the rest of a section becomes good, findings stay; the customer’s sentence is ready', async () => {
    const { id, tech } = await started();
    const { points } = await tech.call('getInspection', { inspectionId: id });
    const [tyre] = points.filter((point) => point.key === 'DVI-063');
    await tech.call('recordPoint', { inspectionId: id, point: 'DVI-063', condition: 'urgent', note: 'Inner edge' });
    const section = tyre?.section ?? '';
    await tech.call('recordSectionGood', { inspectionId: id, section });
    const seen = await advisor.call('getInspection', { inspectionId: id });
    const tyres = seen.points.filter((point) => point.section === section);
    expect(tyres.map((point) => point.condition).sort()).toEqual(['good', 'good', 'good', 'urgent']);
    const found = tyres.find((point) => point.key === 'DVI-063');
    expect(found).toMatchObject({ note: 'Inner edge', limits: { legal: 1.6 } });
    expect(found?.customerSentence).toContain('nearly bald');
    expect(found?.findingId).not.toBeNull();
    expect((await tech.send('recordSectionGood', { inspectionId: id, section: 'roof_rack' })).status).toBe(404);
  });

  test('[INSP-01] R-319 R-320 finishing wants every point and the photos, and names what is missing', async () => {
    const { id, tech } = await started();
    await tech.call('recordPoint', { inspectionId: id, point: 'DVI-063', condition: 'monitor' });
    const open = await tech.send('finishInspection', { inspectionId: id });
    expect([open.status, open.problem.code, open.problem.errors?.length]).toEqual([409, 'points_left', 19]);
    const bare = await tech.send('finishInspection', { inspectionId: id, skipRest: true });
    expect([bare.status, bare.problem.code]).toEqual([422, 'photo_required']);
    expect(bare.problem.errors).toMatchObject([{ field: 'DVI-063' }]);
    expect((await shows(tech, id, 'DVI-063')).status).toBe(200);
    expect((await tech.call('finishInspection', { inspectionId: id, skipRest: true })).state).toBe('in_review');
    const seen = await advisor.call('getInspection', { inspectionId: id });
    expect(seen.finishedAt).toBe(world.clock.now().toISOString());
    expect(seen.points.find((point) => point.key === 'DVI-063')?.photos).toHaveLength(1);
    expect(seen.points.filter((point) => point.condition === 'not_checked')).toHaveLength(19);
  });

  test('[INSP-01] R-315 the last look at this car stands beside each point', async () => {
    const { id, visit, tech } = await started();
    await tech.call('recordPoint', { inspectionId: id, point: 'DVI-061', measured: [{ key: 'inner', value: 5.5 }] });
    await allGood(tech, id);
    await tech.call('finishInspection', { inspectionId: id });
    const again = await makeWorkOrder(world, shop.shopId, {
      customer_id: visit.customer.id,
      vehicle_id: visit.vehicle.id,
    });
    const second = await advisor.call('startInspection', { workOrderId: again.id, template: 'short' });
    const { points } = await advisor.call('getInspection', { inspectionId: second.id });
    const tyre = points.find((point) => point.key === 'DVI-061');
    expect(tyre?.previous).toMatchObject({ condition: 'good', measured: [{ key: 'inner', value: 5.5 }] });
  });
});

describe('[INSP-02] review and whose it is', () => {
  test('[INSP-02] what waits for a review stands in the list of those who may review, of nobody else', async () => {
    const { id, tech } = await started();
    await allGood(tech, id);
    const listed = async (who: typeof tech) =>
      (await who.call('listMyJobs', {})).inspections
        .filter((task) => task.inspectionId === id)
        .map(({ state }) => state);
    expect([await listed(tech), await listed(advisor)]).toEqual([['in_progress'], []]);
    await tech.call('finishInspection', { inspectionId: id });
    expect([await listed(tech), await listed(advisor)]).toEqual([[], ['in_review']]);
    await advisor.call('reviewInspection', { inspectionId: id, approve: true });
    expect([await listed(tech), await listed(advisor)]).toEqual([[], []]);
  });

  test('[INSP-02] R-312 given back with a reason, finished again, agreed; then nothing changes any more', async () => {
    const { id, tech } = await started();
    await allGood(tech, id);
    expect((await advisor.send('reviewInspection', { inspectionId: id, approve: true })).problem.code).toBe(
      'move_not_allowed',
    );
    await tech.call('finishInspection', { inspectionId: id });
    expect((await tech.send('reviewInspection', { inspectionId: id, approve: true })).status).toBe(403);
    expect((await advisor.send('reviewInspection', { inspectionId: id, approve: false })).status).toBe(400);
    const back = await advisor.call('reviewInspection', { inspectionId: id, approve: false, reason: 'Rear pads?' });
    expect(back.state).toBe('in_progress');
    await tech.call('recordPoint', { inspectionId: id, point: 'DVI-061', condition: 'good' });
    await tech.call('finishInspection', { inspectionId: id });
    expect((await tech.send('recordPoint', { inspectionId: id, point: 'DVI-061', condition: 'good' })).status).toBe(
      409,
    );
    await advisor.call('recordPoint', { inspectionId: id, point: 'DVI-061', note: 'Seen by me too' });
    expect((await advisor.call('reviewInspection', { inspectionId: id, approve: true })).state).toBe('ready');
    const late = await advisor.send('recordPoint', { inspectionId: id, point: 'DVI-061', condition: 'good' });
    expect(late.problem.code).toBe('move_not_allowed');
  });

  test('[INSP-02] R-313 R-314 a technician inspects where they work or where nobody does', async () => {
    const mine = await makeWorkOrder(world, shop.shopId);
    const tech = shop.staff.TECH.caller;
    const colleague = await makeStaff(world, shop.shopId, 'TECH', 'Second technician');
    const { id } = await tech.call('startInspection', { workOrderId: mine.id, template: 'short' });
    const point = { inspectionId: id, point: 'DVI-061', condition: 'good' as const };
    expect((await colleague.caller.send('recordPoint', point)).status).toBe(404);
    expect((await colleague.caller.send('getInspection', { inspectionId: id })).status).toBe(404);
    expect(
      (await colleague.caller.send('startInspection', { workOrderId: mine.id, template: 'courtesy' })).status,
    ).toBe(404);
    await makeJob(world, shop.shopId, mine.id, { technician_id: colleague.id });
    expect((await colleague.caller.send('getInspection', { inspectionId: id })).status).toBe(200);
    const free = await makeWorkOrder(world, shop.shopId);
    const nobodys = await advisor.call('startInspection', { workOrderId: free.id, template: 'short' });
    await colleague.caller.call('recordPoint', { ...point, inspectionId: nobodys.id });
    expect((await tech.send('recordPoint', { ...point, inspectionId: nobodys.id })).status).toBe(404);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('getInspection', { inspectionId: id })).status).toBe(404);
  });

  test('[INSP-02] R-313 R-314 cars to look over and inspections nobody has taken stand in the lists of those who may', async () => {
    const colleague = await makeStaff(world, shop.shopId, 'TECH', 'Third technician');
    const [mine, theirs] = [shop.staff.TECH.caller, colleague.caller];
    const visit = await makeWorkOrder(world, shop.shopId);
    const cars = async (who: Caller) =>
      (await who.call('listMyJobs', {})).toInspect.some((car) => car.workOrderId === visit.id);
    const tasks = async (who: Caller, id: string) =>
      (await who.call('listMyJobs', {})).inspections.find((task) => task.inspectionId === id);
    expect([await cars(mine), await cars(theirs), await cars(advisor)]).toEqual([true, true, true]);
    await makeJob(world, shop.shopId, visit.id, { technician_id: colleague.id });
    expect([await cars(mine), await cars(theirs), await cars(advisor)]).toEqual([false, true, true]);
    const free = await makeWorkOrder(world, shop.shopId);
    const { id } = await advisor.call('startInspection', { workOrderId: free.id, template: 'short' });
    expect((await mine.call('listMyJobs', {})).toInspect.some((car) => car.workOrderId === free.id)).toBe(false);
    expect([(await tasks(mine, id))?.free, (await tasks(theirs, id))?.free]).toEqual([true, true]);
    await mine.call('recordPoint', { inspectionId: id, point: 'DVI-073', condition: 'good' });
    expect([(await tasks(mine, id))?.free, await tasks(theirs, id)]).toEqual([false, undefined]);
  });

  test('[INSP-02] a repeated call from a phone without signal counts once', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const id = newId();
    const key = { 'idempotency-key': newId() };
    const input = { id, workOrderId: visit.id, template: 'short' };
    expect(await advisor.call('startInspection', input, key)).toEqual(
      await advisor.call('startInspection', input, key),
    );
    const events = await world.sql("select 1 from event where type = 'inspection.started' and work_order_id = $1", [
      visit.id,
    ]);
    expect(events).toHaveLength(1);
  });

  test('[INSP-01] a finding knows the catalogue entry that mends it', async () => {
    const { id, tech, visit } = await started();
    await tech.call('recordPoint', { inspectionId: id, point: 'DVI-073', measured: [{ key: 'value', value: 2 }] });
    const { points } = await advisor.call('getInspection', { inspectionId: id });
    const findingId = points.find((point) => point.key === 'DVI-073')?.findingId ?? '';
    const { runner } = world.server.house;
    const request = { id: 'test', address: '', device: '' };
    await runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, async (scope) => {
      expect(await findingOf(scope, findingId)).toMatchObject({ condition: 'urgent', serviceHint: 'BRK-001' });
      expect((await measuresFor(scope, [findingId])).get(findingId)).toMatchObject({
        value: 2,
        unit: 'mm',
        direction: 'min',
      });
      expect(await summariesOf(scope, visit.id)).toMatchObject([{ urgent: 1, left: 19, total: 20 }]);
      expect(await findingOf(scope, newId())).toBeNull();
    });
  });
});
