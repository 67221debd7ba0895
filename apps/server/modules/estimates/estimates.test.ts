import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeCustomer, makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { choosing, factsOf, sendTo } from './testing/sent.ts';

let world: World;
let shop: TestShop;
let advisor: Caller;

beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  advisor = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

const stageOf = async (id: string) =>
  (await world.sql<{ stage: string }>('select stage from work_order where id = $1', [id]))[0]?.stage;

describe('[EST-09] [QUO-01] sending', () => {
  test('[EST-01] [EST-09] the jobs are frozen, the visit waits, the portal is open, the customer may be told', async () => {
    const { visit, id, mine } = await sendTo(world, shop);
    expect(mine).toMatchObject({
      version: 1,
      mayDecide: true,
      validUntil: '2026-12-08',
      all: { total: 389_760, jobs: 3 },
    });
    expect(await stageOf(visit.id)).toBe('awaiting_approval');
    const [sent] = await factsOf(world, 'estimate.sent', visit.id);
    expect(sent?.data).toMatchObject({ version: 1, total: 389_760, currency: 'ZMW', jobs: 3 });
    expect(sent?.refs).toMatchObject({ estimate: id, customer: visit.customer.id, vehicle: visit.vehicle.id });
    const decisions = await world.sql<{ decision: string }>('select decision from job where work_order_id = $1', [
      visit.id,
    ]);
    expect(decisions.map((job) => job.decision)).toEqual(['pending', 'pending', 'pending']);
  });

  test('[EST-09] R-332 nothing to send, nobody to send to; a closed portal is opened', async () => {
    const empty = await makeWorkOrder(world, shop.shopId);
    expect((await advisor.send('sendEstimate', { workOrderId: empty.id })).problem.code).toBe('nothing_to_send');
    await makeJob(world, shop.shopId, empty.id);
    const change = 'update customer set portal_enabled = false';
    await world.sql(`${change} where id = $1`, [empty.customer.id]);
    expect((await advisor.send('sendEstimate', { workOrderId: empty.id })).status).toBe(200);
    const silent = await makeWorkOrder(world, shop.shopId);
    await makeJob(world, shop.shopId, silent.id);
    await world.sql(`${change}, email_sealed = null, email_index = null where id = $1`, [silent.customer.id]);
    expect((await advisor.send('sendEstimate', { workOrderId: silent.id })).problem.code).toBe('no_contact');
    const [row] = await world.sql<{ on: boolean }>('select portal_enabled as on from customer where id = $1', [
      empty.customer.id,
    ]);
    expect(row?.on).toBe(true);
  });

  test('[EST-09] wrong roles and other shops do not send', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    await makeJob(world, shop.shopId, visit.id);
    expect((await shop.staff.TECH.caller.send('sendEstimate', { workOrderId: visit.id })).status).toBe(403);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('sendEstimate', { workOrderId: visit.id })).status).toBe(404);
  });

  test('[QUO-01] R-333 two at once become versions 1 and 2, and only the newest counts', async () => {
    const visit = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
    await makeJob(world, shop.shopId, visit.id);
    const both = await Promise.all([1, 2].map(() => advisor.call('sendEstimate', { workOrderId: visit.id })));
    expect(both.map((one) => one.version).sort()).toEqual([1, 2]);
    const { items } = await advisor.call('listEstimates', { workOrderId: visit.id });
    expect(items.map((one) => [one.version, one.status]).sort()).toEqual([
      [1, 'replaced'],
      [2, 'sent'],
    ]);
  });

  test('[EST-09] the same Idempotency-Key sends once', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    await makeJob(world, shop.shopId, visit.id);
    const key = { 'idempotency-key': newId() };
    const first = await advisor.call('sendEstimate', { workOrderId: visit.id }, key);
    expect(await advisor.call('sendEstimate', { workOrderId: visit.id }, key)).toEqual(first);
  });

  test('[EST-01] R-331 what was approved and is unchanged stays approved in the next version', async () => {
    const { visit, jobs, mine, publicId } = await sendTo(world, shop, [{}, {}]);
    const { caller } = visit.customer;
    const decisions = choosing(mine, 'approved', 'declined');
    await caller.call('decideMyEstimate', { estimate: publicId, version: 1, decisions, termsAccepted: true });
    await makeJob(world, shop.shopId, visit.id, { position: 3, title: 'Wipers' });
    const second = await advisor.call('sendEstimate', { workOrderId: visit.id });
    const seen = await advisor.call('getEstimate', { estimateId: second.id });
    expect(seen.jobs.map((job) => [job.jobId === jobs[0]?.id, job.decision, job.how])).toEqual([
      [true, 'approved', 'portal'],
      [false, 'pending', null],
    ]);
    const old = await caller.send('decideMyEstimate', {
      estimate: publicId,
      version: 1,
      decisions,
      termsAccepted: true,
    });
    expect(old.problem.code).toBe('estimate_outdated');
    expect((await caller.call('getMyEstimate', { estimate: publicId })).status).toBe('replaced');
  });
});

