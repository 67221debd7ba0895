import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJob, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('bills of a visit', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  const visitWith = async (...jobs: object[]) => {
    const visit = await makeWorkOrder(world, shop.shopId, { stage: 'ready' });
    for (const [index, change] of jobs.entries())
      await makeJob(world, shop.shopId, visit.id, {
        position: index + 1,
        decision: 'approved',
        status: 'done',
        ...change,
      });
    return visit;
  };

  it('[INVC-01] R-521 drafts approved and finished jobs in one step, once', async () => {
    const { caller } = shop.staff.SERVICE_WRITER;
    const visit = await visitWith({}, { decision: 'declined' }, { status: 'open' });
    const [one, two] = await Promise.all([
      caller.call('draftInvoice', { workOrderId: visit.id }),
      caller.call('draftInvoice', { workOrderId: visit.id }),
    ]);
    expect(two.id).toBe(one.id);
    const bill = await caller.call('getInvoice', { invoiceId: one.id });
    expect(bill).toMatchObject({ status: 'draft', net: 112_000, tax: 17_920, total: 129_920, number: null });
    expect(bill.lines.map(({ kind }) => kind)).toEqual(['labour', 'part']);
    const posted = await caller.call('postInvoice', { invoiceId: one.id, version: bill.version });
    expect(posted.number).toBe('INV-00001');
    const mine = await visit.customer.caller.call('listMyInvoices', {});
    expect(mine.items).toMatchObject([{ number: 'INV-00001', status: 'posted', open: 129_920 }]);
  });
});
