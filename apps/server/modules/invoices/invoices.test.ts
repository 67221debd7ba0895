import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, makeShop, someRules, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { pay } from './testing/pay.ts';
import { makeBilledVisit, type TypedLine } from './testing/visit.ts';

const labour = { kind: 'labour', quantity: 2000, unitPrice: 50_000, taxRateBp: 1600 } as const;
const part = { kind: 'part', quantity: 1000, unitPrice: 12_345, taxRateBp: 0 } as const;
const typed = (...lines: TypedLine[]) => lines.map((line) => ({ ...line, description: line.kind }));
let world: World;
let shop: TestShop;
let desk: Caller;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  desk = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

const draft = async (...lines: TypedLine[]) => {
  const visit = await makeBilledVisit(world, shop, lines.length > 0 ? lines : [labour, part]);
  const { id } = await desk.call('draftInvoice', { workOrderId: visit.id });
  return { visit, invoiceId: id };
};
const posted = async (...lines: TypedLine[]) => {
  const made = await draft(...lines);
  return { ...made, bill: await desk.call('postInvoice', { invoiceId: made.invoiceId, version: 1 }) };
};
const read = (invoiceId: string) => desk.call('getInvoice', { invoiceId });

describe('[INVC-01] drafting', () => {
  test('[INVC-01] R-521 approved and finished jobs become one bill, also for two clicks at once', async () => {
    const visit = await makeBilledVisit(world, shop, [labour, part]);
    const both = await Promise.all([1, 2].map(() => desk.call('draftInvoice', { workOrderId: visit.id })));
    expect(both[0]?.id).toBe(both[1]?.id);
    const bill = await read(both[0]?.id ?? '');
    expect(bill).toMatchObject({ status: 'draft', number: null, net: 112_345, tax: 16_000, total: 128_345 });
    expect(bill.byRate).toEqual([
      { rateBp: 0, net: 12_345, tax: 0 },
      { rateBp: 1600, net: 100_000, tax: 16_000 },
    ]);
    expect(bill.lines.map(({ jobTitle }) => jobTitle)).toEqual(['Brakes', 'Brakes']);
  });

  test('[INVC-01] R-521 R-241 booked work that was done is billed, though nobody sent an estimate; declined it is not', async () => {
    const visit = await makeBilledVisit(world, shop, [labour]);
    await world.sql("update job set decision = 'declined', booked = true where work_order_id = $1", [visit.id]);
    expect((await desk.send('draftInvoice', { workOrderId: visit.id })).problem.code).toBe('nothing_to_bill');
    await world.sql("update job set decision = 'not_sent' where work_order_id = $1", [visit.id]);
    const { id } = await desk.call('draftInvoice', { workOrderId: visit.id });
    expect((await read(id)).lines).toHaveLength(1);
  });

  test('R-521 nothing approved and done is nothing to bill; no such visit; wrong role', async () => {
    const visit = await makeBilledVisit(world, shop, [labour]);
    await world.sql("update job set decision = 'declined' where work_order_id = $1", [visit.id]);
    expect((await desk.send('draftInvoice', { workOrderId: visit.id })).problem.code).toBe('nothing_to_bill');
    await world.sql("update job set decision = 'approved', status = 'open' where work_order_id = $1", [visit.id]);
    expect((await desk.send('draftInvoice', { workOrderId: visit.id })).problem.code).toBe('nothing_to_bill');
    const nobody = '01990000-0000-7000-8000-00000000dead';
    expect((await desk.send('draftInvoice', { workOrderId: nobody })).status).toBe(404);
    const { caller } = shop.staff.TECH;
    expect((await caller.send('draftInvoice', { workOrderId: visit.id })).status).toBe(403);
  });

  test('R-512 an edit is previewed, kept once, and needs the newest version', async () => {
    const { invoiceId } = await draft();
    const lines = typed(labour, { ...part, kind: 'discount', unitPrice: 10_000, taxRateBp: 1600 });
    const seen = await desk.call('previewInvoice', { invoiceId, lines });
    expect(seen).toMatchObject({ net: 90_000, tax: 14_400, total: 104_400 });
    expect(await read(invoiceId)).toMatchObject({ total: 128_345, version: 1 });
    const change = { invoiceId, lines, note: 'Thank you', buyerReference: 'PO 7', version: 1 };
    const both = await Promise.all([desk.send('updateInvoice', change), desk.send('updateInvoice', change)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await read(invoiceId)).toMatchObject({
      total: 104_400,
      note: 'Thank you',
      buyerReference: 'PO 7',
      version: 2,
    });
    const huge = typed({ ...labour, quantity: 1_000_000_000, unitPrice: 9_000_000_000_000 });
    const answer = await desk.send('updateInvoice', { ...change, lines: huge, version: 2 });
    expect(answer.problem.code).toBe('amount_too_large');
    expect((await desk.send('previewInvoice', { invoiceId, lines: huge })).problem.code).toBe('amount_too_large');
  });

  test('R-527 a draft thrown away leaves no trace in the numbers and can be made again', async () => {
    const { visit, invoiceId } = await draft();
    await desk.call('voidInvoice', { invoiceId, reason: 'Too early' });
    expect((await desk.send('getInvoice', { invoiceId })).status).toBe(404);
    const [told] = await world.sql<{ type: string }>('select type from event order by at desc, seq desc limit 1');
    expect(told?.type).toBe('invoice.discarded'); // no customer hears of it
    const { id } = await desk.call('draftInvoice', { workOrderId: visit.id });
    expect(id).not.toBe(invoiceId);
  });
});

describe('[INVC-01] posting', () => {
  test('R-518 R-519 a number, a due day, and nothing changes any more', async () => {
    const { invoiceId, bill, visit } = await posted();
    const [, next] = [bill, (await posted()).bill];
    expect(Number(next.number.split('-')[1])).toBe(Number(bill.number.split('-')[1]) + 1);
    const kept = await read(invoiceId);
    expect(kept).toMatchObject({ status: 'posted', issuedOn: '2026-11-24', dueOn: '2026-12-08', open: 128_345 });
    const change = { invoiceId, lines: typed(labour), version: kept.version };
    expect((await desk.send('updateInvoice', change)).problem.code).toBe('not_a_draft');
    expect((await desk.send('postInvoice', { invoiceId, version: kept.version })).problem.code).toBe('not_a_draft');
    for (const text of [
      'update invoice set total = total + 1 where id = $1',
      "update invoice set status = 'draft' where id = $1",
      'delete from invoice where id = $1',
      'update invoice_line set net = 0 where invoice_id = $1',
      'delete from invoice_line where invoice_id = $1',
    ])
      await expect(world.sql(text, [invoiceId]), text).rejects.toThrow('a posted invoice does not change');
    await world.sql("update customer set name = 'Renamed' where id = $1", [visit.customer.id]);
    expect((await read(invoiceId)).buyer.name).toBe(kept.buyer.name);
  });

  test('R-518 two at once post once; an outdated version and a bill below nothing are refused', async () => {
    const { invoiceId } = await draft();
    const answers = await Promise.all([1, 2, 3].map(() => desk.send('postInvoice', { invoiceId, version: 1 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const other = await draft();
    expect((await desk.send('postInvoice', { invoiceId: other.invoiceId, version: 9 })).problem.code).toBe(
      'changed_meanwhile',
    );
    const lines = typed({ ...labour, kind: 'discount' });
    const { version } = await desk.call('updateInvoice', { invoiceId: other.invoiceId, lines, version: 1 });
    const below = await desk.send('postInvoice', { invoiceId: other.invoiceId, version });
    expect(below.problem.code).toBe('nothing_to_bill');
    expect((await shop.staff.PARTS.caller.send('postInvoice', { invoiceId, version: 1 })).status).toBe(403);
  });

  test('R-527 a posted bill is cancelled once, keeps its number, is booked back; paid ones are not', async () => {
    const { invoiceId, visit } = await posted();
    await desk.call('voidInvoice', { invoiceId, reason: 'Wrong car' });
    expect(await read(invoiceId)).toMatchObject({ status: 'void', open: 0, may: [] });
    expect((await desk.send('voidInvoice', { invoiceId, reason: 'Again' })).problem.code).toBe('already_done');
    expect((await desk.call('draftInvoice', { workOrderId: visit.id })).id).not.toBe(invoiceId);
    const paid = await posted();
    await pay(world, shop.shopId, paid.invoiceId, 1);
    const refused = await desk.send('voidInvoice', { invoiceId: paid.invoiceId, reason: 'No' });
    expect(refused.problem.code).toBe('has_payments');
    const [{ sum } = { sum: '' }] = await world.sql<{ sum: string }>(
      'select sum(amount) as sum from ledger_line where invoice_id = $1',
      [invoiceId],
    );
    expect(Number(sum)).toBe(0);
  });
});

describe('[INVC-03] money', () => {
  test('R-524 part-paid, paid, and never more than is open, also in a race', async () => {
    const { invoiceId, visit } = await posted();
    await pay(world, shop.shopId, invoiceId, 28_345);
    expect(await read(invoiceId)).toMatchObject({ status: 'part_paid', open: 100_000 });
    const race = await Promise.allSettled([1, 2, 3].map(() => pay(world, shop.shopId, invoiceId, 100_000)));
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await read(invoiceId)).toMatchObject({ status: 'paid', open: 0, paid: 128_345 });
    const facts = await world.sql("select 1 from event where type = 'invoice.paid' and refs->>'invoice' = $1", [
      invoiceId,
    ]);
    expect(facts).toHaveLength(1);
    const mine = await visit.customer.caller.call('listMyInvoices', {});
    expect(mine.items).toMatchObject([{ status: 'paid', open: 0 }]);
  });

  test('[INVC-03] R-525 overdue from the day after its due day, in lists too', async () => {
    const { invoiceId } = await posted();
    world.clock.advance(14 * 86_400_000);
    expect((await read(invoiceId)).status).toBe('posted');
    world.clock.advance(86_400_000);
    expect((await read(invoiceId)).status).toBe('overdue');
    const list = async (status: 'overdue' | 'posted') =>
      (await desk.call('listInvoices', { status, limit: 100 })).items.map(({ id }) => id);
    expect(await list('overdue')).toContain(invoiceId);
    expect(await list('posted')).not.toContain(invoiceId);
    world.clock.advance(-15 * 86_400_000);
  });

  test('R-530 customers see their own posted bills and nobody else’s', async () => {
    const { visit, invoiceId } = await draft();
    const me = visit.customer.caller;
    expect((await me.call('listMyInvoices', {})).items).toEqual([]);
    await desk.call('postInvoice', { invoiceId, version: 1 });
    const [bill] = (await me.call('listMyInvoices', {})).items;
    const mine = await me.call('getMyInvoice', { invoice: bill?.id ?? '' });
    expect(mine).toMatchObject({ total: 128_345, mayPay: true, workOrder: visit.publicId });
    const stranger = await makeCustomer(world, shop.shopId);
    expect((await stranger.caller.send('getMyInvoice', { invoice: bill?.id ?? '' })).status).toBe(404);
  });

  test('[INVC-02] R-526 sent once it is posted, to somebody with an address', async () => {
    const { visit, invoiceId } = await draft();
    expect((await desk.send('sendInvoice', { invoiceId })).problem.code).toBe('not_posted');
    await desk.call('postInvoice', { invoiceId, version: 1 });
    await desk.call('sendInvoice', { invoiceId, message: 'Thank you' });
    expect((await read(invoiceId)).sentAt).not.toBeNull();
    await world.sql('update customer set email_sealed = null, email_index = null where id = $1', [visit.customer.id]);
    expect((await desk.send('sendInvoice', { invoiceId })).problem.code).toBe('no_contact');
  });
});

describe('price rules', () => {
  test('R-510 a shop that set nothing adds nothing; its prefixes are those of its country', async () => {
    const german = await makeShop(world, { country: 'DE', currency: 'EUR' });
    const rules = await german.staff.PARTS.caller.call('getInvoiceRules', {});
    expect(rules).toMatchObject({
      invoicePrefix: 'RE-',
      creditPrefix: 'GS-',
      suppliesBp: 0,
      environmentFee: 0,
      version: 0,
    });
  });

  test('R-513 R-514 R-515 matrix, labour rate, supplies with cap and environment fee stand on the bill', async () => {
    const own = await makeShop(world, { rules: { ...someRules, labourRate: 60_000 } });
    const owner = own.staff.ADMIN.caller;
    const partsMatrix = [
      { upTo: 10_000, markupBp: 10_000 },
      { upTo: null, markupBp: 3000 },
    ];
    const rules = { partsMatrix, suppliesBp: 1000, suppliesCap: 5000, environmentFee: 777 };
    await owner.call('updateInvoiceRules', { ...rules, version: 0 });
    expect((await owner.send('updateInvoiceRules', { ...rules, version: 0 })).problem.code).toBe('changed_meanwhile');
    const disorder = [...partsMatrix].reverse();
    const wrong = await owner.send('updateInvoiceRules', { partsMatrix: disorder, version: 1 });
    expect(wrong.problem.code).toBe('price_order');
    const { id: customerId } = await makeCustomer(world, own.shopId);
    const from = (unitCost: number) => ({
      ...part,
      description: 'Pads',
      unitPrice: 0,
      unitCost,
      priceBy: 'matrix' as const,
    });
    const hour = { ...labour, description: 'Work', quantity: 1000, unitPrice: 0, priceBy: 'labour' as const };
    const lines = [from(8000), from(20_000), hour];
    const { id: invoiceId } = await owner.call('createInvoice', { customerId, lines });
    const bill = await owner.call('getInvoice', { invoiceId });
    expect(bill.lines.map(({ rule, unitPrice, cost }) => [rule, unitPrice, cost])).toEqual([
      ['matrix', 16_000, 8000],
      ['matrix', 26_000, 20_000],
      ['labour', 60_000, null],
      ['supplies', 5000, null],
      ['environment', 777, null],
    ]);
    expect(bill.marginBp).toBe(Math.round(((107_777 - 28_000) * 10_000) / 107_777));
    const seen = await own.staff.SERVICE_WRITER.caller.call('getInvoice', { invoiceId });
    expect([seen.marginBp, seen.lines[0]?.cost]).toEqual([null, null]);
    const bare = await owner.call('previewInvoice', { invoiceId, lines, surcharges: false });
    expect(bare.lines).toHaveLength(3);
  });

  test('R-511 an exempt customer pays no tax, also where prices include it', async () => {
    const own = await makeShop(world, { rules: { ...someRules, pricesIncludeTax: true } });
    const visit = await makeBilledVisit(world, own, [{ ...labour, quantity: 1000, unitPrice: 11_600 }], true);
    await world.sql('update customer set tax_exempt = true where id = $1', [visit.customer.id]);
    const { caller } = own.staff.ADMIN;
    await caller.call('updateInvoiceTerms', { customerId: visit.customer.id, taxExemptReason: 'Embassy', version: 0 });
    const { id: invoiceId } = await caller.call('draftInvoice', { workOrderId: visit.id });
    expect(await caller.call('getInvoice', { invoiceId })).toMatchObject({
      net: 10_000,
      tax: 0,
      total: 10_000,
      taxExemptReason: 'Embassy',
    });
  });

  test('[I18N-04] R-516 a customer’s own currency at the rate of the day, and both totals', async () => {
    const owner = shop.staff.ADMIN.caller;
    const visit = await makeBilledVisit(world, shop, [{ ...labour, quantity: 1000, unitPrice: 54_000 }]);
    const terms = { customerId: visit.customer.id, currency: 'USD', dueDays: 30, version: 0 };
    expect((await owner.send('updateInvoiceTerms', terms)).problem.code).toBe('no_exchange_rate');
    await owner.call('setExchangeRate', { currency: 'USD', rateMicro: 27_000_000 });
    expect((await owner.send('setExchangeRate', { currency: 'ZMW', rateMicro: 1 })).problem.code).toBe('invalid_input');
    await owner.call('updateInvoiceTerms', terms);
    const { id: invoiceId } = await owner.call('draftInvoice', { workOrderId: visit.id });
    await owner.call('setExchangeRate', { currency: 'USD', rateMicro: 30_000_000 });
    const bill = await owner.call('postInvoice', { invoiceId, version: 1 });
    expect(bill.total).toBe(2320);
    const kept = await owner.call('getInvoice', { invoiceId });
    expect(kept).toMatchObject({
      currency: 'USD',
      net: 2000,
      tax: 320,
      rateMicro: 27_000_000,
      shopTotal: 62_640,
      dueOn: '2026-12-24',
    });
    expect(await owner.call('getInvoiceTerms', { customerId: visit.customer.id })).toMatchObject({
      currency: 'USD',
      version: 1,
    });
  });
});
