import fc from 'fast-check';
import { makeCustomer, type TestShop } from '../../../apps/server/kernel/testing/factories.ts';
import type { World } from '../../../apps/server/kernel/testing/world.ts';
import { pay } from '../../../apps/server/modules/invoices/testing/pay.ts';
import { makeBilledVisit } from '../../../apps/server/modules/invoices/testing/visit.ts';

/** A shop with customers who are billed in three currencies, and one who pays no tax. */
export type Books = {
  readonly world: World;
  readonly shop: TestShop;
  readonly includesTax: boolean;
  readonly customers: readonly string[];
};

const line = fc.record({
  kind: fc.constantFrom('labour', 'part', 'sublet', 'fee', 'discount'),
  quantity: fc.constantFrom(1000, 500, 1333, 2750, 4000),
  unitPrice: fc.integer({ min: 1, max: 900_001 }),
  taxRateBp: fc.constantFrom(0, 700, 1600, 1900),
});
/** The life of one bill: what stands on it, and what then happens to its money. Shares are in hundredths. */
export const life = fc.record({
  customer: fc.nat({ max: 3 }),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  deposit: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 6 }),
  payments: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }),
  /** What the money of the day is worth, beside the bill's own rate. */ drift: fc.integer({ min: 900, max: 1100 }),
  refund: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 3 }),
  credit: fc.constantFrom('none', 'none', 'part', 'whole', 'part then whole', 'void'),
});
export type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

export async function openBooks(world: World, shop: TestShop, includesTax: boolean): Promise<Books> {
  const owner = shop.staff.ADMIN.caller;
  await owner.call('setExchangeRate', { currency: 'USD', rateMicro: 27_345_678 });
  await owner.call('setExchangeRate', { currency: 'JPY', rateMicro: 18_123 });
  await owner.call('updateInvoiceRules', { suppliesBp: 350, suppliesCap: 9_999, environmentFee: 777, version: 0 });
  const customers: string[] = [];
  for (const currency of [null, 'USD', 'JPY', null]) {
    const { id } = await makeCustomer(world, shop.shopId, { tax_exempt: customers.length === 3 });
    if (currency) await owner.call('updateInvoiceTerms', { customerId: id, currency, version: 0 });
    customers.push(id);
  }
  return { world, shop, includesTax, customers };
}

async function draftOf({ world, shop, includesTax, customers }: Books, { lines, deposit, customer }: Life) {
  const desk = shop.staff.ADMIN.caller;
  const typed = lines.map((each, index) => ({ ...each, description: `Line ${index + 1}` }));
  if (deposit === null)
    return (await desk.call('createInvoice', { customerId: customers[customer] ?? '', lines: typed })).id;
  const visit = await makeBilledVisit(world, shop, lines, includesTax);
  const asked = await desk.send('requestDeposit', { estimateId: visit.estimateId, percentBp: deposit * 100 });
  if (asked.status === 200) await pay(world, shop.shopId, asked.body.id, asked.body.total);
  else if (asked.problem.code !== 'nothing_to_bill') throw new Error(`the deposit was refused: ${asked.problem.code}`);
  return (await desk.call('draftInvoice', { workOrderId: visit.id })).id;
}

const shareOf = (amount: number, hundredths: number) => Math.floor((amount * hundredths) / 100);

async function payAndRefund({ world, shop }: Books, invoiceId: string, { payments, drift, refund }: Life) {
  const read = () => shop.staff.ADMIN.caller.call('getInvoice', { invoiceId });
  for (const share of payments) {
    const { open, rateMicro } = await read();
    const amount = shareOf(open, share);
    const today = rateMicro === 1_000_000 ? undefined : Math.round((rateMicro * drift) / 1000);
    if (amount > 0) await pay(world, shop.shopId, invoiceId, amount, today);
  }
  const back = refund === null ? 0 : shareOf((await read()).paid, refund);
  if (back > 0) await pay(world, shop.shopId, invoiceId, -back);
}

async function creditOrVoid({ shop }: Books, invoiceId: string, { credit }: Life) {
  const desk = shop.staff.ADMIN.caller;
  if (credit === 'none') return;
  if (credit === 'void') {
    const { status, problem } = await desk.send('voidInvoice', { invoiceId, reason: 'wrong car' });
    if (status !== 200 && problem.code !== 'has_payments') throw new Error(`void answered ${status} ${problem.code}`);
    return;
  }
  const { lines } = await desk.call('getInvoice', { invoiceId });
  const steps = { part: [true], whole: [false], 'part then whole': [true, false] }[credit];
  for (const part of steps ?? []) {
    const some = lines.filter((each) => each.total > 0).slice(0, 2);
    const wanted = some.map((each) => ({ lineId: each.id, quantity: Math.ceil(each.quantity / 3) }));
    const input = part ? { invoiceId, lines: wanted, reason: 'goodwill' } : { invoiceId, reason: 'all of it' };
    const { status, problem } = await desk.send('creditInvoice', input);
    if (status !== 200 && problem.code !== 'nothing_to_bill' && problem.code !== 'amount_too_large')
      throw new Error(`credit answered ${status} ${problem.code}`);
  }
}

/** Plays one life through the contracts; answers false for a bill that came to less than nothing. */
export async function live(books: Books, given: Life): Promise<boolean> {
  const desk = books.shop.staff.ADMIN.caller;
  const invoiceId = await draftOf(books, given);
  const { version } = await desk.call('getInvoice', { invoiceId });
  const posted = await desk.send('postInvoice', { invoiceId, version });
  if (posted.status === 409 && posted.problem.code === 'nothing_to_bill') return false;
  if (posted.status !== 200) throw new Error(`post answered ${posted.status} ${posted.problem.code}`);
  await payAndRefund(books, invoiceId, given);
  await creditOrVoid(books, invoiceId, given);
  return true;
}
