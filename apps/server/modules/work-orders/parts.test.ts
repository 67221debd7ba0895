import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, makeVehicle, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  world = await openWorld();
  [shop, other] = [await makeShop(world), await makeShop(world)];
});
afterAll(() => world.close());

const advisor = () => shop.staff.SERVICE_WRITER.caller;
const tech = () => shop.staff.TECH.caller;
const pads = {
  kind: 'part',
  description: 'Brake pads',
  partNumber: 'BP-1',
  quantity: 4000,
  unitPrice: 20_000,
} as const;
type Less = Omit<typeof pads, 'quantity'> & { readonly quantity: number };
const labour = { kind: 'labour', description: 'Fit pads', quantity: 1000, unitPrice: 50_000 } as const;

/** The code of the refusal, with the field it is about where it names one. */
async function refusal(caller: Caller, ...[name, input]: Parameters<Caller['send']>) {
  const { problem } = await caller.send(name, input);
  const field = problem.errors?.[0]?.field;
  return { code: problem.code, ...(field ? { field } : {}) };
}

/** A job with one part line, approved unless told otherwise, given to the technician. */
async function makePartJob(approved = true) {
  const customer = await makeCustomer(world, shop.shopId);
  const vehicle = await makeVehicle(world, shop.shopId, customer.id);
  const { id: workOrderId } = await advisor().call('createWorkOrder', {
    customerId: customer.id,
    vehicleId: vehicle.id,
  });
  const { id: jobId } = await advisor().call('addJob', { workOrderId, title: 'Brakes', lines: [labour, pads] });
  const { id: estimateId } = await advisor().call('sendEstimate', { workOrderId });
  if (approved)
    await advisor().call('recordDecision', {
      estimateId,
      how: 'in_person',
      who: 'Grace',
      decisions: [{ jobId, decision: 'approved' }],
    });
  await advisor().call('assignJob', { jobId, staffId: shop.staff.TECH.id });
  return { workOrderId, jobId, ...(await partOf(workOrderId)) };
}

async function partOf(workOrderId: string) {
  const order = await advisor().call('getWorkOrder', { workOrderId });
  const job = order.jobs[0];
  const line = job?.lines.find(({ kind }) => kind === 'part');
  return { job, line, lineId: line?.id ?? '', version: job?.version ?? 0, money: order.money };
}
const told = async (workOrderId: string) =>
  (await advisor().call('getTimeline', { workOrderId, types: ['job.part_issued', 'job.part_taken_back'] })).items;

