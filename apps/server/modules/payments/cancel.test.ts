import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProviderName } from '../../integrations/payments/port.ts';
import { stoppable } from '../../integrations/payments/port.ts';
import { openRig, type Rig } from './testing/rig.ts';

const rigs = new Map<ProviderName, Rig>();
beforeAll(async () => {
  for (const name of ['stripe', 'square', 'mtn'] as const) rigs.set(name, await openRig(name));
});
afterAll(async () => {
  for (const rig of rigs.values()) await rig.close();
});
const rigOf = (name: ProviderName) => rigs.get(name) as Rig;

/** Starts a payment nobody has finished: the page is open, or the phone has rung. */
async function begun(rig: Rig) {
  const bill = await rig.bill(12_000);
  const desk = rig.shop.staff.SERVICE_WRITER.caller;
  // A number of the simulated vendor whose owner does not answer.
  const phone = rig.phones ? { phone: '+46733123453' } : {};
  const way = { provider: rig.name, method: rig.method, ...phone };
  const attempt = await desk.call('startPayment', { invoiceId: bill.id, ...way });
  return { bill, attempt, desk };
}

describe('[PAY-08] R-665 a payment under way is stopped while its provider can', () => {
  test.each(['stripe', 'square'] as const)('%s: by the desk, and the page takes no card afterwards', async (name) => {
    const rig = rigOf(name);
    const { bill, attempt, desk } = await begun(rig);
    expect(attempt).toMatchObject({ state: 'pending', cancellable: true });
    const stopped = await desk.call('cancelAttempt', { attemptId: attempt.id });
    expect(stopped).toMatchObject({ state: 'failed', failure: 'cancelled', cancellable: false });
    await rig.payOn(attempt.redirectUrl);
    await rig.deliver();
    await rig.ask(attempt.id);
    expect((await desk.call('getInvoice', { invoiceId: bill.id })).open).toBe(12_000);
    expect((await desk.send('cancelAttempt', { attemptId: attempt.id })).problem.code).toBe('already_done');
    // The bill is free for another try.
    const next = await rig.start(bill.id);
    await rig.ask(next.id);
    expect((await desk.call('getInvoice', { invoiceId: bill.id })).status).toBe('paid');
    const { items } = await desk.call('getTimeline', { customerId: bill.customer.id });
    expect(items.map((row) => row.type)).toContain('payment.cancelled');
    expect(items.map((row) => row.type)).not.toContain('payment.failed');
  });

  test('a push to a phone cannot be called back: a plain refusal, and the try goes on', async () => {
    const rig = rigOf('mtn');
    const { attempt, desk } = await begun(rig);
    expect(attempt.cancellable).toBe(false);
    expect((await desk.send('cancelAttempt', { attemptId: attempt.id })).problem.code).toBe('cancel_off');
    expect((await rig.look(attempt.id)).state).toBe('pending');
    for (const name of ['mtn', 'airtel', 'flutterwave']) expect(stoppable.has(name)).toBe(false);
  });

  test('money that came before the stop is booked, not lost', async () => {
    const rig = rigOf('stripe');
    const { bill, attempt, desk } = await begun(rig);
    await rig.payOn(attempt.redirectUrl);
    rig.simulator.book.callbacks.splice(0);
    expect((await desk.send('cancelAttempt', { attemptId: attempt.id })).problem.code).toBe('already_done');
    expect((await desk.call('getInvoice', { invoiceId: bill.id })).status).toBe('paid');
  });

  test('the payer stops their own, signed in or by the link; a stranger finds nothing; its end is told', async () => {
    const rig = rigOf('stripe');
    const bill = await rig.bill(9_000);
    const other = await rig.bill(1_000);
    const way = { provider: 'stripe', method: 'card' } as const;
    const mine = await bill.customer.caller.call('payMyInvoice', { invoice: bill.publicId, ...way });
    expect(Date.parse(mine.expiresAt)).toBeGreaterThan(rig.world.clock.now().getTime());
    const { attempt } = mine;
    expect((await other.customer.caller.send('cancelMyPayment', { attempt })).status).toBe(404);
    expect(await bill.customer.caller.call('cancelMyPayment', { attempt })).toMatchObject({ failure: 'cancelled' });
    const desk = rig.shop.staff.SERVICE_WRITER.caller;
    const { url } = await desk.call('makePaymentLink', { invoiceId: bill.id });
    const link = { shop: rig.shop.slug, token: new URL(url).pathname.split('/').at(-1) ?? '' };
    const anybody = rig.world.caller();
    await anybody.call('payByLink', { ...link, ...way });
    expect((await anybody.call('getPayByLink', link)).attempt).toMatchObject({ cancellable: true });
    expect(await anybody.call('cancelPayByLink', link)).toMatchObject({ state: 'failed', failure: 'cancelled' });
    expect((await anybody.send('cancelPayByLink', link)).problem.code).toBe('already_done');
    expect((await rig.shop.staff.TECH.caller.send('cancelAttempt', { attemptId: bill.id })).status).toBe(403);
  });
});
