import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, makeShop, makeStaff, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { creditOf } from '../ledger/index.ts';
import { billView, depositFor } from './index.ts';
import { nextOf } from './rhythm.ts';
import { billRecurring, remindOverdue } from './sweep-bills.ts';
import { inShop, pay } from './testing/pay.ts';
import { makeBilledVisit } from './testing/visit.ts';

const DAY_MS = 86_400_000;
const labour = { kind: 'labour', quantity: 3000, unitPrice: 33_333, taxRateBp: 1600 } as const;
const part = { kind: 'part', quantity: 1000, unitPrice: 9_999, taxRateBp: 700 } as const;
let world: World;
let shop: TestShop;
let desk: Caller;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  desk = shop.staff.SERVICE_WRITER.caller;
});
afterAll(() => world.close());

/** Days go by; somebody at the desk signs in again. */
const pass = async (days: number) => {
  world.clock.advance(days * DAY_MS);
  desk = (await makeStaff(world, shop.shopId, 'SERVICE_WRITER')).caller;
};
const read = (invoiceId: string) => desk.call('getInvoice', { invoiceId });
const posted = async () => {
  const visit = await makeBilledVisit(world, shop, [labour, part]);
  const { id: invoiceId } = await desk.call('draftInvoice', { workOrderId: visit.id });
  await desk.call('postInvoice', { invoiceId, version: 1 });
  return { visit, invoiceId, bill: await read(invoiceId) };
};
const parts = () => {
  const { services, runner, pools } = world.server.house;
  return { services, runner, owner: pools.owner, clock: world.clock };
};
const factsOf = (type: string, ref: string) =>
  world.sql<{ data: { level?: number } }>(
    "select data from event where type = $1 and refs->>'invoice' = $2 order by seq",
    [type, ref],
  );

