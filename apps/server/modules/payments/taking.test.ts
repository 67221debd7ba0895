import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeCustomer, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { balances, billed } from './testing/billed.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

const advisor = () => shop.staff.SERVICE_WRITER.caller;
const manager = () => shop.staff.MANAGER.caller;
const statusOf = async (invoiceId: string) => (await advisor().call('getInvoice', { invoiceId })).status;

describe('[PAY-08] money taken by hand', () => {
  test('[PAY-08] R-642 R-644 a part, then the rest: the bill is part paid, then paid, the books balance', async () => {
    const bill = await billed(world, shop, 100_000);
    const first = await advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 40_000 });
    expect(first).toMatchObject({ allocated: 40_000, credit: 0 });
    expect(await statusOf(bill.id)).toBe('part_paid');
    const rest = { invoiceId: bill.id, method: 'bank', amount: 60_000, reference: 'Transfer 77' } as const;
    const second = await advisor().call('takePayment', rest);
    expect(await statusOf(bill.id)).toBe('paid');
    const seen = await advisor().call('getPayment', { paymentId: second.id });
    expect(seen).toMatchObject({ amount: 60_000, left: 0, reference: 'Transfer 77', receivedOn: '2026-11-24' });
    expect(seen.invoices).toEqual([{ id: bill.id, number: bill.number, amount: 60_000 }]);
    expect(await balances(world, bill.customer.id)).toMatchObject({ receivable: 0, cash: 40_000, bank: 60_000 });
    const { items } = await advisor().call('listPayments', { invoiceId: bill.id });
    expect(items.map((item) => item.amount)).toEqual([60_000, 40_000]);
  });

  test('[PAY-08] R-643 R-654 too much becomes credit, which settles another bill of the same customer', async () => {
    const bill = await billed(world, shop, 10_000);
    const paid = await advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 15_000 });
    expect(paid).toMatchObject({ allocated: 10_000, credit: 5_000 });
    const next = await billed(world, shop, 8_000, bill.customer);
    const given = { paymentId: paid.id, invoiceId: next.id, amount: 3_000 };
    expect(await advisor().call('allocatePayment', given)).toEqual({ left: 2_000, open: 5_000 });
    const credit = { customerId: bill.customer.id, invoiceId: next.id, amount: 2_001 };
    expect((await advisor().send('applyCredit', credit)).problem.code).toBe('amount_too_large');
    expect(await advisor().call('getTill', { invoiceId: next.id })).toMatchObject({ credit: 2_000, linkUntil: null });
    expect(await advisor().call('applyCredit', { ...credit, amount: 2_000 })).toEqual({ left: 0, open: 3_000 });
    expect(await balances(world, bill.customer.id)).toMatchObject({ receivable: 3_000, customer_credit: 0 });
    const stranger = await billed(world, shop, 8_000);
    const foreign = { ...given, invoiceId: stranger.id, amount: 1 };
    expect((await advisor().send('allocatePayment', foreign)).problem.code).toBe('other_owner');
    expect((await advisor().send('applyCredit', { ...credit, invoiceId: stranger.id, amount: 1 })).problem.code).toBe(
      'other_owner',
    );
  });

  test('[PAY-08] [PORT-04] R-666 a customer sees their credit and sets it off, once, against their own bill only', async () => {
    const bill = await billed(world, shop, 10_000);
    await advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 15_000 });
    const me = bill.customer.caller;
    expect(await me.call('getMyCredit', {})).toEqual({ items: [{ currency: 'ZMW', amount: 5_000 }] });
    const next = await billed(world, shop, 3_000, bill.customer);
    const { publicId } = await advisor().call('getInvoice', { invoiceId: next.id });
    const use = (amount: number) => me.send('useMyCredit', { invoice: publicId, amount });
    expect((await use(3_001)).problem.code).toBe('amount_too_large');
    const both = await Promise.all([use(3_000), use(3_000)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await statusOf(next.id)).toBe('paid');
    expect(await me.call('getMyCredit', {})).toEqual({ items: [{ currency: 'ZMW', amount: 2_000 }] });
    expect(await balances(world, bill.customer.id)).toMatchObject({ receivable: 0, customer_credit: -2_000 });
    const stranger = await billed(world, shop, 8_000);
    const theirs = await advisor().call('getInvoice', { invoiceId: stranger.id });
    const foreign = await me.send('useMyCredit', { invoice: theirs.publicId, amount: 1 });
    expect(foreign.problem.code).toBe('not_found');
    expect(await stranger.customer.caller.call('getMyCredit', {})).toEqual({ items: [] });
  });

  test('[PAY-08] R-643 two at once for the whole sum: one settles, the other is credit; nothing is lost', async () => {
    const bill = await billed(world, shop, 10_000);
    const take = () => advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 10_000 });
    const both = await Promise.all([take(), take()]);
    expect(both.map((each) => each.credit).sort()).toEqual([0, 10_000]);
    expect(await balances(world, bill.customer.id)).toMatchObject({ receivable: 0, customer_credit: -10_000 });
  });

  test('[PAY-08] the same Idempotency-Key books once', async () => {
    const bill = await billed(world, shop, 10_000);
    const key = { 'idempotency-key': newId() };
    const input = { invoiceId: bill.id, method: 'terminal', amount: 10_000 } as const;
    const first = await advisor().call('takePayment', input, key);
    expect(await advisor().call('takePayment', input, key)).toEqual(first);
    expect((await advisor().call('listPayments', { invoiceId: bill.id })).items).toHaveLength(1);
  });

  test('[PAY-08] R-641 R-644 R-653 drafts, days to come, tips while off, wrong roles and other shops are refused', async () => {
    const bill = await billed(world, shop, 10_000);
    const input = { invoiceId: bill.id, method: 'cash', amount: 100 } as const;
    expect((await advisor().send('takePayment', { ...input, receivedOn: '2026-11-25' })).problem.code).toBe(
      'invalid_input',
    );
    expect((await advisor().send('takePayment', { ...input, tip: 50 })).problem.code).toBe('tips_off');
    for (const role of ['TECH', 'PARTS'] as const)
      expect((await shop.staff[role].caller.send('takePayment', input)).status).toBe(403);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('takePayment', input)).status).toBe(404);
    const customer = await makeCustomer(world, shop.shopId);
    const line = { kind: 'labour', description: 'Work', quantity: 1000, unitPrice: 5_000, taxRateBp: 0 } as const;
    const draft = await advisor().call('createInvoice', { customerId: customer.id, lines: [line] });
    expect((await advisor().send('takePayment', { ...input, invoiceId: draft.id })).problem.code).toBe('not_posted');
  });
});

