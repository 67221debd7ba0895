import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer } from '../../kernel/testing/factories.ts';
import { reconcile } from './reconcile.ts';
import { billed } from './testing/billed.ts';
import { openRig, type Rig } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig('stripe');
  // The vendor counts its days by the same clock as the shop.
  const body = JSON.stringify({ do: 'clock', at: rig.world.clock.now().toISOString() });
  await rig.simulator.handle(new Request('http://localhost/-/trouble', { method: 'POST', body }));
});
afterAll(() => rig.close());
const way = { provider: 'stripe', method: 'card' } as const;

describe('[PAY-05] cards on file', () => {
  test('[PAY-05] R-660 R-661 R-662 kept with consent, charged by staff, taken back; no card number anywhere', async () => {
    const bill = await rig.bill(20_000);
    const { caller } = bill.customer;
    const advisor = rig.shop.staff.SERVICE_WRITER.caller;
    const mine = await caller.call('payMyInvoice', { invoice: bill.publicId, ...way, saveMethod: true });
    await rig.payOn(mine.redirectUrl);
    await rig.deliver();
    await rig.world.settle();
    const { items } = await caller.call('listMyMethods', {});
    expect(items).toMatchObject([{ provider: 'stripe', label: 'Visa •••• 4242' }]);
    const next = await billed(rig.world, rig.shop, 7_000, bill.customer);
    const kept = await advisor.call('listMethods', { customerId: bill.customer.id });
    const charge = { invoiceId: next.id, methodId: kept.items[0]?.id ?? '' };
    const attempt = await advisor.call('chargeMethod', charge);
    await rig.ask(attempt.id);
    expect((await advisor.call('getInvoice', { invoiceId: next.id })).status).toBe('paid');
    const stranger = await rig.bill(1_000);
    expect((await advisor.send('chargeMethod', { ...charge, invoiceId: stranger.id })).status).toBe(404);
    expect((await rig.shop.staff.PARTS.caller.send('chargeMethod', charge)).status).toBe(403);
    const other = await makeCustomer(rig.world, rig.shop.shopId);
    const method = items[0]?.method ?? '';
    expect((await other.caller.send('removeMyMethod', { method })).status).toBe(404);
    await caller.call('removeMyMethod', { method });
    expect((await caller.call('listMyMethods', {})).items).toEqual([]);
    const last = await billed(rig.world, rig.shop, 7_000, bill.customer);
    expect((await advisor.send('chargeMethod', { ...charge, invoiceId: last.id })).status).toBe(404);
    const rows = await rig.world.sql<{ all: string }>(
      'select m::text as all from payment_method m union all select a::text from payment_attempt a union all select h::text from payment_hint h',
    );
    expect(rows.map((row) => row.all).join()).not.toMatch(/4242\s?4242/);
    expect(rows.map((row) => row.all).join()).not.toContain('pm_pi');
  });

  test('[PAY-05] without consent nothing is kept', async () => {
    const bill = await rig.bill(20_000);
    const mine = await bill.customer.caller.call('payMyInvoice', { invoice: bill.publicId, ...way });
    await rig.payOn(mine.redirectUrl);
    await rig.deliver();
    await rig.world.settle();
    expect((await bill.customer.caller.call('getMyAttempt', { attempt: mine.attempt })).state).toBe('succeeded');
    expect((await bill.customer.caller.call('listMyMethods', {})).items).toEqual([]);
  });
});

describe('[PAY-08] each day against the provider', () => {
  test('[PAY-08] R-663 R-664 what only one side knows is a difference; a person closes it once', async () => {
    const bill = await rig.bill(20_000);
    const lost = await rig.bill(3_000);
    const paid = await rig.start(bill.id);
    await rig.ask(paid.id);
    const unknown = await rig.start(lost.id);
    await rig.world.sql("update payment_attempt set state = 'expired' where id = $1", [unknown.id]);
    const day = rig.world.clock.now().toISOString().slice(0, 10);
    const due = { shopId: rig.shop.shopId, provider: 'stripe', day } as const;
    await reconcile(rig.world.server.house, due);
    await reconcile(rig.world.server.house, due);
    const { caller } = rig.shop.staff.MANAGER;
    const { items } = await caller.call('listReconciliations', { state: 'open' });
    expect(items).toHaveLength(1);
    const [row] = items;
    expect((row?.providerTotal ?? 0) - (row?.bookedTotal ?? 0)).toBe(3_000);
    expect(row?.differences).toMatchObject([{ provider: 3_000, booked: null }]);
    const closing = { reconciliationId: row?.id ?? '', note: 'Came after midnight' };
    expect((await rig.shop.staff.SERVICE_WRITER.caller.send('resolveReconciliation', closing)).status).toBe(403);
    await caller.call('resolveReconciliation', closing);
    expect((await caller.send('resolveReconciliation', closing)).problem.code).toBe('already_done');
  });
});
