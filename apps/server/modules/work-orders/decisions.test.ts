import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJob, makeShop, makeWorkOrder, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());
const advisor = () => shop.staff.SERVICE_WRITER.caller;
type Choice = 'approved' | 'declined';

async function sent(jobs: number) {
  const order = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
  const ids: string[] = [];
  for (let n = 1; n <= jobs; n++) ids.push((await makeJob(world, shop.shopId, order.id, { position: n })).id);
  const estimate = await advisor().call('sendEstimate', { workOrderId: order.id });
  const decide = (...choices: Choice[]) =>
    advisor().send('recordDecision', {
      estimateId: estimate.id,
      how: 'phone',
      who: 'The customer',
      decisions: choices.map((decision, index) => ({ jobId: ids[index] ?? '', decision })),
    });
  const stage = async () => (await advisor().call('getWorkOrder', { workOrderId: order.id })).stage;
  return { order, ids, decide, stage };
}

describe('what the customer’s choice does to the visit', () => {
  it('R-247 R-248 a sent estimate waits; something approved makes it approved, nothing approved hands it back', async () => {
    const some = await sent(2);
    expect(await some.stage()).toBe('awaiting_approval');
    expect((await some.decide('approved', 'declined')).status).toBe(200);
    expect(await some.stage()).toBe('approved');
    const none = await sent(1);
    expect((await none.decide('declined')).status).toBe(200);
    expect(await none.stage()).toBe('quality_check');
    const agreed = await world.sql('select agreed_total from job where id = $1', [some.ids[0]]);
    expect(agreed).toEqual([{ agreed_total: '129920' }]);
  });

  it('R-263 a finished job may be opened again; a car in quality check goes back to work with it', async () => {
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'quality_check' });
    const job = await makeJob(world, shop.shopId, order.id, { decision: 'approved', status: 'done' });
    await advisor().call('reopenJob', { jobId: job.id, reason: 'A bolt is loose' });
    const page = await advisor().call('getWorkOrder', { workOrderId: order.id });
    expect(page).toMatchObject({ stage: 'in_progress', jobs: [{ status: 'open' }] });
    const gone = await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    const done = await makeJob(world, shop.shopId, gone.id, { decision: 'approved', status: 'done' });
    expect((await advisor().send('reopenJob', { jobId: done.id, reason: 'x' })).problem.code).toBe('move_not_allowed');
  });

  it('R-269 where the shop confirms approved work itself, no clock starts before that', async () => {
    const careful = await makeShop(world, { rules: { ...someRules, approvedStartsWork: false } });
    const order = await makeWorkOrder(world, careful.shopId, { stage: 'approved' });
    const job = await makeJob(world, careful.shopId, order.id, { decision: 'approved' });
    const admin = careful.staff.ADMIN.caller;
    expect((await admin.send('startJob', { jobId: job.id })).problem.code).toBe('not_approved');
    await admin.call('moveWorkOrder', { workOrderId: order.id, to: 'in_progress' });
    expect((await admin.send('startJob', { jobId: job.id })).status).toBe(200);
  });
});