describe('parts handed out for a job', () => {
  it('[TL-02] R-277 the whole line by default; price, decision and version stay, and the story tells it', async () => {
    const { workOrderId, jobId, lineId, version, money } = await makePartJob();
    expect(await tech().call('issuePart', { jobId, lineId, version })).toEqual({ issued: 4000, version });
    const after = await partOf(workOrderId);
    expect(after.line?.issued).toMatchObject({ quantity: 4000, by: 'TECH person' });
    expect(after.job).toMatchObject({ decision: 'approved', authorisation: null, version });
    expect(after.money).toEqual(money);
    const [row, ...more] = await told(workOrderId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ type: 'job.part_issued', icon: 'box', name: 'TECH person' });
    expect(row?.text).toBe('TECH person handed out 4 × Brake pads');
    expect(row?.facts).toContainEqual({ label: 'Part number', value: 'BP-1' });
  });

  it('[TL-02] R-277 fewer at a time, never more than the line names, and a part only', async () => {
    const { workOrderId, jobId, job, lineId } = await makePartJob();
    const parts = shop.staff.PARTS.caller;
    expect(await parts.call('issuePart', { jobId, lineId, quantity: 1000 })).toMatchObject({ issued: 1000 });
    const beyond = await refusal(parts, 'issuePart', { jobId, lineId, quantity: 3001 });
    expect(beyond).toMatchObject({ code: 'invalid_input', field: 'quantity' });
    expect(await parts.call('issuePart', { jobId, lineId })).toMatchObject({ issued: 4000 });
    expect(await refusal(parts, 'issuePart', { jobId, lineId })).toMatchObject({ code: 'already_done' });
    const work = job?.lines.find(({ kind }) => kind === 'labour')?.id ?? '';
    expect(await refusal(parts, 'issuePart', { jobId, lineId: work })).toMatchObject({ code: 'not_found' });
    expect((await told(workOrderId)).map(({ text }) => text.replace(/^.* handed/, 'handed'))).toEqual([
      'handed out 3 × Brake pads',
      'handed out 1 × Brake pads',
    ]);
  });

  it('[TL-02] R-277 not for work nobody agreed to, not on what changed meanwhile, not once the visit is over', async () => {
    const waiting = await makePartJob(false);
    const { jobId, lineId } = waiting;
    expect(await refusal(advisor(), 'issuePart', { jobId, lineId })).toMatchObject({ code: 'not_approved' });
    const agreed = await makePartJob();
    const stale = { jobId: agreed.jobId, lineId: agreed.lineId, version: agreed.version + 1 };
    expect(await refusal(tech(), 'issuePart', stale)).toMatchObject({ code: 'changed_meanwhile' });
    await advisor().call('moveWorkOrder', { workOrderId: agreed.workOrderId, to: 'cancelled', reason: 'Sold the car' });
    const late = { jobId: agreed.jobId, lineId: agreed.lineId };
    expect(await refusal(advisor(), 'issuePart', late)).toMatchObject({ code: 'already_done' });
    expect(await told(agreed.workOrderId)).toEqual([]);
  });

  it('[TL-02] R-249 somebody else’s job and another shop’s are not found', async () => {
    const { jobId, lineId } = await makePartJob();
    await advisor().call('assignJob', { jobId, staffId: null });
    expect(await refusal(tech(), 'issuePart', { jobId, lineId })).toMatchObject({ code: 'not_found' });
    const far = other.staff.ADMIN.caller;
    expect(await refusal(far, 'issuePart', { jobId, lineId })).toMatchObject({ code: 'not_found' });
    const mine = await makePartJob();
    const mixed = { jobId: mine.jobId, lineId };
    expect(await refusal(advisor(), 'issuePart', mixed)).toMatchObject({ code: 'not_found' });
  });

  it('[TL-02] R-278 taking back is told by itself, and the part can be handed out again', async () => {
    const { workOrderId, jobId, lineId } = await makePartJob();
    expect(await refusal(tech(), 'takeBackPart', { jobId, lineId })).toMatchObject({ code: 'already_done' });
    await tech().call('issuePart', { jobId, lineId });
    expect(await tech().call('takeBackPart', { jobId, lineId })).toMatchObject({ issued: 0 });
    expect((await partOf(workOrderId)).line?.issued).toBeNull();
    await tech().call('issuePart', { jobId, lineId });
    expect((await told(workOrderId)).map(({ type }) => type)).toEqual([
      'job.part_issued',
      'job.part_taken_back',
      'job.part_issued',
    ]);
  });

  it('[TL-02] the same call sent twice hands out once', async () => {
    const { workOrderId, jobId, lineId } = await makePartJob();
    const twice = { jobId, lineId, quantity: 1000 };
    const key = { 'idempotency-key': 'parts-0001-0001-0001' };
    const first = await tech().send('issuePart', twice, key);
    expect(await tech().send('issuePart', twice, key)).toMatchObject({ status: 200, body: first.body });
    expect((await partOf(workOrderId)).line?.issued?.quantity).toBe(1000);
    expect(await told(workOrderId)).toHaveLength(1);
  });

  it('[TL-02] two who hand out at the same moment hand out once', async () => {
    const { workOrderId, jobId, lineId } = await makePartJob();
    const both = await Promise.all([
      tech().send('issuePart', { jobId, lineId }),
      advisor().send('issuePart', { jobId, lineId }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await partOf(workOrderId)).line?.issued?.quantity).toBe(4000);
  });

  it('[TL-02] R-279 editing keeps what was handed out and cannot take it from under it', async () => {
    const { workOrderId, jobId, lineId, version } = await makePartJob();
    await tech().call('issuePart', { jobId, lineId, quantity: 2000 });
    const edit = (lines: (typeof pads | typeof labour | Less)[]) =>
      refusal(advisor(), 'updateJob', { jobId, version, lines });
    expect(await edit([labour])).toMatchObject({ code: 'parts_issued' });
    expect(await edit([labour, { ...pads, quantity: 1000 }])).toMatchObject({ code: 'parts_issued' });
    await advisor().call('updateJob', { jobId, version, lines: [{ ...pads, unitPrice: 19_000 }, labour] });
    const after = await partOf(workOrderId);
    expect(after.line).toMatchObject({ id: lineId, unitPrice: 19_000, issued: { quantity: 2000 } });
  });

  it('[TL-02] R-279 a job for which parts were handed out does not come off', async () => {
    const { jobId, lineId } = await makePartJob();
    await tech().call('issuePart', { jobId, lineId });
    const { version } = await advisor().call('describeJob', { jobId, cause: 'Worn' });
    await advisor().call('updateJob', { jobId, version, lines: [pads, { ...labour, unitPrice: 90_000 }] });
    expect(await refusal(advisor(), 'removeJob', { jobId })).toMatchObject({ code: 'parts_issued' });
    await advisor().call('takeBackPart', { jobId, lineId });
    await advisor().call('removeJob', { jobId });
  });
});
