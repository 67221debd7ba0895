import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { makeCustomer } from '../../kernel/testing/factories.ts';
import { openRig, type Rig } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig('mtn');
});
afterAll(() => rig.close());

const PAYS = '+260 96 600 0001';
const ONGOING = '+46733123453';
const way = { provider: 'mtn', method: 'mobile_money' } as const;
const open = async (invoiceId: string) =>
  (await rig.shop.staff.SERVICE_WRITER.caller.call('getInvoice', { invoiceId })).open;

describe('[PAY-02] the customer pays', () => {
  test('[PAY-02] [PRIN-04] R-646 R-650 in the portal, by phone; another customer sees neither bill nor try', async () => {
    const bill = await rig.bill(20_000);
    const { caller } = bill.customer;
    const ways = await caller.call('listMyPayWays', { invoice: bill.publicId });
    expect(ways).toMatchObject({ open: 20_000, running: null, ways: [{ ...way, needsPhone: true, maySave: false }] });
    const mine = await caller.call('payMyInvoice', { invoice: bill.publicId, ...way, phone: PAYS, amount: 15_000 });
    expect(mine).toMatchObject({ state: 'pending', amount: 15_000 });
    const [row] = await rig.world.sql<{ id: string; payer: string }>(
      'select id, payer_sealed as payer from payment_attempt where public_id = $1',
      [mine.attempt],
    );
    expect(rig.simulator.book.payments.has(row?.id ?? '')).toBe(true);
    expect(row?.payer).not.toContain('966');
    expect(await rig.deliver()).toEqual([200]);
    await rig.world.settle();
    expect((await caller.call('getMyAttempt', { attempt: mine.attempt })).state).toBe('succeeded');
    expect(await open(bill.id)).toBe(5_000);
    const other = await makeCustomer(rig.world, rig.shop.shopId);
    expect((await other.caller.send('getMyAttempt', { attempt: mine.attempt })).status).toBe(404);
    expect((await other.caller.send('listMyPayWays', { invoice: bill.publicId })).status).toBe(404);
    const foreign = { invoice: bill.publicId, ...way, phone: PAYS };
    expect((await other.caller.send('payMyInvoice', foreign)).status).toBe(404);
  });

  test('[PAY-06] [PAY-02] by link, signed out: paying updates the bill', async () => {
    const bill = await rig.bill(20_000);
    const { url } = await rig.shop.staff.SERVICE_WRITER.caller.call('makePaymentLink', { invoiceId: bill.id });
    const address = new URL(url);
    const link = { shop: address.searchParams.get('shop') ?? '', token: address.pathname.split('/').at(-1) ?? '' };
    const visitor = rig.world.caller();
    expect((await visitor.call('getPayByLink', link)).ways).toMatchObject([way]);
    await visitor.call('payByLink', { ...link, ...way, phone: PAYS });
    await rig.deliver();
    await rig.world.settle();
    expect(await visitor.call('getPayByLink', link)).toMatchObject({ open: 0, attempt: { state: 'succeeded' } });
    expect((await visitor.send('payByLink', { ...link, ...way, phone: PAYS })).problem.code).toBe('amount_too_large');
  });

  test('[PAY-02] R-647 R-640 of two tries at once one goes through; the other hears that one is under way', async () => {
    const bill = await rig.bill(20_000);
    const pay = () => bill.customer.caller.send('payMyInvoice', { invoice: bill.publicId, ...way, phone: ONGOING });
    const both = await Promise.all([pay(), pay()]);
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    expect(both.find((each) => each.status === 409)?.problem.code).toBe('payment_running');
    expect(rig.simulator.book.callbacks).toEqual([]);
  });

  test('[PAY-02] the same Idempotency-Key rings the phone once', async () => {
    const bill = await rig.bill(20_000);
    const before = rig.simulator.book.payments.size;
    const key = { 'idempotency-key': newId() };
    const input = { invoice: bill.publicId, ...way, phone: PAYS };
    const first = await bill.customer.caller.call('payMyInvoice', input, key);
    expect(await bill.customer.caller.call('payMyInvoice', input, key)).toEqual(first);
    expect(rig.simulator.book.payments.size).toBe(before + 1);
  });

  test('[PAY-02] R-645 no phone, another provider, another method are refused; a wrong key is told', async () => {
    const bill = await rig.bill(20_000);
    const { caller } = bill.customer;
    const pay = (change: object) => caller.send('payMyInvoice', { invoice: bill.publicId, ...way, ...change });
    expect((await pay({ phone: '12345' })).problem.code).toBe('invalid_input');
    expect((await pay({ provider: 'stripe', method: 'card' })).problem.code).toBe('provider_off');
    expect((await pay({ method: 'card' })).problem.code).toBe('provider_off');
    const { caller: manager } = rig.shop.staff.MANAGER;
    const bare = { provider: 'airtel', enabled: true, settings: {} } as const;
    expect((await manager.send('setProvider', bare)).problem.code).toBe('secrets_missing');
    const strange = { ...bare, settings: { host: 'http://127.0.0.1:1' } };
    expect((await manager.send('setProvider', strange)).problem.code).toBe('invalid_input');
    expect((await rig.shop.staff.SERVICE_WRITER.caller.send('setProvider', bare)).status).toBe(403);
  });
});