describe('[EST-04] what the customer sees', () => {
  test('[EST-04] parts, labour and fees with amounts; labour in one sum; no inner numbers', async () => {
    const { mine } = await sendTo(world, shop, [{}]);
    expect(mine.jobs[0]).toMatchObject({
      parts: [{ description: 'Part', amount: 60_000 }],
      labour: [{ description: 'Labour', amount: 52_000 }],
      fees: [],
      total: 129_920,
    });
    expect(mine.byRate).toEqual([{ rateBp: 1600, net: 112_000, tax: 17_920 }]);
    expect(mine.jobs[0]?.id).toMatch(/^ej_/);
    expect(JSON.stringify(mine)).not.toMatch(/partNumber|jobId|"P-1"/);
  });

  test('[EST-04] R-345 a shop that hides prices shows no amount at all, not even in a choice or a decision', async () => {
    const privacy = { showPrices: false, showTechnicianNames: true, showLabourBreakdown: true };
    const quiet = await makeShop(world, { privacy });
    const { mine, publicId, visit } = await sendTo(world, quiet, [{}]);
    expect(mine.jobs[0]).toMatchObject({ parts: [{ amount: null }], labour: [{ amount: null }], total: null });
    expect([mine.byRate, mine.all.total, mine.approved.total]).toEqual([[], null, null]);
    const { caller } = visit.customer;
    const [job] = mine.jobs;
    const choice = await caller.call('priceMyChoice', { estimate: publicId, jobs: [job?.id ?? ''] });
    expect(choice).toEqual({ jobs: 1, net: null, tax: null, total: null, surcharges: [], byRate: [] });
    const decided = await caller.call('decideMyEstimate', {
      estimate: publicId,
      version: 1,
      decisions: [{ job: job?.id ?? '', decision: 'approved' }],
      termsAccepted: true,
    });
    expect(decided).toEqual({ status: 'approved', approvedTotal: null, approvedJobs: 1 });
    const after = await caller.call('getMyEstimate', { estimate: publicId });
    expect(JSON.stringify([mine, after])).not.toMatch(/129_?920|112_?000|52_?000|60_?000/);
  });

  test('[EST-08] R-334 the first look is noted once; another customer finds nothing', async () => {
    const { visit, id, publicId } = await sendTo(world, shop);
    await visit.customer.caller.call('getMyEstimate', { estimate: publicId });
    await world.settle();
    expect(await factsOf(world, 'estimate.viewed', visit.id)).toMatchObject([{ actor_kind: 'customer' }]);
    expect((await advisor.call('getEstimate', { estimateId: id })).status).toBe('viewed');
    const stranger = await makeCustomer(world, shop.shopId);
    expect((await stranger.caller.send('getMyEstimate', { estimate: publicId })).status).toBe(404);
    expect((await stranger.caller.send('priceMyChoice', { estimate: publicId, jobs: [] })).status).toBe(404);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('getEstimate', { estimateId: id })).status).toBe(404);
    expect((await shop.staff.TECH.caller.send('getEstimate', { estimateId: id })).status).toBe(403);
  });

  test('[EST-03] the price of any choice is the sum of its jobs', async () => {
    const { visit, mine, publicId } = await sendTo(world, shop);
    const { caller } = visit.customer;
    const ids = mine.jobs.map((job) => job.id);
    const two = await caller.call('priceMyChoice', { estimate: publicId, jobs: ids.slice(0, 2) });
    expect(two).toMatchObject({ total: 259_840, net: 224_000, tax: 35_840, jobs: 2 });
    const one = await caller.call('priceMyChoice', { estimate: publicId, jobs: ids[2] ?? '' });
    expect(one.total).toBe(129_920);
    expect((await caller.call('priceMyChoice', { estimate: publicId })).total).toBe(0);
    const wrong = await caller.send('priceMyChoice', { estimate: publicId, jobs: 'ej_0000000000000000000000' });
    expect(wrong.status).toBe(404);
  });
});

describe('[EST-06] questions', () => {
  test('[EST-06] a question about a job reaches the shop, the answer reaches the customer', async () => {
    const { visit, id, mine, publicId } = await sendTo(world, shop);
    const { caller } = visit.customer;
    const job = mine.jobs[1]?.id ?? null;
    await caller.call('commentEstimate', { estimate: publicId, text: 'Can this wait?', job });
    const { comments } = await advisor.call('getEstimate', { estimateId: id });
    expect(comments).toMatchObject([{ from: 'customer', text: 'Can this wait?', job: mine.jobs[1]?.title }]);
    await advisor.call('answerComment', { estimateId: id, text: 'Until March.' });
    const seen = await caller.call('getMyEstimate', { estimate: publicId });
    expect(seen.comments).toMatchObject([{ from: 'customer' }, { from: 'shop', text: 'Until March.' }]);
    const foreign = await sendTo(world, shop);
    const mixed = { estimate: publicId, text: 'x', job: foreign.mine.jobs[0]?.id ?? null };
    expect((await caller.send('commentEstimate', mixed)).status).toBe(404);
  });

  test('[EST-06] R-343 one call is asked for, the number kept sealed', async () => {
    const { visit, id, publicId } = await sendTo(world, shop);
    const { caller } = visit.customer;
    await caller.call('askForCall', { estimate: publicId, phone: '+260 97 1234567' });
    expect((await caller.send('askForCall', { estimate: publicId })).problem.code).toBe('already_done');
    expect((await advisor.call('getEstimate', { estimateId: id })).callPhone).toBe('+260 97 1234567');
    const [fact] = await factsOf(world, 'estimate.call_asked', visit.id);
    expect(JSON.stringify(fact)).not.toContain('1234567');
  });
});
