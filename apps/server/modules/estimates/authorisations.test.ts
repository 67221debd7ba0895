import { estimates } from '@pitlane/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAll } from '../../../../tools/verify-authorisations.ts';
import { makeShop, somePrivacy, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
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
const drawing = {
  width: 360,
  height: 160,
  strokes: [
    [10, 90, 40, 20, 70, 90],
    [200, 80],
  ],
};
const ledger = (sent: Sent, by = advisor) => by.call('listAuthorisations', { workOrderId: sent.visit.id });

describe('the ledger of decisions', () => {
  test('[EST-10] R-347 a portal decision keeps who, what was seen, terms, amount and hash; the next says the difference', async () => {
    const sent = await sendTo(world, shop);
    const { caller } = sent.visit.customer;
    await caller.call('decideMyEstimate', input(sent, 'approved', 'declined', null));
    await caller.call('decideMyEstimate', input(sent, null, null, 'approved'));
    const { intact, entries } = await ledger(sent);
    expect(intact).toBe(true);
    expect(entries.map(({ position, how, amount, difference }) => [position, how, amount, difference])).toEqual([
      [1, 'portal', 129_920, 129_920],
      [2, 'portal', 259_840, 129_920],
    ]);
    expect(entries[0]).toMatchObject({ termsAccepted: true, recordedBy: null, signature: null, version: 1 });
    expect([entries[0]?.approved.length, entries[0]?.declined.length]).toEqual([1, 1]);
    const evidence = await advisor.call('getEvidence', { workOrderId: sent.visit.id });
    const [first, second] = evidence.entries;
    expect(second?.previousHash).toBe(first?.hash);
    expect(first?.entry.terms?.text).toBe(someRules.terms);
    expect(first?.entry.jobs.map((job) => [job.decision, job.now])).toEqual([
      ['approved', true],
      ['declined', true],
      ['pending', false],
    ]);
    expect(JSON.stringify(evidence)).not.toContain(sent.visit.id);
    expect(estimates.evidence.parse(evidence)).toEqual(evidence);
  });

  test('R-341 what staff note by phone keeps the number sealed, and the customer is told', async () => {
    const sent = await sendTo(world, shop);
    const decisions = sent.jobs.map(({ id }) => ({ jobId: id, decision: 'approved' as const }));
    const phone = '+260 97 755 0142';
    await advisor.call('recordDecision', { estimateId: sent.id, how: 'phone', who: 'Mutinta Banda', phone, decisions });
    const { entries } = await ledger(sent);
    expect(entries[0]).toMatchObject({
      how: 'phone',
      who: 'Mutinta Banda',
      phone,
      recordedBy: 'SERVICE_WRITER person',
    });
    const rows = await world.sql('select * from authorisation where work_order_id = $1', [sent.visit.id]);
    expect(JSON.stringify(rows)).not.toContain('755 0142');
    await world.settle();
    const mails = await world.sql<{ kind: string }>('select kind from mail where shop_id = $1', [shop.shopId]);
    expect(mails.map(({ kind }) => kind)).toContain('choice-recorded');
  });

  test('[EST-07] R-340 a signature is asked for only by the shop’s rule: typed, or drawn as strokes', async () => {
    const asking = await makeShop(world, { rules: { ...someRules, signatureRequired: true } });
    const sent = await sendTo(world, asking);
    const { caller } = sent.visit.customer;
    const none = await caller.send('decideMyEstimate', input(sent, 'approved'));
    expect(none.problem.code).toBe('signature_required');
    const odd = { ...drawing, strokes: [[1, 2, 3]] };
    expect((await caller.send('decideMyEstimate', { ...input(sent, 'approved'), drawing: odd })).status).toBe(400);
    await caller.call('decideMyEstimate', { ...input(sent, 'approved'), drawing });
    const seen = await caller.call('getMyEstimate', { estimate: sent.publicId });
    expect(seen).toMatchObject({ signatureRequired: true, drawing });
    expect(seen.signature).toMatch(/^Driver/);
    const { entries } = await ledger(sent, asking.staff.SERVICE_WRITER.caller);
    expect(entries[0]?.signature).toEqual({ name: seen.signature, drawing });
    const plain = await sendTo(world, shop);
    await plain.visit.customer.caller.call('decideMyEstimate', {
      ...input(plain, 'approved'),
      signature: 'X',
      drawing,
    });
    expect((await ledger(plain)).entries[0]?.signature).toBeNull();
  });

  test('[EST-07] R-345 R-349 where no prices show, nobody signs and customers get no evidence', async () => {
    const quiet = await makeShop(world, {
      rules: { ...someRules, signatureRequired: true },
      privacy: { ...somePrivacy, showPrices: false },
    });
    const sent = await sendTo(world, quiet);
    const { caller, publicId } = { ...sent.visit.customer, publicId: sent.visit.publicId };
    expect(sent.mine.signatureRequired).toBe(false);
    await caller.call('decideMyEstimate', input(sent, 'approved'));
    expect((await caller.send('getMyEvidence', { workOrder: publicId })).status).toBe(404);
  });

  test('R-349 the customer takes their own evidence, nobody else’s', async () => {
    const [mine, other] = [await sendTo(world, shop), await sendTo(world, shop)];
    await mine.visit.customer.caller.call('decideMyEstimate', input(mine, 'approved'));
    const own = await mine.visit.customer.caller.call('getMyEvidence', { workOrder: mine.visit.publicId });
    expect([own.intact, own.entries.length]).toEqual([true, 1]);
    const theirs = await other.visit.customer.caller.send('getMyEvidence', { workOrder: mine.visit.publicId });
    expect(theirs.status).toBe(404);
  });

  test('R-347 two taps at once leave one entry; ten decisions at once one chain without gaps', async () => {
    const sent = await sendTo(
      world,
      shop,
      Array.from({ length: 10 }, () => ({})),
    );
    const { caller } = sent.visit.customer;
    const one = (index: number) => [...Array.from({ length: index }, () => null), 'approved' as const];
    await Promise.all(
      [input(sent, 'approved'), input(sent, 'approved')].map((each) => caller.send('decideMyEstimate', each)),
    );
    expect((await ledger(sent)).entries).toHaveLength(1);
    await Promise.all(Array.from({ length: 9 }, (_, n) => caller.send('decideMyEstimate', input(sent, ...one(n + 1)))));
    const { intact, entries } = await ledger(sent);
    expect(intact).toBe(true);
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
    expect(entries.at(-1)?.amount).toBe(10 * 129_920);
  });

  test('R-348 the business role cannot change an entry; the owner’s change is found by query and command', async () => {
    const tampered = await makeShop(world);
    const sent = await sendTo(world, tampered);
    await sent.visit.customer.caller.call('decideMyEstimate', input(sent, 'approved', 'declined', 'approved'));
    const [right] = await world.sql<{ may: boolean }>(
      `select has_table_privilege(rolname, 'authorisation', 'update') or has_table_privilege(rolname, 'authorisation', 'delete') as may
       from pg_roles where rolname = (select grantee from information_schema.role_table_grants
         where table_name = 'authorisation' and privilege_type = 'INSERT' and grantee <> current_user limit 1)`,
    );
    expect(right?.may).toBe(false);
    const owner = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
    expect((await verifyAll(owner)).broken).toEqual([]);
    await world.sql(`update authorisation set entry = jsonb_set(entry, '{amount}', '1') where work_order_id = $1`, [
      sent.visit.id,
    ]);
    const found = await verifyAll(owner);
    await owner.end();
    expect(found.broken).toEqual([expect.stringContaining('decision 1: hash')]);
    const { caller } = tampered.staff.MANAGER;
    const { broken } = await caller.call('verifyAuthorisations', {});
    expect(broken).toEqual([expect.objectContaining({ workOrderId: sent.visit.id, position: 1, why: 'hash' })]);
    expect((await ledger(sent, caller)).intact).toBe(false);
  });
});

describe('a change after approval', () => {
  test('R-354 shows the difference, stops the start, and a new decision releases it', async () => {
    const sent = await sendTo(world, shop, [{}]);
    const { caller } = sent.visit.customer;
    await caller.call('decideMyEstimate', input(sent, 'approved'));
    const [job] = (await advisor.call('getWorkOrder', { workOrderId: sent.visit.id })).jobs;
    const lines = [{ kind: 'labour' as const, description: 'More work', quantity: 2000, unitPrice: 100_000 }];
    const [jobId, version] = [job?.id ?? '', job?.version ?? 1];
    const changed = await advisor.call('updateJob', { jobId, version, lines });
    expect(changed).toMatchObject({ needsDecision: true, total: 232_000 });
    const [after] = (await advisor.call('getWorkOrder', { workOrderId: sent.visit.id })).jobs;
    expect(after?.authorisation).toEqual({ agreed: 129_920, difference: 102_080 });
    const start = await advisor.send('startJob', { jobId });
    expect(start.problem.code).toBe('authorisation_required');
    const [fact] = await factsOf(world, 'job.authorisation_required', sent.visit.id);
    expect(fact?.data).toMatchObject({ from: 129_920, to: 232_000, difference: 102_080 });
    const again = await advisor.call('sendEstimate', { workOrderId: sent.visit.id });
    expect((await advisor.send('startJob', { jobId })).problem.code).toBe('authorisation_required');
    const mine = await caller.call('getMyEstimate', { estimate: again.publicId });
    await caller.call('decideMyEstimate', input({ ...sent, ...again, mine }, 'approved'));
    const [agreed] = (await advisor.call('getWorkOrder', { workOrderId: sent.visit.id })).jobs;
    expect(agreed?.authorisation).toBeNull();
    expect((await ledger(sent)).entries.map(({ difference }) => difference)).toEqual([129_920, 102_080]);
    expect((await advisor.send('startJob', { jobId })).status).toBe(200);
  });

  test('R-337 R-354 a decision and a change at once never agree to a price nobody saw', async () => {
    for (let round = 0; round < 6; round += 1) {
      const sent = await sendTo(world, shop, [{}]);
      const jobId = sent.jobs[0]?.id ?? '';
      const lines = [{ kind: 'labour' as const, description: 'Dearer', quantity: 1000, unitPrice: 900_000 }];
      const [decided] = await Promise.all([
        sent.visit.customer.caller.send('decideMyEstimate', input(sent, 'approved')),
        advisor.send('updateJob', { jobId, version: 1, lines }),
      ]);
      const [job] = (await advisor.call('getWorkOrder', { workOrderId: sent.visit.id })).jobs;
      if (job?.decision === 'approved') expect(job.total).toBe(129_920);
      const { entries } = await ledger(sent);
      expect(entries).toHaveLength(decided.status === 200 ? 1 : 0);
      if (entries[0]) expect(entries[0].amount).toBe(129_920);
    }
  });
});
