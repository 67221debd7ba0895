import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { makeCustomer, makeShop, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { expireEstimate } from './expire.ts';
import { choosing, factsOf, type Sent, sendTo } from './testing/sent.ts';

let world: World;
let shop: TestShop;
let advisor: Caller;

beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  advisor = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

type Choice = 'approved' | 'declined' | null;
const input = (sent: Sent, ...choices: readonly Choice[]) => ({
  estimate: sent.publicId,
  version: sent.mine.version,
  decisions: choosing(sent.mine, ...choices),
  termsAccepted: true,
});
const stageOf = async (id: string) =>
  (await world.sql<{ stage: string }>('select stage from work_order where id = $1', [id]))[0]?.stage;

describe('[EST-02] [EST-05] [QUO-02] the customer chooses', () => {
  test('[EST-02] [EST-03] some approved, some declined: the total is the sum of the chosen', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    const answer = await caller.call('decideMyEstimate', input(sent, 'approved', 'declined', 'approved'));
    expect(answer).toEqual({ status: 'part_approved', approvedTotal: 259_840, approvedJobs: 2 });
    const seen = await advisor.call('getEstimate', { estimateId: sent.id });
    expect(seen.approved).toMatchObject({ total: 259_840, jobs: 2 });
    expect(seen.jobs.map((job) => job.decision)).toEqual(['approved', 'declined', 'approved']);
    const facts = await factsOf(world, 'job.approved', sent.visit.id);
    expect(facts.map((fact) => fact.data.how)).toEqual(['portal', 'portal']);
    expect(await factsOf(world, 'job.declined', sent.visit.id)).toHaveLength(1);
    const [decided] = await factsOf(world, 'estimate.decided', sent.visit.id);
    expect(decided?.data).toMatchObject({
      approved: 2,
      declined: 1,
      approvedTotal: 259_840,
      how: 'portal',
      signed: false,
    });
    expect(String(decided?.data.who)).toMatch(/^Driver/);
    const [again] = await factsOf(world, 'estimate.recalculated', sent.visit.id);
    expect(again?.data).toMatchObject({ total: 259_840 });
  });

  test('[EST-05] R-336 R-342 approve, decline and request changes are three states', async () => {
    const yes = await sendTo(world, shop);
    const no = await sendTo(world, shop);
    const other = await sendTo(world, shop);
    const all = await yes.visit.customer.caller.call(
      'decideMyEstimate',
      input(yes, 'approved', 'approved', 'approved'),
    );
    expect(all.status).toBe('approved');
    expect(await stageOf(yes.visit.id)).toBe('approved');
    const none = await no.visit.customer.caller.call('decideMyEstimate', input(no, 'declined', 'declined', 'declined'));
    expect([none.status, none.approvedTotal]).toEqual(['declined', 0]);
    const { caller } = other.visit.customer;
    await caller.call('requestChanges', { estimate: other.publicId, text: 'Only the brakes, please.' });
    const seen = await advisor.call('getEstimate', { estimateId: other.id });
    expect(seen).toMatchObject({ status: 'changes_requested', changeRequest: 'Only the brakes, please.' });
    const late = await yes.visit.customer.caller.send('requestChanges', { estimate: yes.publicId, text: 'Wait' });
    expect(late.problem.code).toBe('already_decided');
  });

  test('[EST-02] R-338 little by little; a declined job may be approved after all, an approved one stays', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    await caller.call('decideMyEstimate', input(sent, 'approved', 'declined', null));
    const both = await caller.call('decideMyEstimate', input(sent, null, 'approved', 'declined'));
    expect(both).toMatchObject({ status: 'part_approved', approvedJobs: 2 });
    const back = await caller.send('decideMyEstimate', input(sent, 'declined'));
    expect(back.problem.code).toBe('already_decided');
    const same = await caller.send('decideMyEstimate', input(sent, 'approved', 'approved', 'declined'));
    expect(same.problem.code).toBe('already_decided');
  });

  test('[EST-05] R-337 R-344 a job that changed since, or a later version, is not approved unseen', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    await world.sql('update job set version = version + 1, total = total + 1 where id = $1', [sent.jobs[0]?.id]);
    const changed = await caller.send('decideMyEstimate', input(sent, 'approved'));
    expect([changed.status, changed.problem.code]).toEqual([409, 'estimate_outdated']);
    expect((await advisor.call('getEstimate', { estimateId: sent.id })).changedSince).toBe(true);
    const wrong = await caller.send('decideMyEstimate', { ...input(sent, null, 'approved'), version: 2 });
    expect(wrong.problem.code).toBe('estimate_outdated');
    await advisor.call('sendEstimate', { workOrderId: sent.visit.id });
    expect((await caller.send('decideMyEstimate', input(sent, null, 'approved'))).problem.code).toBe(
      'estimate_outdated',
    );
  });

  test('[EST-05] R-340 terms and signature come before approval, not before declining', async () => {
    const strict = await makeShop(world, { rules: { ...someRules, signatureRequired: true } });
    const sent = await sendTo(world, strict);
    const { caller } = sent.visit.customer;
    const given = input(sent, 'approved');
    const bare = await caller.send('decideMyEstimate', { ...given, termsAccepted: false });
    expect(bare.problem.code).toBe('terms_required');
    expect((await caller.send('decideMyEstimate', given)).problem.code).toBe('signature_required');
    expect(
      (await caller.send('decideMyEstimate', { ...input(sent, null, 'declined'), termsAccepted: false })).status,
    ).toBe(200);
    await caller.call('decideMyEstimate', { ...given, signature: 'M. Banda' });
    const seen = await strict.staff.ADMIN.caller.call('getEstimate', { estimateId: sent.id });
    expect(seen.signature).toBe('M. Banda');
    const [row] = await world.sql<{ terms: string }>('select terms from estimate where id = $1', [sent.id]);
    expect(row?.terms).toContain('after your approval');
  });

  test('[EST-05] R-338 two taps at once: one decides', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    const tap = () => caller.send('decideMyEstimate', input(sent, 'approved', 'approved', 'declined'));
    const taps = await Promise.all([tap(), tap(), tap()]);
    expect(taps.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    expect(await factsOf(world, 'estimate.decided', sent.visit.id)).toHaveLength(1);
    expect(await factsOf(world, 'job.approved', sent.visit.id)).toHaveLength(2);
  });

  test('[EST-05] R-338 opposite taps at once never leave a mixture', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    const taps = await Promise.all([
      caller.send('decideMyEstimate', input(sent, 'approved', 'approved', 'approved')),
      caller.send('decideMyEstimate', input(sent, 'declined', 'declined', 'declined')),
    ]);
    const { jobs } = await advisor.call('getEstimate', { estimateId: sent.id });
    expect(new Set(jobs.map((job) => job.decision)).size).toBe(1);
    const decided = await factsOf(world, 'estimate.decided', sent.visit.id);
    expect(decided).toHaveLength(taps.filter((one) => one.status === 200).length);
  });

  test('[EST-05] only the customer of the car decides, only on jobs of this estimate', async () => {
    const sent = await sendTo(world, shop);
    const stranger = await makeCustomer(world, shop.shopId);
    expect((await stranger.caller.send('decideMyEstimate', input(sent, 'approved'))).status).toBe(404);
    expect((await advisor.send('decideMyEstimate', input(sent, 'approved'))).status).toBe(403);
    const foreign = await sendTo(world, shop);
    const mixed = { ...input(sent, 'approved'), decisions: choosing(foreign.mine, 'approved') };
    expect((await sent.visit.customer.caller.send('decideMyEstimate', mixed)).status).toBe(404);
  });
});

