import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { insert, makeJob, makeShop, makeWorkOrder, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { choosing } from './testing/sent.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world, { rules: { ...someRules, approvedStartsWork: true } });
  const rules = { suppliesBp: 350, suppliesCap: 9_999, environmentFee: 777, version: 0 };
  await shop.staff.ADMIN.caller.call('updateInvoiceRules', rules);
});
afterAll(() => world.close());

/** A job of labour and, where wanted, a part: 16 % tax on top. */
async function jobOf(workOrderId: string, position: number, net: number, withPart: boolean): Promise<void> {
  const tax = Math.round(net * 0.16);
  const sums = { net, tax, total: net + tax };
  const job = await makeJob(world, shop.shopId, workOrderId, { position, ...sums });
  await world.sql('delete from job_line where job_id = $1', [job.id]);
  const line = { shop_id: shop.shopId, id: newId(), job_id: job.id, position: 1, kind: withPart ? 'part' : 'labour' };
  const money = { quantity: 1000, unit_price: net, tax_rate_bp: 1600, net, tax };
  await insert(world, 'job_line', { ...line, ...money, description: 'Line' });
}

test('[EST-07] [INVC-01] R-355 R-514 R-515 an estimate shows the shop’s own lines as the bill then has them', async () => {
  const advisor = shop.staff.SERVICE_WRITER.caller;
  const visit = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
  await jobOf(visit.id, 1, 100_000, false);
  await jobOf(visit.id, 2, 300_000, true);
  const sent = await advisor.call('sendEstimate', { workOrderId: visit.id });
  const { caller } = visit.customer;
  const mine = await caller.call('getMyEstimate', { estimate: sent.publicId });
  expect(mine.surcharges.map(({ kind, net }) => [kind, net])).toEqual([
    ['supplies', 9_999],
    ['environment', 777],
  ]);
  const own = mine.surcharges.reduce((sum, { total }) => sum + (total ?? 0), 0);
  expect(mine.all.total).toBe(464_000 + own);
  expect(sent.total).toBe(mine.all.total);
  const price = (...jobs: string[]) => caller.call('priceMyChoice', { estimate: sent.publicId, jobs });
  const [labour, part] = mine.jobs;
  const first = await price(labour?.id ?? '');
  expect(first.surcharges.map(({ kind, net }) => [kind, net])).toEqual([['supplies', 3_500]]);
  expect(first.total).toBe(116_000 + 3_500 + 560);
  expect(first.byRate).toEqual([{ rateBp: 1600, net: 103_500, tax: 16_560 }]);
  expect((await price()).total).toBe(0);
  const shopJobs = (await advisor.call('getEstimate', { estimateId: sent.id })).jobs.map(({ jobId }) => jobId);
  const said = (...jobs: string[]) =>
    advisor.call('priceChoice', { estimateId: sent.id, jobs: jobs.join(',') }).then(({ total }) => total);
  expect([await said(shopJobs[0] ?? ''), await said(...shopJobs), await said()]).toEqual([
    first.total,
    mine.all.total,
    0,
  ]);
  // Rules that change later change no estimate that was sent.
  await shop.staff.ADMIN.caller.call('updateInvoiceRules', { environmentFee: 50_000, version: 1 });
  expect((await price(labour?.id ?? '', part?.id ?? '')).total).toBe(mine.all.total);
  await shop.staff.ADMIN.caller.call('updateInvoiceRules', { environmentFee: 777, version: 2 });
  const { version } = mine;
  const wish = { estimate: sent.publicId, version, termsAccepted: true, signature: 'Driver' };
  await caller.call('decideMyEstimate', { ...wish, decisions: choosing(mine, 'approved', 'declined') });
  const seen = await advisor.call('getEstimate', { estimateId: sent.id });
  expect(seen.approved.total).toBe(first.total);
  // What is approved already counts in.
  expect([await said(), await said(shopJobs[1] ?? '')]).toEqual([first.total, mine.all.total]);
  const { entries } = await advisor.call('listAuthorisations', { workOrderId: visit.id });
  const decidedOwn = first.surcharges.map(({ description, total }) => ({ description, total }));
  expect(entries[0]).toMatchObject({ amount: first.total, surcharges: decidedOwn });
  expect(await shop.staff.ADMIN.caller.call('verifyAuthorisations', {})).toMatchObject({ entries: 1, broken: [] });
  await world.sql("update job set status = 'done' where work_order_id = $1 and decision = 'approved'", [visit.id]);
  const { id: invoiceId } = await advisor.call('draftInvoice', { workOrderId: visit.id });
  const bill = await advisor.call('getInvoice', { invoiceId });
  expect(bill.total).toBe(first.total);
  expect(bill.lines.filter(({ rule }) => rule).map(({ description, net }) => [description, net])).toEqual(
    first.surcharges.map(({ description, net }) => [description, net]),
  );
});