describe('credit notes', () => {
  test('R-523 line by line, the last part takes the rest to the smallest unit, never more', async () => {
    const { invoiceId, bill } = await posted();
    const [work] = bill.lines;
    const credit = (quantity: number) =>
      desk.send('creditInvoice', { invoiceId, lines: [{ lineId: work?.id ?? '', quantity }], reason: 'Kulanz' });
    const notes = [(await credit(1000)).body, (await credit(1000)).body];
    expect((await credit(1001)).problem.code).toBe('amount_too_large');
    expect((await credit(-1)).problem.code).toBe('amount_too_large');
    notes.push((await credit(1000)).body);
    expect(notes.reduce((sum, { total }) => sum + total, 0)).toBe(work?.total);
    expect(notes[0]?.number).toMatch(/^CN-\d{5}$/);
    const rest = await desk.call('creditInvoice', { invoiceId, reason: 'All of it' });
    expect(rest.total).toBe(bill.lines[1]?.total);
    expect(await read(invoiceId)).toMatchObject({ status: 'paid', open: 0, credited: bill.total });
    expect((await desk.send('creditInvoice', { invoiceId, reason: 'More' })).problem.code).toBe('nothing_to_bill');
    expect(await read(notes[0]?.id ?? '')).toMatchObject({ kind: 'credit_note', creditsId: invoiceId, open: 0 });
    const listed = (await read(invoiceId)).creditNotes;
    expect(listed.map(({ number }) => number)).toEqual([...notes, rest].map(({ number }) => number));
    expect(listed.reduce((sum, { total }) => sum + total, 0)).toBe(bill.total);
  });

  test('R-523 two at once credit a bill once; what was paid becomes the customer’s credit', async () => {
    const { invoiceId, bill, visit } = await posted();
    await pay(world, shop.shopId, invoiceId, bill.total);
    const both = await Promise.all([1, 2].map(() => desk.send('creditInvoice', { invoiceId, reason: 'Back' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await read(invoiceId)).toMatchObject({ paid: 0, credited: bill.total, open: 0 });
    const credit = await inShop(world, shop.shopId, (scope) => creditOf(scope, visit.customer.id, 'ZMW'));
    expect(credit).toBe(bill.total);
    const account = await desk.call('getStatement', {
      customerId: visit.customer.id,
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(account.accounts).toMatchObject([{ opening: 0, closing: -bill.total }]);
  });

  test('R-523 drafts and cancelled bills are not credited; technicians credit nothing', async () => {
    const visit = await makeBilledVisit(world, shop, [labour]);
    const { id: invoiceId } = await desk.call('draftInvoice', { workOrderId: visit.id });
    expect((await desk.send('creditInvoice', { invoiceId, reason: 'x' })).problem.code).toBe('not_posted');
    expect((await shop.staff.TECH.caller.send('creditInvoice', { invoiceId, reason: 'x' })).status).toBe(403);
  });
});

describe('deposits', () => {
  test('[PAY-04] R-520 R-522 a deposit is taxed by rate, paid, and set off to the smallest unit', async () => {
    const visit = await makeBilledVisit(world, shop, [labour, part]);
    const asked = await desk.call('requestDeposit', { estimateId: visit.estimateId, percentBp: 3333 });
    const deposit = await read(asked.id);
    const whole = 115_999 + 10_699;
    expect(deposit).toMatchObject({ kind: 'deposit', status: 'posted', total: Math.round(whole * 0.3333) });
    expect(deposit.byRate.map(({ rateBp }) => rateBp)).toEqual([700, 1600]);
    const { id: invoiceId } = await desk.call('draftInvoice', { workOrderId: visit.id });
    expect((await desk.send('postInvoice', { invoiceId, version: 1 })).problem.code).toBe('deposit_open');
    await pay(world, shop.shopId, asked.id, asked.total);
    await desk.call('postInvoice', { invoiceId, version: 1 });
    const final = await read(invoiceId);
    expect(final.total).toBe(whole - asked.total);
    const setOff = final.lines.filter(({ kind }) => kind === 'deposit');
    expect(setOff.map(({ net, tax }) => [net, tax])).toEqual(deposit.byRate.map(({ net, tax }) => [0 - net, 0 - tax]));
    expect(final.deposits).toMatchObject([{ total: asked.total }]);
    const [held] = await world.sql<{ sum: string }>(
      "select sum(amount) from ledger_line where account = 'deposits_held' and customer_id = $1",
      [visit.customer.id],
    );
    expect(Number(held?.sum)).toBe(0);
    expect(await inShop(world, shop.shopId, (scope) => depositFor(scope, visit.estimateId))).toMatchObject({
      status: 'paid',
    });
  });

  test('R-520 deposits together never exceed the estimate, also in a race; an unknown one is not found', async () => {
    const visit = await makeBilledVisit(world, shop, [labour]);
    const ask = (input: object) => desk.send('requestDeposit', { estimateId: visit.estimateId, ...input });
    expect((await ask({ amount: 200_000 })).problem.code).toBe('amount_too_large');
    const race = await Promise.all([1, 2, 3].map(() => ask({ percentBp: 6000 })));
    expect(race.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const nobody = '01990000-0000-7000-8000-00000000dead';
    expect((await desk.send('requestDeposit', { estimateId: nobody, amount: 1 })).status).toBe(404);
    expect((await shop.staff.PARTS.caller.send('requestDeposit', { estimateId: nobody, amount: 1 })).status).toBe(403);
  });
});

describe('[INVC-04] rhythms', () => {
  const plan = { rrule: 'FREQ=MONTHLY;BYMONTHDAY=31', name: 'Fleet care', startsOn: '2026-12-01' };
  const line = { ...labour, description: 'Care' };

  test('R-529 rhythms are read as days; what cannot be read is refused', () => {
    const of = (rrule: string, from: string) => nextOf({ rrule, startsOn: '2026-01-31', endsOn: '2027-03-31' }, from);
    expect(of('FREQ=MONTHLY', '2026-02-01')).toBe('2026-03-31');
    expect(of('RRULE:FREQ=WEEKLY;INTERVAL=2', '2026-02-01')).toBe('2026-02-14');
    expect(of('FREQ=MONTHLY', '2027-04-01')).toBeNull();
    expect(of('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01')).toBeNull();
    for (const bad of ['FREQ=HOURLY', 'hello', 'FREQ=DAILY;BYHOUR=1,2', 'FREQ=MONTHLY\nDTSTART:20200101'])
      expect(() => of(bad, '2026-01-01')).toThrow('bad_rhythm');
  });

  test('[INVC-04] R-529 each day once, also after downtime, by several workers at once', async () => {
    const { id: customerId } = await makeCustomer(world, shop.shopId);
    const made = await desk.call('createRecurring', { ...plan, customerId, lines: [line] });
    expect(made.nextOn).toBe('2026-12-31');
    await billRecurring(parts());
    const bills = async () => (await desk.call('listInvoices', { customerId })).items;
    expect(await bills()).toHaveLength(0);
    await pass(140);
    await Promise.all([billRecurring(parts()), billRecurring(parts()), billRecurring(parts())]);
    await billRecurring(parts());
    const all = await bills();
    expect(all).toHaveLength(3);
    expect(all.every(({ status, total }) => status === 'posted' && total === 115_999)).toBe(true);
    const [rhythm] = (await desk.call('listRecurring', { customerId })).items;
    expect(rhythm).toMatchObject({ nextOn: '2027-05-31', total: 115_999, active: true });
    const rest = { ...plan, recurringId: made.id, lines: [line], version: 1 };
    await desk.call('updateRecurring', { ...rest, active: false });
    expect((await desk.send('updateRecurring', rest)).problem.code).toBe('changed_meanwhile');
    await pass(60);
    await billRecurring(parts());
    expect(await bills()).toHaveLength(3);
    const sent = await world.sql("select 1 from event where type = 'invoice.sent' and customer_id = $1", [customerId]);
    expect(sent).toHaveLength(3);
    await pass(-200);
  });

  test('R-529 refusals: a rhythm that never comes, a customer of nobody, a role without the right', async () => {
    const { id: customerId } = await makeCustomer(world, shop.shopId);
    const never = { ...plan, customerId, rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', lines: [line] };
    expect((await desk.send('createRecurring', never)).problem.code).toBe('bad_rhythm');
    const nobody = '01990000-0000-7000-8000-00000000dead';
    expect((await desk.send('createRecurring', { ...plan, customerId: nobody, lines: [line] })).status).toBe(404);
    expect((await shop.staff.PARTS.caller.send('createRecurring', never)).status).toBe(403);
  });
});

describe('[INVC-03] reminders', () => {
  test('R-525 R-528 the shop is told once, each level goes out once, after a pause only the newest', async () => {
    const { invoiceId, bill } = await posted();
    const look = async (days: number) => {
      await pass(days);
      await Promise.all([remindOverdue(parts()), remindOverdue(parts())]);
      const levels = (await factsOf('invoice.reminded', invoiceId)).map(({ data }) => data.level);
      return { told: (await factsOf('invoice.overdue', invoiceId)).length, levels };
    };
    expect(await look(14)).toEqual({ told: 0, levels: [] });
    expect(await look(1)).toEqual({ told: 1, levels: [] });
    expect(await look(6)).toEqual({ told: 1, levels: [1] });
    expect(await look(1)).toEqual({ told: 1, levels: [1] });
    expect(await look(40)).toEqual({ told: 1, levels: [1, 3] });
    expect((await desk.send('remindInvoice', { invoiceId })).problem.code).toBe('already_done');
    await pay(world, shop.shopId, invoiceId, bill.total);
    expect((await desk.send('remindInvoice', { invoiceId })).problem.code).toBe('not_overdue');
    await pass(-62);
  });

  test('R-528 by hand the next level goes at once, only when it is overdue', async () => {
    const { invoiceId } = await posted();
    expect((await desk.send('remindInvoice', { invoiceId })).problem.code).toBe('not_overdue');
    await pass(16);
    expect(await desk.call('remindInvoice', { invoiceId })).toEqual({ level: 1 });
    const { items } = await desk.call('listInvoices', { status: 'overdue' });
    const remindedAt = world.clock.now().toISOString();
    expect(items.find(({ id }) => id === invoiceId)).toMatchObject({ reminderLevel: 1, remindedAt });
    expect((await shop.staff.TECH.caller.send('remindInvoice', { invoiceId })).status).toBe(403);
    await pass(-16);
  });
});

test('R-505 R-531 a statement: before, between and after, for each currency', async () => {
  const { invoiceId, visit, bill } = await posted();
  await pay(world, shop.shopId, invoiceId, 26_698);
  const ask = (from: string, to: string) => desk.call('getStatement', { customerId: visit.customer.id, from, to });
  const now = await ask('2026-11-01', '2026-11-30');
  expect(now.accounts).toHaveLength(1);
  expect(now.accounts[0]).toMatchObject({ currency: 'ZMW', opening: 0, closing: bill.total - 26_698 });
  expect(now.accounts[0]?.rows.map(({ amount, balance }) => [amount, balance])).toEqual([
    [bill.total, bill.total],
    [-26_698, bill.total - 26_698],
  ]);
  const later = await ask('2026-12-01', '2026-12-31');
  expect(later.accounts[0]).toMatchObject({ opening: bill.total - 26_698, rows: [], closing: bill.total - 26_698 });
  const wrong = await desk.send('getStatement', {
    customerId: visit.customer.id,
    from: '2026-12-01',
    to: '2026-11-01',
  });
  expect(wrong.problem.code).toBe('invalid_input');
});

test('[INVC-05] what stands on a printed bill has no costs and names the bill it credits', async () => {
  const { invoiceId, bill } = await posted();
  const note = await desk.call('creditInvoice', { invoiceId, reason: 'Back' });
  const view = await inShop(world, shop.shopId, (scope) => billView(scope, note.id));
  expect(view).toMatchObject({ credits: { number: bill.number }, invoice: { kind: 'credit_note', total: bill.total } });
  expect(view.invoice.lines.every(({ cost }) => cost === null)).toBe(true);
});

describe('[INVC-02] what people are told', () => {
  test('[NOTF-12] the customer by mail when a bill is sent, a deposit asked or a reminder due; the shop by bell', async () => {
    const { visit, invoiceId, bill } = await posted();
    await desk.call('sendInvoice', { invoiceId });
    await pass(23);
    await remindOverdue(parts());
    await world.settle();
    const told = await world.sql<{ kind: string; href: string }>(
      'select kind, href from notice where customer_id = $1 order by kind',
      [visit.customer.id],
    );
    const href = `/customer/invoice/${bill.publicId}`;
    expect(told).toEqual([
      { kind: 'invoice-ready', href },
      { kind: 'invoice-reminder', href },
    ]);
    const mails = await world.sql<{ subject: string }>('select subject from mail where customer_id = $1 order by id', [
      visit.customer.id,
    ]);
    expect(mails[0]?.subject).toContain(`${bill.number}: ZMW 1,266.98`);
    expect(mails).toHaveLength(2);
    const bells = await world.sql('select 1 from notice where kind = $1 and href = $2', [
      'invoice-overdue',
      `/money/invoices/${invoiceId}`,
    ]);
    expect(bells.length).toBeGreaterThan(2);
    await pass(-23);
  });
});

test('[CRM-06] R-531 two records become one: bills, account and credit stand under the kept one', async () => {
  const { invoiceId, visit, bill } = await posted();
  await pay(world, shop.shopId, invoiceId, bill.total);
  await desk.call('creditInvoice', { invoiceId, reason: 'Back' });
  const kept = await makeCustomer(world, shop.shopId);
  for (const customerId of [kept.id, visit.customer.id])
    await desk.call('updateInvoiceTerms', { customerId, dueDays: 9, version: 0 });
  await desk.call('mergeCustomers', { customerId: kept.id, duplicateId: visit.customer.id });
  expect((await kept.caller.call('listMyInvoices', {})).items).toHaveLength(2);
  expect((await read(invoiceId)).buyer.name).toBe(bill.buyer.name);
  const account = await desk.call('getStatement', { customerId: kept.id, from: '2026-11-01', to: '2026-11-30' });
  expect(account.accounts).toMatchObject([{ closing: -bill.total }]);
  const credit = await inShop(world, shop.shopId, (scope) => creditOf(scope, kept.id, 'ZMW'));
  expect(credit).toBe(bill.total);
});