describe('[EST-05] time runs out', () => {
  test('[EST-05] R-335 after its last day an estimate is expired for everybody and cannot be approved', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    const was = world.clock.now().toISOString();
    world.clock.set('2026-12-08T22:00:01.000Z');
    try {
      const { house } = world.server;
      const request = { id: 'test', address: '', device: '' };
      await world.sql("update auth.session set expires_at = '2027-12-01', last_seen_at = '2026-12-08'");
      const late = await advisor.send('recordDecision', {
        estimateId: sent.id,
        how: 'phone',
        who: 'Driver',
        decisions: [{ jobId: sent.jobs[0]?.id ?? '', decision: 'approved' }],
      });
      expect(late.problem.code).toBe('estimate_expired');
      const listed = await advisor.call('listEstimates', { status: 'expired' });
      expect(listed.items.map((one) => one.id)).toContain(sent.id);
      await house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, (scope) =>
        expireEstimate(scope, sent.id),
      );
      expect(await factsOf(world, 'estimate.expired', sent.visit.id)).toHaveLength(1);
    } finally {
      world.clock.set(was);
    }
    expect((await caller.send('decideMyEstimate', input(sent, 'approved'))).problem.code).toBe('estimate_expired');
    expect((await caller.call('getMyEstimate', { estimate: sent.publicId })).mayDecide).toBe(false);
  });
});

