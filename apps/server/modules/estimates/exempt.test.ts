import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totalOf as chosenTotal } from '../../../site/src/islands/budget.ts';
import { newId } from '../../kernel/ids.ts';
import { insert, makeJob, makeShop, makeWorkOrder, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { priceLines, sumsOfJob } from '../invoices/testing/price-job.ts';
import type { TypedLine } from '../invoices/testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

// Prices whose tax never comes out even: one job's rounding is not the rounding of several.
const JOBS: readonly (readonly TypedLine[])[] = [
  [{ kind: 'labour', quantity: 1250, unitPrice: 33_333, taxRateBp: 1600 }],
  [
    { kind: 'part', quantity: 3000, unitPrice: 1_003, taxRateBp: 1600 },
    { kind: 'fee', quantity: 1000, unitPrice: 777, taxRateBp: 700 },
  ],
  [
    { kind: 'part', quantity: 1000, unitPrice: 10_003, taxRateBp: 1600 },
    { kind: 'discount', quantity: 1000, unitPrice: 503, taxRateBp: 1600 },
  ],
];

async function addJob(shop: TestShop, workOrderId: string, position: number, withTax: boolean): Promise<string> {
  const priced = priceLines(JOBS[position - 1] ?? [], withTax);
  const job = await makeJob(world, shop.shopId, workOrderId, { position, ...sumsOfJob(priced) });
  await world.sql('delete from job_line where job_id = $1', [job.id]);
  for (const [index, line] of priced.lines.entries())
    await insert(world, 'job_line', {
      ...{ shop_id: shop.shopId, id: newId(), job_id: job.id, position: index + 1 },
      ...{ kind: line.kind, description: line.description, quantity: line.quantity, unit_price: line.unitPrice },
      ...{ tax_rate_bp: line.taxRateBp, net: line.net, tax: line.tax },
    });
  return job.id;
}

describe.each([
  { withTax: false, exempt: false },
  { withTax: false, exempt: true },
  { withTax: true, exempt: false },
  { withTax: true, exempt: true },
])('[EST-03] [INVC-01] R-330 R-356 R-511 %j', ({ withTax, exempt }) => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await makeShop(world, { rules: { ...someRules, approvedStartsWork: true, pricesIncludeTax: withTax } });
    const rules = { suppliesBp: 333, suppliesCap: 1_999, environmentFee: 777, version: 0 };
    await shop.staff.ADMIN.caller.call('updateInvoiceRules', rules);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    '[EST-03] R-330 R-356 subset %i: estimate, choice, decision and bill name one total',
    async (mask) => {
      const advisor = shop.staff.SERVICE_WRITER.caller;
      const visit = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
      const { caller } = visit.customer;
      await world.sql('update customer set tax_exempt = $2 where id = $1', [visit.customer.id, exempt]);
      for (const position of [1, 2, 3]) await addJob(shop, visit.id, position, withTax);
      const sent = await advisor.call('sendEstimate', { workOrderId: visit.id });
      const mine = await caller.call('getMyEstimate', { estimate: sent.publicId });
      expect(mine).toMatchObject({ taxExempt: exempt, pricesIncludeTax: withTax && !exempt });
      expect(mine.all.total).toBe(sent.total);
      const isIn = (index: number) => (mask & (1 << index)) !== 0;
      const jobs = mine.jobs.filter((_, index) => isIn(index)).map(({ id }) => id);
      const price = await caller.call('priceMyChoice', { estimate: sent.publicId, jobs });
      if (exempt) expect([price.tax, price.byRate.map(({ rateBp }) => rateBp)]).toEqual([0, [0]]);
      const cards = mine.jobs.map(({ id, total, charges, labour, parts }) => ({
        ...{ id, charges, total: total ?? 0, condition: 'urgent' as const, locked: false, parts: parts.length > 0 },
        charged: [...labour, ...parts].reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      }));
      const pricing = { pricesIncludeTax: mine.pricesIncludeTax, rules: mine.surchargeRules ?? undefined };
      expect(chosenTotal(cards, new Set(jobs), [], pricing)).toBe(price.total);
      const decisions = mine.jobs.map(({ id }, index) => ({
        ...{ job: id, decision: isIn(index) ? ('approved' as const) : ('declined' as const) },
      }));
      const wish = { estimate: sent.publicId, version: mine.version, termsAccepted: true, signature: 'Driver' };
      const decided = await caller.call('decideMyEstimate', { ...wish, decisions });
      const { entries } = await advisor.call('listAuthorisations', { workOrderId: visit.id });
      const seen = await advisor.call('getEstimate', { estimateId: sent.id });
      expect([decided.approvedTotal, entries[0]?.amount, seen.approved.total]).toEqual([
        ...[price.total, price.total, price.total],
      ]);
      const { money } = await advisor.call('getWorkOrder', { workOrderId: visit.id });
      await world.sql("update job set status = 'done' where work_order_id = $1 and decision = 'approved'", [visit.id]);
      const { id: invoiceId } = await advisor.call('draftInvoice', { workOrderId: visit.id });
      const bill = await advisor.call('getInvoice', { invoiceId });
      expect([bill.net, bill.tax, bill.total]).toEqual([price.net, price.tax, price.total]);
      const own = bill.lines.filter(({ rule }) => rule).map(({ kind, net, tax }) => [kind, net, tax]);
      expect(own).toEqual(price.surcharges.map(({ kind, net, tax }) => [kind, net, tax]));
      // The work order's own panel knows no supplies, but the same tax.
      const ofJobs = bill.lines.filter(({ rule }) => !rule).reduce((sum, { net }) => sum + net, 0);
      if (!withTax || exempt) expect(money.approved).toBe(ofJobs);
      if (exempt) expect(money.tax).toBe(0);
    },
  );
});
