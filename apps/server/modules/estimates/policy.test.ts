import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { factsOf } from './testing/sent.ts';

let world: World;
let shop: TestShop;
let advisor: Caller;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  advisor = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

const word = { how: 'phone' as const, givenBy: 'Mutinta Banda', conditions: ['urgent' as const] };
/** A visit with two urgent jobs and one to monitor, 129,920 each, of a customer with a limit. */
async function limited(limit: number) {
  const visit = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
  for (const condition of ['urgent', 'urgent', 'monitor'])
    await makeJob(world, shop.shopId, visit.id, { condition, position: 1 });
  await advisor.call('setApprovalPolicy', { customerId: visit.customer.id, limit, ...word });
  const sent = await advisor.call('sendEstimate', { workOrderId: visit.id });
  const { caller } = visit.customer;
  const mine = await caller.call('getMyEstimate', { estimate: sent.publicId });
  const decline = (job: string) =>
    caller.send('decideMyEstimate', {
      estimate: sent.publicId,
      version: mine.version,
      decisions: [{ job, decision: 'declined' as const }],
    });
  return { visit, sent, mine, caller, decline };
}

describe('the customer’s own limit', () => {
  test('R-351 sending approves what fits, as how=policy with the customer’s word; the customer is told', async () => {
    const { visit, mine } = await limited(200_000);
    expect(mine.jobs.map((job) => job.decision).sort()).toEqual(['approved', 'pending', 'pending']);
    expect(mine.jobs.filter((job) => job.mayWithdraw)).toHaveLength(1);
    const { entries } = await advisor.call('listAuthorisations', { workOrderId: visit.id });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ how: 'policy', who: 'Mutinta Banda', amount: 129_920, termsAccepted: false });
    const evidence = await advisor.call('getEvidence', { workOrderId: visit.id });
    expect(evidence.entries[0]?.entry.policy).toMatchObject({ limit: 200_000, how: 'phone' });
    await world.settle();
    const mails = await world.sql<{ kind: string }>(`select kind from mail where shop_id = $1`, [shop.shopId]);
    expect(mails.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['limit-set', 'choice-by-limit']));
    expect(mails.map(({ kind }) => kind)).not.toContain('choice-recorded');
  });

  test('R-351 a new version does not spend the limit twice; ended, everything is asked again', async () => {
    const { visit, sent } = await limited(200_000);
    const again = await advisor.call('sendEstimate', { workOrderId: visit.id });
    const seen = await advisor.call('getEstimate', { estimateId: again.id });
    expect(seen.version).toBe(sent.version + 1);
    expect(seen.jobs.filter((job) => job.decision === 'approved')).toHaveLength(1);
    const customerId = visit.customer.id;
    expect((await advisor.call('getApprovalPolicy', { customerId })).policy).toMatchObject({ limit: 200_000 });
    await advisor.call('endApprovalPolicy', { customerId });
    expect((await advisor.call('getApprovalPolicy', { customerId })).policy).toBeNull();
    expect((await advisor.send('endApprovalPolicy', { customerId })).problem.code).toBe('already_done');
  });

  test('R-352 the customer may decline it until somebody begins, and then no more', async () => {
    const { visit, mine, decline } = await limited(300_000);
    const [first, second] = mine.jobs.filter((job) => job.mayWithdraw);
    expect((await decline(first?.id ?? '')).status).toBe(200);
    const jobs = (await advisor.call('getWorkOrder', { workOrderId: visit.id })).jobs;
    const left = jobs.find((job) => job.decision === 'approved');
    await advisor.call('startJob', { jobId: left?.id ?? '' });
    expect((await decline(second?.id ?? '')).problem.code).toBe('already_decided');
    const { entries } = await advisor.call('listAuthorisations', { workOrderId: visit.id });
    expect(entries.map(({ how, difference }) => [how, difference])).toEqual([
      ['policy', 259_840],
      ['portal', -129_920],
    ]);
    const version = mine.version;
    expect(version).toBe(1);
  });

  test('R-352 declining and starting at once: one of them wins, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { visit, mine, decline } = await limited(130_000);
      const job = mine.jobs.find((one) => one.mayWithdraw);
      const own = (await advisor.call('getWorkOrder', { workOrderId: visit.id })).jobs.find(
        (one) => one.decision === 'approved',
      );
      const [declined, started] = await Promise.all([
        decline(job?.id ?? ''),
        shop.staff.MANAGER.caller.send('startJob', { jobId: own?.id ?? '' }),
      ]);
      expect([declined.status, started.status].filter((status) => status === 200)).toHaveLength(1);
      if (started.status === 200) await shop.staff.MANAGER.caller.call('finishJob', { jobId: own?.id ?? '' });
    }
  });

  test('R-351 setting is a recorded fact; a technician may neither see nor set it', async () => {
    const { visit } = await limited(1);
    const { caller } = shop.staff.TECH;
    expect((await caller.send('getApprovalPolicy', { customerId: visit.customer.id })).status).toBe(403);
    expect((await caller.send('setApprovalPolicy', { customerId: visit.customer.id, limit: 5, ...word })).status).toBe(
      403,
    );
    expect(await factsOf(world, 'estimate.decided', visit.id)).toHaveLength(0);
  });
});