describe('[PAY-02] what providers say and do not say', () => {
  test('[PAY-02] R-648 waiting is asked again with growing pauses until the time is over, then it counts as lost', async () => {
    const bill = await rig.bill(20_000);
    const input = { invoiceId: bill.id, ...way, phone: ONGOING };
    const attempt = await rig.shop.staff.SERVICE_WRITER.caller.call('startPayment', input);
    const next = async () =>
      (
        await rig.world.sql<{ polls: number; wait: number }>(
          'select polls, round(extract(epoch from next_poll_at - $2::timestamptz))::int as wait from payment_attempt where id = $1',
          [attempt.id, rig.world.clock.now()],
        )
      )[0];
    expect(await next()).toEqual({ polls: 0, wait: 5 });
    for (const wait of [10, 20, 40]) {
      await rig.ask(attempt.id);
      expect((await next())?.wait).toBe(wait);
    }
    const started = rig.world.clock.now();
    // The payer reads that it ends after 15 minutes: the last question comes then, not a whole pause later.
    for (let round = 0; round < 3; round++) await rig.ask(attempt.id);
    rig.world.clock.set(new Date(started.getTime() + 640_000).toISOString());
    await rig.ask(attempt.id);
    expect((await next())?.wait).toBe(900 - 640 + 1);
    rig.world.clock.set(new Date(started.getTime() + 901_000).toISOString());
    await rig.ask(attempt.id);
    expect(await rig.look(attempt.id)).toMatchObject({ state: 'expired', failure: 'expired' });
    const again = await rig.shop.staff.SERVICE_WRITER.caller.call('startPayment', { ...input, phone: PAYS });
    expect(again.state).toBe('pending');
    rig.world.clock.set(started.toISOString());
  });

  test('[PAY-02] R-651 R-652 money for a try that counted as lost waits for a person, who gives it back', async () => {
    const bill = await rig.bill(20_000);
    const attempt = await rig.start(bill.id);
    const kept = rig.simulator.book.payments.get(attempt.id);
    if (kept) kept.state = 'failed';
    await rig.ask(attempt.id);
    expect((await rig.look(attempt.id)).state).toBe('failed');
    if (kept) kept.state = 'succeeded';
    await rig.ask(attempt.id);
    expect((await rig.look(attempt.id)).state).toBe('review');
    const { caller } = rig.shop.staff.MANAGER;
    const done = await caller.call('resolvePaymentReview', { attemptId: attempt.id, decision: 'refund' });
    await rig.world.settle();
    const { refunds } = await caller.call('getPayment', { paymentId: done.paymentId ?? '' });
    await rig.askRefund(refunds[0]?.id ?? '');
    const seen = await caller.call('getPayment', { paymentId: done.paymentId ?? '' });
    expect(seen).toMatchObject({ refunded: 20_000, refunds: [{ state: 'succeeded' }] });
    expect(await open(bill.id)).toBe(20_000);
  });

  test('[PAY-02] R-649 a message about nothing of ours, for nobody, or for another shop is not kept', async () => {
    const send = (provider: string, shop: string, body: string) =>
      rig.carry(`https://garage.example/hooks/payments/${provider}/${shop}`, { method: 'POST', body });
    const [{ count: before } = { count: '' }] = await rig.world.sql<{ count: string }>(
      'select count(*) from payment_hint',
    );
    expect((await send('mtn', rig.shop.slug, JSON.stringify({ externalId: newId() }))).status).toBe(404);
    expect((await send('mtn', rig.shop.slug, 'not json')).status).toBe(400);
    expect((await send('paypal', rig.shop.slug, '{}')).status).toBe(404);
    expect((await send('mtn', 'no-such-shop', '{}')).status).toBe(404);
    const [{ count: after } = { count: '' }] = await rig.world.sql<{ count: string }>(
      'select count(*) from payment_hint',
    );
    expect(after).toBe(before);
  });

  test('[PAY-08] R-657 a refund the provider has not finished is booked once, when it says so', async () => {
    const bill = await rig.bill(20_000);
    const attempt = await rig.start(bill.id);
    await rig.ask(attempt.id);
    const { caller } = rig.shop.staff.MANAGER;
    const { items } = await caller.call('listPayments', { invoiceId: bill.id });
    const paymentId = items[0]?.id ?? '';
    const { id, state } = await caller.call('refundPayment', { paymentId, amount: 5_000, reason: 'Part not used' });
    expect(state).toBe('pending');
    expect((await caller.call('getPayment', { paymentId })).refunded).toBe(0);
    await Promise.all([rig.askRefund(id), rig.askRefund(id)]);
    expect((await caller.call('getPayment', { paymentId })).refunded).toBe(5_000);
    expect(await open(bill.id)).toBe(5_000);
  });
});
