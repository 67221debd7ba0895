import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJob, makeShop, makeStaff, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

const later = (minutes: number) =>
  world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
const agreedJob = async (staffId: string | null, change: Record<string, unknown> = {}) => {
  const order = await makeWorkOrder(world, shop.shopId, { stage: 'approved' });
  const job = await makeJob(world, shop.shopId, order.id, {
    decision: 'approved',
    agreed_total: 129_920,
    technician_id: staffId,
    ...change,
  });
  return { order, job };
};

describe('the job clock', () => {
  it('[WO-03] R-253 counts minutes over pauses, and R-261 moves the visit to work', async () => {
    const tech = shop.staff.TECH;
    const { order, job } = await agreedJob(tech.id);
    await tech.caller.call('startJob', { jobId: job.id });
    const page = await shop.staff.ADMIN.caller.call('getWorkOrder', { workOrderId: order.id });
    expect(page.stage).toBe('in_progress');
    expect(page.jobs[0]).toMatchObject({ status: 'in_work', runningSince: world.clock.now().toISOString() });
    later(20);
    expect((await tech.caller.call('listMyJobs', {})).jobs[0]).toMatchObject({ actualMinutes: 20, status: 'in_work' });
    const paused = await tech.caller.call('pauseJob', { jobId: job.id, reason: 'parts', note: 'Disc on its way' });
    expect(paused.actualMinutes).toBe(20);
    expect((await tech.caller.send('pauseJob', { jobId: job.id, reason: 'break' })).problem.code).toBe('already_done');
    later(60);
    await tech.caller.call('startJob', { jobId: job.id });
    later(10);
    expect((await tech.caller.call('finishJob', { jobId: job.id })).actualMinutes).toBe(30);
    expect((await tech.caller.send('finishJob', { jobId: job.id })).problem.code).toBe('already_done');
    expect((await tech.caller.send('startJob', { jobId: job.id })).problem.code).toBe('already_done');
    await tech.caller.call('reopenJob', { jobId: job.id, reason: 'Squeaks' });
    expect((await tech.caller.send('reopenJob', { jobId: job.id, reason: 'Squeaks' })).problem.code).toBe(
      'move_not_allowed',
    );
    await tech.caller.call('finishJob', { jobId: job.id });
  });

  it('R-260 one running clock a technician, also when two taps come together; switching over pauses the other', async () => {
    const tech = await makeStaff(world, shop.shopId, 'TECH');
    const [first, second] = [await agreedJob(tech.id), await agreedJob(tech.id)];
    const both = await Promise.all([first, second].map(({ job }) => tech.caller.send('startJob', { jobId: job.id })));
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    expect(both.find((each) => each.status === 409)?.problem.code).toBe('timer_running');
    const won = both[0]?.status === 200 ? [first, second] : [second, first];
    later(5);
    await tech.caller.call('startJob', { jobId: won[1]?.job.id ?? '', switchOver: true });
    const jobs = (await tech.caller.call('listMyJobs', {})).jobs;
    expect(jobs.find((job) => job.jobId === won[0]?.job.id)).toMatchObject({ status: 'paused', actualMinutes: 5 });
    const paused = await world.sql(
      "select data, work_order_id from event where type = 'job.paused' and refs->>'job' = $1",
      [won[0]?.job.id],
    );
    expect(paused).toEqual([
      { data: expect.objectContaining({ reason: 'other_job' }), work_order_id: won[0]?.order.id },
    ]);
  });

  it('R-249 R-259 a technician touches own jobs only; an advisor may act for them, and handing a job on stops its clock', async () => {
    const { job } = await agreedJob(shop.staff.TECH.id);
    const stranger = await makeStaff(world, shop.shopId, 'TECH');
    for (const send of [
      stranger.caller.send('startJob', { jobId: job.id }),
      stranger.caller.send('finishJob', { jobId: job.id }),
      stranger.caller.send('describeJob', { jobId: job.id, cause: 'x' }),
    ])
      expect((await send).status).toBe(404);
    await shop.staff.SERVICE_WRITER.caller.call('startJob', { jobId: job.id });
    const clock = await world.sql('select staff_id from job_time where job_id = $1', [job.id]);
    expect(clock).toEqual([{ staff_id: shop.staff.TECH.id }]);
    await shop.staff.SERVICE_WRITER.caller.call('assignJob', { jobId: job.id, staffId: stranger.id });
    expect(await world.sql('select 1 from job_time where job_id = $1 and ended_at is null', [job.id])).toEqual([]);
    await world.sql("update staff set status = 'suspended' where id = $1", [stranger.id]);
    const sent = await shop.staff.ADMIN.caller.send('assignJob', { jobId: job.id, staffId: stranger.id });
    expect(sent.problem.code).toBe('suspended');
    expect((await shop.staff.PARTS.caller.send('startJob', { jobId: job.id })).status).toBe(403);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('startJob', { jobId: job.id })).status).toBe(404);
  });

  it('R-241 only agreed work is started: approved, or booked and not declined', async () => {
    const admin = shop.staff.ADMIN.caller;
    const codes = [];
    for (const change of [{ decision: 'pending' }, { decision: 'declined', booked: true }, { decision: 'not_sent' }]) {
      const { job } = await agreedJob(null, change);
      codes.push((await admin.send('startJob', { jobId: job.id })).problem.code);
      expect((await admin.send('finishJob', { jobId: job.id })).problem.code).toBe('not_approved');
    }
    // What was agreed once and is no longer asks for a new yes; what was declined stays declined.
    expect(codes).toEqual(['authorisation_required', 'not_approved', 'authorisation_required']);
    const { job } = await agreedJob(null, { decision: 'not_sent', booked: true });
    expect((await admin.send('startJob', { jobId: job.id })).status).toBe(200);
    await admin.call('pauseJob', { jobId: job.id, reason: 'end_of_day' });
  });

  it('R-241 the technician’s list says which jobs may be worked on: a booked one too', async () => {
    const tech = shop.staff.TECH;
    const booked = await agreedJob(tech.id, { decision: 'not_sent', booked: true });
    const asked = await agreedJob(tech.id, { decision: 'pending' });
    const { jobs } = await tech.caller.call('listMyJobs', {});
    const agreed = (id: string) => jobs.find((job) => job.jobId === id)?.agreed;
    expect([agreed(booked.job.id), agreed(asked.job.id)]).toEqual([true, false]);
  });

  it('[WO-07] the technician’s words are kept, and [WO-05] cause and correction with them', async () => {
    const { order, job } = await agreedJob(shop.staff.TECH.id);
    await shop.staff.TECH.caller.call('describeJob', {
      jobId: job.id,
      cause: 'Pin dry',
      correction: 'Pin greased',
      statusWords: 'Being fitted',
    });
    const page = await shop.staff.ADMIN.caller.call('getWorkOrder', { workOrderId: order.id });
    expect(page.jobs[0]).toMatchObject({
      cause: 'Pin dry',
      correction: 'Pin greased',
      statusWords: 'Being fitted',
      version: 1,
    });
  });

  it('[NOTF-08] R-252 tells once when the work costs more than 120 % of what was agreed, not at 120 %', async () => {
    const tech = await makeStaff(world, shop.shopId, 'TECH');
    const { order, job } = await agreedJob(tech.id, { estimated_minutes: 60, total: 120_000, agreed_total: 100_000 });
    const told = () =>
      world.sql("select data from event where type = 'workOrder.over_estimate' and work_order_id = $1", [order.id]);
    await tech.caller.call('startJob', { jobId: job.id });
    await tech.caller.call('pauseJob', { jobId: job.id, reason: 'break' });
    expect(await told()).toEqual([]);
    await tech.caller.call('startJob', { jobId: job.id });
    later(61);
    await tech.caller.call('pauseJob', { jobId: job.id, reason: 'break' });
    expect(await told()).toMatchObject([{ data: { estimate: 100_000, actual: 121_025, percent: 21 } }]);
    await tech.caller.call('startJob', { jobId: job.id });
    later(30);
    await tech.caller.call('finishJob', { jobId: job.id });
    expect(await told()).toHaveLength(1);
  });
});
