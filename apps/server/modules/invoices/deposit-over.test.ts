import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totalOf } from '../../kernel/tax.ts';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { splitDeposits } from './deposit-over.ts';
import { pay } from './testing/pay.ts';
import { makeBilledVisit, type TypedLine } from './testing/visit.ts';

/** Numbers that look random and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const rates = [0, 700, 1600] as const;
const taxed = (amounts: readonly (readonly [rate: number, amount: number])[], pricesIncludeTax: boolean) =>
  totalOf(
    amounts.map(([rate, amount]) => ({ rate, amount })),
    { currency: 'EUR', pricesIncludeTax },
  ).lines.map(({ rate, net, tax }) => ({ taxRateBp: rate, net, tax }));

describe('R-522 R-534 deposits and a bill of any size', () => {
  test('R-534 nothing is lost: used and over are the deposits, the bill never comes below nothing', () => {
    const any = chance(7);
    const seen = { over: 0, within: 0 };
    for (let round = 0; round < 2_000; round++) {
      const lines = taxed(
        Array.from({ length: 1 + any(4) }, (_, at) => [rates[any(3)] ?? 0, any(9_000) - (at === 3 ? 2_000 : 0)]),
        false,
      );
      const deposits = Array.from({ length: 1 + any(3) }, (_, at) => {
        const parts = rates.filter(() => any(2) === 1).map((rate) => [rate, 1 + any(6_000)] as const);
        const byRate = taxed(parts, true).map(({ taxRateBp, ...sums }) => ({ rateBp: taxRateBp, ...sums }));
        return {
          id: `${at}`,
          number: `${at}`,
          byRate,
          total: byRate.reduce((sum, { net, tax }) => sum + net + tax, 0),
        };
      });
      const bill = Math.max(
        0,
        lines.reduce((sum, { net, tax }) => sum + net + tax, 0),
      );
      const held = deposits.reduce((sum, { total }) => sum + total, 0);
      const { used, over, overTotal } = splitDeposits(deposits, lines);
      const usedTotal = used.reduce((sum, { total }) => sum + total, 0);
      expect([usedTotal, overTotal], `round ${round}`).toEqual([Math.min(held, bill), Math.max(0, held - bill)]);
      for (const each of [...used, ...over])
        expect(each.byRate.reduce((sum, { net, tax }) => sum + net + tax, 0)).toBe(each.total);
      for (const { byRate } of used) expect(byRate.every(({ net, tax }) => net + tax >= 0)).toBe(true);
      seen[overTotal > 0 ? 'over' : 'within']++;
    }
    expect(Math.min(seen.over, seen.within)).toBeGreaterThan(300);
  });

  test('R-534 the newest deposit gives first', () => {
    const deposit = (id: string, gross: number) => {
      return { id, number: id, total: gross, byRate: [{ rateBp: 0, net: gross, tax: 0 }] };
    };
    const split = splitDeposits([deposit('old', 500), deposit('new', 300)], [{ taxRateBp: 0, net: 400, tax: 0 }]);
    expect(split.over.map(({ id, total }) => [id, total])).toEqual([
      ['new', 300],
      ['old', 100],
    ]);
    expect(split.used.map(({ id, total }) => [id, total])).toEqual([
      ['old', 400],
      ['new', 0],
    ]);
  });
});

describe('[PAY-04] R-534 a deposit larger than the final bill', () => {
  const labour: TypedLine = { kind: 'labour', quantity: 1000, unitPrice: 33_333, taxRateBp: 1600 };
  const part: TypedLine = { kind: 'part', quantity: 1000, unitPrice: 20_001, taxRateBp: 700 };
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const admin = () => shop.staff.ADMIN.caller;
  const balances = async () => {
    const rows = await world.sql<{ account: string; amount: string }>(
      'select account, sum(amount)::text as amount from ledger_line where shop_id = $1 group by account',
      [shop.shopId],
    );
    return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]));
  };

  test('[PAY-04] R-534 pays the bill whole; the rest is the customer’s credit, its tax taken back, and can be used', async () => {
    const visit = await makeBilledVisit(world, shop, [labour, part]);
    const deposit = await admin().call('requestDeposit', { estimateId: visit.estimateId, percentBp: 10_000 });
    await pay(world, shop.shopId, deposit.id, deposit.total);
    const { id: invoiceId } = await admin().call('draftInvoice', { workOrderId: visit.id });
    const full = await admin().call('getInvoice', { invoiceId });
    expect(full).toMatchObject({ total: 0, depositOver: 0 });
    // The larger part is dropped and the labour discounted: the bill is less than was paid for it.
    const [line] = full.lines.filter(({ kind }) => kind === 'labour');
    const lines = [
      { id: line?.id, ...labour, description: 'Labour', jobId: line?.jobId ?? null },
      { kind: 'discount' as const, description: 'Goodwill', quantity: 1000, unitPrice: 3_000, taxRateBp: 1600 },
    ];
    const seen = await admin().call('previewInvoice', { invoiceId, lines });
    const charged = Math.round(30_333 * 1.16);
    expect(seen).toMatchObject({ total: 0, depositOver: deposit.total - charged });
    const kept = await admin().call('updateInvoice', { invoiceId, lines, version: full.version });
    expect((await admin().call('getInvoice', { invoiceId })).depositOver).toBe(deposit.total - charged);
    const bill = await admin().call('postInvoice', { invoiceId, version: kept.version });
    expect(bill.total).toBe(0);
    const posted = await admin().call('getInvoice', { invoiceId });
    expect(posted).toMatchObject({ status: 'paid', open: 0, depositOver: 0, net: 0, tax: 0 });
    expect(posted.byRate.every(({ net, tax }) => net === 0 && tax === 0)).toBe(true);
    const taken = await admin().call('getInvoice', { invoiceId: deposit.id });
    expect(taken).toMatchObject({ status: 'paid', paid: charged, credited: deposit.total - charged, open: 0 });
    // Nothing is held any more; what was collected is what the work cost and what the customer has in credit.
    const books = await balances();
    expect(books).toMatchObject({ deposits_held: 0, receivable: 0, customer_credit: charged - deposit.total });
    expect([books['cash'], books['tax_payable']]).toEqual([deposit.total, -(charged - 30_333)]);
    expect(Object.values(books).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    const again = await admin().send('creditInvoice', { invoiceId: deposit.id, reason: 'Twice' });
    expect(again.problem.code).toBe('nothing_to_bill');
    const other = await admin().call('createInvoice', {
      customerId: visit.customer.id,
      lines: [{ kind: 'fee', description: 'Storage', quantity: 1000, unitPrice: 5_000, taxRateBp: 0 }],
    });
    await admin().call('postInvoice', { invoiceId: other.id, version: 1 });
    await admin().call('applyCredit', { customerId: visit.customer.id, invoiceId: other.id, amount: 5_000 });
    expect((await admin().call('getInvoice', { invoiceId: other.id })).status).toBe('paid');
  });

  test('[PAY-04] R-534 two who post at once give it back once', async () => {
    const visit = await makeBilledVisit(world, shop, [labour]);
    const deposit = await admin().call('requestDeposit', { estimateId: visit.estimateId, percentBp: 10_000 });
    await pay(world, shop.shopId, deposit.id, deposit.total);
    const { id: invoiceId } = await admin().call('draftInvoice', { workOrderId: visit.id });
    const lines = [{ kind: 'labour' as const, description: 'Less', quantity: 500, unitPrice: 33_333, taxRateBp: 1600 }];
    const { version } = await admin().call('updateInvoice', { invoiceId, lines, version: 1 });
    const answers = await Promise.all([1, 2].map(() => admin().send('postInvoice', { invoiceId, version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { items } = await admin().call('listInvoices', { workOrderId: visit.id });
    expect(items.map(({ kind }) => kind).sort()).toEqual(['credit_note', 'deposit', 'invoice']);
  });
});