describe('[PAY-08] giving money back', () => {
  test('[PAY-08] R-655 R-656 a part goes back and the bill is open by as much; credit goes first', async () => {
    const bill = await billed(world, shop, 10_000);
    const paid = await advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 12_000 });
    const refund = { paymentId: paid.id, amount: 5_000, reason: 'Wrong part' };
    expect((await advisor().send('refundPayment', refund)).status).toBe(403);
    expect(await manager().call('refundPayment', refund)).toMatchObject({ state: 'succeeded' });
    expect(await statusOf(bill.id)).toBe('part_paid');
    expect(await balances(world, bill.customer.id)).toMatchObject({
      receivable: 3_000,
      customer_credit: 0,
      cash: 7_000,
    });
    const seen = await manager().call('getPayment', { paymentId: paid.id });
    expect(seen).toMatchObject({ refunded: 5_000, left: 0, may: ['refund'] });
    expect(seen.refunds).toMatchObject([{ amount: 5_000, reason: 'Wrong part', state: 'succeeded' }]);
    const more = { ...refund, amount: 7_001 };
    expect((await manager().send('refundPayment', more)).problem.code).toBe('amount_too_large');
    expect((await manager().send('refundPayment', { ...refund, paymentId: newId() })).status).toBe(404);
  });

  test('[PAY-08] R-655 two refunds of the whole at once: one goes through', async () => {
    const bill = await billed(world, shop, 10_000);
    const paid = await advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 10_000 });
    const send = () => manager().send('refundPayment', { paymentId: paid.id, amount: 10_000, reason: 'Twice' });
    const both = await Promise.all([send(), send()]);
    expect(both.map((each) => each.status).sort()).toEqual([200, 422]);
  });
});

describe('[PAY-06] links', () => {
  test('[PAY-06] R-658 only the newest link opens the bill; its token is nowhere in the database', async () => {
    const bill = await billed(world, shop, 10_000);
    const old = await advisor().call('makePaymentLink', { invoiceId: bill.id });
    const { url } = await advisor().call('makePaymentLink', { invoiceId: bill.id });
    const token = (link: string) => new URL(link).pathname.split('/').at(-1) ?? '';
    const visitor = world.caller();
    const open = (link: string) => visitor.send('getPayByLink', { shop: shop.slug, token: token(link) });
    expect((await open(url)).body).toMatchObject({ number: bill.number, total: 10_000, open: 10_000, ways: [] });
    expect((await open(old.url)).problem.code).toBe('link_expired');
    expect((await visitor.send('getPayByLink', { shop: shop.slug, token: 'x'.repeat(43) })).status).toBe(404);
    const other = await makeShop(world);
    expect((await visitor.send('getPayByLink', { shop: other.slug, token: token(url) })).status).toBe(404);
    const rows = await world.sql<{ all: string }>('select token_hash as all from payment_link');
    expect(rows.map((row) => row.all)).not.toContain(token(url));
    const works = async () => (await advisor().call('getTill', { invoiceId: bill.id })).linkUntil;
    expect(Date.parse((await works()) ?? '')).toBeGreaterThan(world.clock.now().getTime());
    await advisor().call('revokePaymentLink', { invoiceId: bill.id });
    expect(await works()).toBeNull();
    expect((await open(url)).problem.code).toBe('link_expired');
    expect((await advisor().send('revokePaymentLink', { invoiceId: bill.id })).problem.code).toBe('already_done');
    await advisor().call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 10_000 });
    expect((await advisor().send('makePaymentLink', { invoiceId: bill.id })).problem.code).toBe('nothing_due');
  });
});
