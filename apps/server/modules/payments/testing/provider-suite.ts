import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProviderName } from '../../../integrations/payments/port.ts';
import { balances } from './billed.ts';
import { openRig, type Rig } from './rig.ts';

/** What every provider must do, whatever its interface looks like. `rows` are the requirements it proves. */
export function providerSuite(name: ProviderName, rows: string): void {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig(name);
  });
  afterAll(() => rig.close());
  const invoice = (invoiceId: string) => rig.shop.staff.SERVICE_WRITER.caller.call('getInvoice', { invoiceId });
  const paymentsOf = async (invoiceId: string) =>
    (await rig.shop.staff.SERVICE_WRITER.caller.call('listPayments', { invoiceId })).items;

  describe(`${rows} ${name} passes the shared set`, () => {
    test(`${rows} R-650 success: the bill is paid, the money stands where the provider holds it`, async () => {
      const bill = await rig.bill(45_000);
      const attempt = await rig.start(bill.id);
      expect(attempt.state).toBe('pending');
      await rig.ask(attempt.id);
      expect(await rig.look(attempt.id)).toMatchObject({ state: 'succeeded', amount: 45_000 });
      expect(await invoice(bill.id)).toMatchObject({ status: 'paid', open: 0 });
      const sums = await balances(rig.world, bill.customer.id);
      expect(sums.receivable).toBe(0);
      expect((sums[`clearing:${name}`] ?? 0) + (sums.provider_fees ?? 0)).toBe(45_000);
    });

    test(`${rows} a decline ends the try; the bill stays open and may be tried again`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id, 'declines');
      await rig.ask(attempt.id);
      const seen = await rig.look(attempt.id);
      expect(['failed', 'pending']).toContain(seen.state);
      expect((await invoice(bill.id)).open).toBe(10_000);
      expect(await paymentsOf(bill.id)).toEqual([]);
      if (seen.state === 'failed') expect(seen.failure).toBe('declined');
    });

    test(`${rows} R-648 lost message: asking finds the money`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id);
      rig.simulator.book.callbacks.splice(0);
      await rig.ask(attempt.id);
      expect((await invoice(bill.id)).status).toBe('paid');
    });

    test(`${rows} R-649 R-650 the message five times, and asking at once: one payment`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id);
      expect(new Set(await rig.deliver(5))).toEqual(new Set([200]));
      await Promise.all([rig.ask(attempt.id), rig.ask(attempt.id)]);
      await rig.world.settle();
      expect(await paymentsOf(bill.id)).toHaveLength(1);
      expect(await invoice(bill.id)).toMatchObject({ status: 'paid', open: 0 });
    });

    test(`${rows} R-649 a forged message books nothing`, async () => {
      const bill = await rig.bill(10_000);
      const { caller } = rig.shop.staff.SERVICE_WRITER;
      const phone = rig.phones ? { phone: rig.phones.pays } : {};
      const attempt = await caller.call('startPayment', {
        invoiceId: bill.id,
        provider: name,
        method: rig.method,
        ...phone,
      });
      const kept = rig.simulator.book.payments.get(attempt.id);
      if (kept) kept.state = 'pending';
      rig.simulator.book.callbacks.splice(0);
      const lie = JSON.stringify({
        externalId: attempt.id,
        status: 'SUCCESSFUL',
        transaction: { id: attempt.id, status_code: 'TS' },
      });
      const url = `https://garage.example/hooks/payments/${name}/${rig.shop.slug}`;
      const headers = { 'content-type': 'application/json', 'verif-hash': 'wrong', 'stripe-signature': 't=1,v1=00' };
      const answer = await rig.carry(url, { method: 'POST', headers, body: lie });
      expect([200, 400]).toContain(answer.status);
      await rig.world.settle();
      expect(await paymentsOf(bill.id)).toEqual([]);
      expect((await rig.look(attempt.id)).state).toBe('pending');
    });

    test(`${rows} R-648 R-647 reset after it was taken on: no second request, and asking finds it`, async () => {
      const bill = await rig.bill(10_000);
      rig.simulator.resetNext(/requesttopay|payments|payment-links|sessions/);
      const attempt = await rig.start(bill.id);
      const { caller } = rig.shop.staff.SERVICE_WRITER;
      const again = { invoiceId: bill.id, provider: name, method: rig.method, phone: '+260 96 600 0001' };
      expect((await caller.send('startPayment', again)).problem.code).toBe('payment_running');
      expect([...rig.simulator.book.payments.keys()].filter((id) => id === attempt.id)).toHaveLength(1);
      await rig.ask(attempt.id);
      expect((await invoice(bill.id)).status).toBe('paid');
    });

    test(`${rows} R-648 errors instead of answers: nothing is lost, and the try ends by itself`, async () => {
      const bill = await rig.bill(10_000);
      await fetch(`${rig.simulator.book.base}/-/trouble`, {
        method: 'POST',
        body: JSON.stringify({ path: 'requesttopay|payments|payment-links|sessions', do: 'fail', times: 20 }),
      });
      const attempt = await rig.start(bill.id);
      rig.simulator.failNext(/^$/, 0);
      expect(['created', 'pending']).toContain(attempt.state);
      await rig.ask(attempt.id);
      expect((await invoice(bill.id)).open).toBe(10_000);
      rig.world.clock.advance(2 * 3_600_000);
      await rig.ask(attempt.id);
      expect((await rig.look(attempt.id)).state).toBe('expired');
      expect(await paymentsOf(bill.id)).toEqual([]);
      const next = await rig.start(bill.id);
      await rig.ask(next.id);
      expect((await invoice(bill.id)).status).toBe('paid');
    });

    test(`${rows} R-651 R-652 another amount than asked waits for a person, who books it`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id, 'otherAmount');
      await rig.ask(attempt.id);
      expect((await rig.look(attempt.id)).state).toBe('review');
      expect((await invoice(bill.id)).open).toBe(10_000);
      const { caller } = rig.shop.staff.MANAGER;
      const { items } = await caller.call('listPaymentReviews', {});
      expect(items).toMatchObject([{ id: attempt.id, found: { amount: 9_000 } }]);
      expect(await caller.call('getWaiting', {})).toMatchObject({ payments: 1 });
      const decision = { attemptId: attempt.id, decision: 'book' } as const;
      expect((await rig.shop.staff.SERVICE_WRITER.caller.send('resolvePaymentReview', decision)).status).toBe(403);
      await caller.call('resolvePaymentReview', decision);
      expect(await invoice(bill.id)).toMatchObject({ status: 'part_paid', open: 1_000 });
      // The payer reads what came, not what was asked.
      const { publicId } = await rig.look(attempt.id);
      const mine = await bill.customer.caller.call('getMyAttempt', { attempt: publicId });
      expect(mine).toMatchObject({ state: 'succeeded', amount: 9_000 });
      expect((await caller.send('resolvePaymentReview', decision)).problem.code).toBe('already_decided');
      expect(await caller.call('getWaiting', {})).toMatchObject({ payments: 0 });
    });

    test(`${rows} R-651 R-652 another currency than asked waits too, and can be put aside; the bill may be tried again`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id, 'otherCurrency');
      await rig.ask(attempt.id);
      expect(await rig.look(attempt.id)).toMatchObject({ state: 'review', found: { currency: 'USD' } });
      expect(await paymentsOf(bill.id)).toEqual([]);
      const { caller } = rig.shop.staff.MANAGER;
      await caller.call('resolvePaymentReview', { attemptId: attempt.id, decision: 'ignore' });
      const next = await rig.start(bill.id);
      await rig.ask(next.id);
      expect((await invoice(bill.id)).status).toBe('paid');
    });

    test(`${rows} R-650 a vendor that began anew counts on elsewhere: what it takes then is booked like all before`, async () => {
      const first = await rig.bill(10_000);
      const before = await rig.start(first.id);
      await rig.ask(before.id);
      await rig.restart();
      const second = await rig.bill(10_000);
      const after = await rig.start(second.id);
      await rig.ask(after.id);
      const refs = await Promise.all([before, after].map(async ({ id }) => (await rig.look(id)).providerRef));
      expect(new Set(refs).size).toBe(2);
      for (const { id } of [first, second]) expect((await invoice(id)).status).toBe('paid');
    });

    test(`${rows} R-657 a demo's vendor remembers a payment from before its restart: it is given back after it`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id);
      await rig.ask(attempt.id);
      const [payment] = await paymentsOf(bill.id);
      await rig.restart({ remembers: true });
      const { caller } = rig.shop.staff.MANAGER;
      const refund = { paymentId: payment?.id ?? '', amount: 10_000, reason: 'Called off' };
      await rig.askRefund((await caller.call('refundPayment', refund)).id);
      const seen = await caller.call('getPayment', { paymentId: refund.paymentId });
      expect(seen).toMatchObject({ refunded: 10_000, refunds: [{ state: 'succeeded' }] });
      await rig.restart({ remembers: true });
      const again = await caller.send('refundPayment', { ...refund, amount: 1 });
      expect(again.problem.code).toBe('amount_too_large');
    });

    test(`${rows} R-657 refund: the money goes back once, the bill is open again`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id);
      await rig.ask(attempt.id);
      const [payment] = await paymentsOf(bill.id);
      const { caller } = rig.shop.staff.MANAGER;
      const refund = { paymentId: payment?.id ?? '', amount: 10_000, reason: 'Called off' };
      const { id } = await caller.call('refundPayment', refund);
      expect((await caller.send('refundPayment', refund)).problem.code).toBe('amount_too_large');
      await rig.askRefund(id);
      const seen = await caller.call('getPayment', { paymentId: refund.paymentId });
      expect(seen).toMatchObject({ refunded: 10_000, refunds: [{ state: 'succeeded' }] });
      expect((await invoice(bill.id)).open).toBe(10_000);
    });

    test(`${rows} partial payments: each is booked, the last closes the bill; more than is open is refused`, async () => {
      const bill = await rig.bill(10_000);
      for (const amount of [4_000, 6_000]) {
        const attempt = await rig.start(bill.id, 'pays', amount);
        await rig.ask(attempt.id);
      }
      expect(await invoice(bill.id)).toMatchObject({ status: 'paid', open: 0 });
      const more = await rig.bill(5_000);
      const phone = rig.phones ? { phone: rig.phones.pays } : {};
      const input = { invoiceId: more.id, provider: name, method: rig.method, amount: 5_001, ...phone };
      const said = await rig.shop.staff.SERVICE_WRITER.caller.send('startPayment', input);
      expect(said.problem.code).toBe('amount_too_large');
    });

    test(`${rows} R-643 overpayment: cash came in between, so what arrives becomes credit`, async () => {
      const bill = await rig.bill(10_000);
      const attempt = await rig.start(bill.id);
      const { caller } = rig.shop.staff.SERVICE_WRITER;
      await caller.call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 10_000 });
      await rig.ask(attempt.id);
      const sums = await balances(rig.world, bill.customer.id);
      expect(sums).toMatchObject({ receivable: 0, customer_credit: -10_000, cash: 10_000 });
    });

    test(`${rows} R-645 keys are sealed and never shown; the check tells right from wrong ones`, async () => {
      const { caller } = rig.shop.staff.MANAGER;
      expect((await caller.call('checkProvider', { provider: name })).ok).toBe(true);
      const { items } = await caller.call('listProviders', {});
      const own = items.find((item) => item.provider === name);
      expect(own).toMatchObject({ enabled: true, checkResult: 'ok' });
      expect(own?.secrets.every((secret) => secret.set)).toBe(true);
      const [row] = await rig.world.sql<{ all: string }>('select p::text as all from payment_provider p');
      expect(row?.all).not.toMatch(/simulator|test-/);
    });
  });
}
