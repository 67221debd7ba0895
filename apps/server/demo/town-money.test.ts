import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../kernel/testing/world.ts';
import { loadDemo } from './load.ts';
import { DEMO_PASSWORD } from './shops.ts';
import { startVendors, type Vendors } from './vendors.ts';

let folder = '';
let vendors: Vendors;
let world: World;
let lusaka: Caller;
let berlin: Caller;
const signedIn = async (email: string): Promise<Caller> => {
  const caller = world.caller();
  await caller.call('signIn', { email, password: DEMO_PASSWORD });
  return caller;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitlane-town-money-'));
  vendors = await startVendors(() => undefined, { folder });
  const { hosts: paymentHosts, smsHosts } = vendors;
  // Nobody carries effects meanwhile: what is seen is what was told.
  world = await openWorld({ demo: true, paymentHosts, smsHosts, roles: { web: true, worker: false } });
  world.clock.set(new Date().toISOString());
  await loadDemo({ env: world.env, databaseUrl: world.databaseUrl, log: () => {} });
  lusaka = await signedIn('manager@dynamic.example');
  berlin = await signedIn('manager@mueller.example');
}, 120_000);
afterAll(async () => {
  await world.close();
  await vendors.close();
  await rm(folder, { recursive: true, force: true });
});

const bills = async (search: string) => (await lusaka.call('listInvoices', { search, limit: 20 })).items;
const customer = async (desk: Caller, search: string) =>
  (await desk.call('listCustomers', { search, limit: 1 })).items[0]?.id ?? '';

describe('[PAY-08] the demo town shows its money, told through its own operations', () => {
  test('[INVC-02] bills of every state; what Ruth owes was asked for twice', async () => {
    for (const status of ['paid', 'part_paid', 'overdue', 'posted'] as const)
      expect((await lusaka.call('listInvoices', { status, limit: 1 })).items, status).toHaveLength(1);
    const [owed] = (await lusaka.call('listInvoices', { search: 'Ruth Banda', status: 'overdue' })).items;
    expect((await lusaka.call('getInvoice', { invoiceId: owed?.id ?? '' })).reminderLevel).toBe(2);
  });

  test('[PAY-08] one payment waits for a PIN, one came other than asked and waits for somebody to decide', async () => {
    const { open } = await lusaka.call('listPayments', {});
    expect(open.map(({ state }) => state).sort()).toEqual(['pending']);
    expect((await lusaka.call('listPaymentReviews', {})).items).toHaveLength(1);
    const day = world.clock.now().toISOString().slice(0, 10);
    const { total } = await lusaka.call('getAgeing', { day });
    expect(Object.values(total).every((sum) => sum > 0)).toBe(true);
  });

  test('[PAY-04] Patrick’s final bill is less by the deposit he paid', async () => {
    const [final, deposit] = await bills('Patrick Mwale');
    expect(deposit).toMatchObject({ kind: 'deposit', status: 'paid' });
    const { lines, total } = await lusaka.call('getInvoice', { invoiceId: final?.id ?? '' });
    const taken = lines.filter(({ kind }) => kind === 'deposit').reduce((sum, line) => sum + line.net, 0);
    expect(taken).toBeLessThan(0);
    expect(total).toBeGreaterThan(0);
  });

  test('[INVC-04] the couriers’ contract has made two bills, one is paid, and the next has its day; a statement went out', async () => {
    const customerId = await customer(lusaka, 'Kafue Express');
    const [plan] = (await lusaka.call('listRecurring', { customerId })).items;
    const made = await bills('Kafue Express');
    expect(made.map(({ status }) => status).sort()).toEqual(['paid', 'posted']);
    expect(plan?.active).toBe(true);
    expect((plan?.nextOn ?? '') > world.clock.now().toISOString().slice(0, 10)).toBe(true);
    const sent = await world.sql("select 1 from event where type = 'statement.sent'");
    expect(sent).toHaveLength(1);
  });

  test('[QUO-01] [QUO-03] a quote is open, one ran out, one became a visit', async () => {
    const { items } = await lusaka.call('listQuotes', { limit: 20 });
    const states = items.map(({ status }) => status).sort();
    expect(states).toEqual(['expired', 'sent']);
    const { items: visits } = await lusaka.call('listWorkOrders', { search: 'BBH 7042' });
    expect(visits).toHaveLength(1);
  });

  test('[INVC-03] a lodge is billed in dollars, at the rate of the day; Grace has credit from what she paid too much', async () => {
    const dollars = await bills('Kafue River');
    expect(dollars.map(({ currency }) => currency)).toEqual(['USD', 'USD']);
    const day = world.clock.now().toISOString().slice(0, 10);
    const [car] = (await lusaka.call('listVehicles', { search: 'ALB 7730' })).items;
    const customerId = car?.owner?.id ?? '';
    const account = await lusaka.call('getStatement', { customerId, from: day, to: day });
    expect(account.accounts[0]).toMatchObject({ currency: 'ZMW', closing: -25_000 });
  });

  test('[FINA-11] Berlin has a supplier’s electronic invoice that adds up, and a card kept with its owner’s consent', async () => {
    const { items } = await berlin.call('listReceivedInvoices', {});
    const received = await berlin.call('getReceivedInvoice', { receivedInvoiceId: items[0]?.id ?? '' });
    expect(received).toMatchObject({ supplier: { name: 'Teilehandel Spree GmbH' }, addsUp: true, currency: 'EUR' });
    const kept = await berlin.call('listMethods', { customerId: await customer(berlin, 'Anna Schubert') });
    expect(kept.items).toHaveLength(1);
    expect(kept.items[0]?.consentAt).toBeTruthy();
  });

  test('[PAY-08] a payment of before a restart of the demo is given back after it', async () => {
    const { items } = await berlin.call('listPayments', { limit: 20 });
    const paid = items.find(({ provider, refunded }) => provider === 'stripe' && refunded === 0);
    const host = vendors.hosts.stripe;
    await vendors.close();
    vendors = await startVendors(() => undefined, { folder });
    expect(vendors.hosts.stripe).toBe(host);
    const paymentId = paid?.id ?? '';
    await berlin.call('refundPayment', { paymentId, amount: paid?.amount ?? 0, reason: 'Called off' });
    const seen = await berlin.call('getPayment', { paymentId });
    expect(seen).toMatchObject({ refunded: paid?.amount, refunds: [{ state: 'succeeded' }] });
  });
});