describe('[EST-08] [EST-10] the shop’s side', () => {
  test('[EST-08] R-341 a decision by phone is kept with how and who', async () => {
    const sent = await sendTo(world, shop);
    const decisions = sent.jobs.map((job) => ({ jobId: job.id, decision: 'approved' as const }));
    const given = { estimateId: sent.id, how: 'phone' as const, who: 'Mrs Banda', decisions };
    expect((await shop.staff.PARTS.caller.send('recordDecision', given)).status).toBe(403);
    const answer = await advisor.call('recordDecision', given);
    expect(answer).toEqual({ status: 'approved', approvedTotal: 389_760 });
    const seen = await advisor.call('getEstimate', { estimateId: sent.id });
    expect(seen.jobs[0]).toMatchObject({ how: 'phone', decidedBy: 'Mrs Banda' });
    const facts = await factsOf(world, 'estimate.decided', sent.visit.id);
    expect(facts).toMatchObject([{ actor_kind: 'staff', data: { how: 'phone', who: 'Mrs Banda' } }]);
    expect((await advisor.send('recordDecision', given)).problem.code).toBe('already_decided');
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('recordDecision', given)).status).toBe(404);
  });

  test('[EST-10] R-339 by itself where the shop says so, else by one click, once', async () => {
    const auto = await sendTo(world, shop);
    await auto.visit.customer.caller.call('decideMyEstimate', input(auto, 'approved', 'declined', 'declined'));
    expect(await factsOf(world, 'estimate.converted', auto.visit.id)).toHaveLength(1);
    expect((await advisor.send('convertEstimate', { estimateId: auto.id })).problem.code).toBe('already_done');
    const rules = { ...someRules, approvedStartsWork: false, recalculationNeedsStaff: true };
    const manual = await makeShop(world, { rules });
    const writer = manual.staff.SERVICE_WRITER.caller;
    const sent = await sendTo(world, manual);
    expect((await writer.send('convertEstimate', { estimateId: sent.id })).problem.code).toBe('not_approved');
    await sent.visit.customer.caller.call('decideMyEstimate', input(sent, 'approved', 'declined', 'declined'));
    expect(await factsOf(world, 'estimate.converted', sent.visit.id)).toHaveLength(0);
    const clicks = await Promise.all([1, 2].map(() => writer.send('convertEstimate', { estimateId: sent.id })));
    expect(clicks.map((click) => click.status).sort()).toEqual([200, 409]);
    expect(await stageOf(sent.visit.id)).toBe('in_progress');
    expect(await factsOf(world, 'estimate.recalculated', sent.visit.id)).toMatchObject([{ data: { total: 129_920 } }]);
  });
});
