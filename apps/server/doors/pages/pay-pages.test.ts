import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moneyText } from '../../../site/src/shared/format.ts';
import { mtnTestSecrets, mtnVendor } from '../../integrations/payments/mtn/simulator.ts';
import { listen, type Simulator, simulate } from '../../integrations/payments/simulator.ts';
import { stripeTestSecrets, stripeVendor } from '../../integrations/payments/stripe/simulator.ts';
import { makeCustomer, makeShop, type TestCustomer, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { look, needSite, post } from './testing/browse.ts';

const REJECTS = '+46733123451';
const WAITS = '+46733123453';
const PAYS = '+260966555018';

describe('bills and paying them', () => {
  let world: World;
  let shop: TestShop;
  let owner: TestCustomer;
  let mtn: Simulator;
  let close: () => Promise<void>;
  beforeAll(async () => {
    await needSite();
    mtn = simulate(mtnVendor);
    const vendor = await listen(mtn);
    const cards = await listen(simulate(stripeVendor(() => 'https://shop.invalid/')));
    close = async () => {
      await Promise.all([vendor.close(), cards.close()]);
    };
    world = await openWorld({ paymentHosts: { mtn: vendor.url, stripe: cards.url } as never });
    shop = await makeShop(world);
    owner = await makeCustomer(world, shop.shopId);
    const settings = { host: null, country: 'ZM', currency: null, account: null };
    const secrets = mtnTestSecrets;
    await shop.staff.ADMIN.caller.call('setProvider', { provider: 'mtn', enabled: true, settings, secrets });
    const card = { provider: 'stripe', enabled: true, settings, secrets: stripeTestSecrets } as const;
    await shop.staff.ADMIN.caller.call('setProvider', card);
  });
  afterAll(async () => {
    await world.close();
    await close();
  });

  const billed = async (customer: TestCustomer, total = 50_000) => {
    const { caller } = shop.staff.MANAGER;
    const line = {
      kind: 'labour',
      description: 'Front brakes',
      quantity: 1000,
      unitPrice: total,
      taxRateBp: 0,
    } as const;
    const { id } = await caller.call('createInvoice', { customerId: customer.id, lines: [line] });
    const { version } = await caller.call('getInvoice', { invoiceId: id });
    await caller.call('postInvoice', { invoiceId: id, version });
    const { publicId, number } = await caller.call('getInvoice', { invoiceId: id });
    return { id, publicId, number: number ?? '', path: `/customer/invoice/${publicId}` };
  };
  it('[PAY-08] R-666 money of theirs that is here is offered first and settles the bill at a tap', async () => {
    const me = await makeCustomer(world, shop.shopId);
    const first = await billed(me);
    const cash = { invoiceId: first.id, method: 'cash', amount: 80_000 } as const;
    await shop.staff.MANAGER.caller.call('takePayment', cash);
    const bill = await billed(me);
    const { html } = await look(me.caller, `${bill.path}/pay`);
    const amount = /name="amount" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect(amount).toBe('30000');
    expect((await look(me.caller, '/customer/invoices')).html).toContain('Your credit here');
    const used = await post(me.caller, `${bill.path}/credit`, { amount, key: keyIn(html) });
    expect([used.status, used.to]).toEqual([303, `${bill.path}/pay`]);
    const after = await look(me.caller, `${bill.path}/pay`);
    expect(after.html).not.toContain('pay-credit');
    expect((await shop.staff.MANAGER.caller.call('getInvoice', { invoiceId: bill.id })).open).toBe(20_000);
    // A second tap finds nothing to use and shows the page as it is.
    const again = await post(me.caller, `${bill.path}/credit`, { amount, key: keyIn(after.html) });
    expect([again.status, again.to]).toEqual([303, `${bill.path}/pay`]);
    expect((await shop.staff.MANAGER.caller.call('getInvoice', { invoiceId: bill.id })).open).toBe(20_000);
  });

  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const linkOf = async (invoiceId: string) =>
    new URL((await shop.staff.MANAGER.caller.call('makePaymentLink', { invoiceId })).url);
  /** Lets the next questions to the provider come due. */
  const later = async (seconds: number) => {
    world.clock.advance(seconds * 1000);
    await world.sql(
      "update pgboss.job set start_after = now() where state in ('created', 'retry') and name not like '\\_\\_%'",
    );
    await world.settle();
  };

  it('[PORT-04] lists every bill of the customer with its state, and shows one with lines, tax and what is open', async () => {
    const bill = await billed(owner, 129_900);
    const list = await look(owner.caller, '/customer/invoices');
    expect(list.status).toBe(200);
    expect(list.html).toContain(bill.number);
    expect(list.html).toContain(`${bill.path}/pay`);
    const page = await look(owner.caller, bill.path);
    for (const words of ['Front brakes', '1,299.00', 'Still open']) expect(page.html).toContain(words);
    expect(page.html).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const home = await look(owner.caller, '/customer/dashboard');
    expect(home.html).toContain(bill.number);
  });

  it('[PORT-04][SEC-03] nobody sees or pays another customer’s bill', async () => {
    const bill = await billed(owner);
    const stranger = await makeCustomer(world, shop.shopId);
    for (const path of [bill.path, `${bill.path}/pay`])
      expect((await look(stranger.caller, path)).status, path).toBe(404);
    const paid = await post(stranger.caller, `${bill.path}/pay`, { way: 'mtn.mobile_money', 'phone-mtn': PAYS });
    expect(paid.status).toBe(404);
    expect((await look(world.caller(), bill.path)).to).toContain('/customer/login');
  });

  it('[PAY-02] pays by mobile money without a script: form, waiting page, paid; a second tap is the same payment', async () => {
    const payer = await makeCustomer(world, shop.shopId);
    const bill = await billed(payer);
    const form = await look(payer.caller, `${bill.path}/pay`);
    expect(keyIn(form.html)).toMatch(/^pay-[\w-]{36}$/);
    const fields = { way: 'mtn.mobile_money', 'phone-mtn': PAYS, amount: '', key: keyIn(form.html) };
    const [first, again] = await Promise.all([
      post(payer.caller, `${bill.path}/pay`, fields),
      post(payer.caller, `${bill.path}/pay`, fields),
    ]);
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(again.to).toBe(first.to);
    expect(mtn.book.payments.size).toBe(1);
    const waiting = await look(payer.caller, first.to ?? '');
    expect(waiting.html).toContain('http-equiv="refresh"');
    expect(waiting.html).toContain('Never type your PIN');
    await later(6);
    const paid = await look(payer.caller, first.to ?? '');
    expect(paid.html).toContain('Paid. Thank you.');
    expect(paid.html).not.toContain('http-equiv="refresh"');
    const { status, open } = await shop.staff.MANAGER.caller.call('getInvoice', { invoiceId: bill.id });
    expect([status, open]).toEqual(['paid', 0]);
    const history = await look(payer.caller, '/customer/history');
    expect(history.html).toContain('MTN MoMo');
    expect(history.html).not.toContain('refunded');
    expect((await look(payer.caller, `${bill.path}/pay`)).to).toBe(bill.path);
    const { items } = await shop.staff.MANAGER.caller.call('listPayments', { invoiceId: bill.id });
    const back = { paymentId: items[0]?.id ?? '', amount: 1_000, reason: 'One wiper less' };
    await shop.staff.MANAGER.caller.call('refundPayment', back);
    await later(1);
    const [whole, refunded] = [items[0]?.amount ?? 0, 1_000].map((amount) =>
      moneyText({ amount, currency: 'ZMW' }, 'en'),
    );
    expect((await look(payer.caller, '/customer/history')).html).toContain(`${whole}, of it ${refunded} refunded`);
  });

  it('[PAY-08] takes a part; says what is wrong beside the field and keeps what was typed', async () => {
    const payer = await makeCustomer(world, shop.shopId);
    const bill = await billed(payer);
    const at = `${bill.path}/pay`;
    const fields = { way: 'mtn.mobile_money', 'phone-mtn': PAYS };
    const odd = await post(payer.caller, at, { ...fields, amount: 'some' });
    expect([odd.status, odd.html.includes('value="some"')]).toEqual([400, true]);
    const more = await post(payer.caller, at, { ...fields, amount: '9,999.00' });
    expect([more.status, more.html.includes('id="f-amount-error"')]).toEqual([422, true]);
    const none = await post(payer.caller, at, { way: 'mtn.mobile_money', 'phone-mtn': '' });
    expect(none.html).toContain('id="f-phone-mtn-error"');
    const part = await post(payer.caller, at, { ...fields, amount: '200.00' });
    await later(6);
    expect((await look(payer.caller, part.to ?? '')).html).toContain('300.00');
    expect((await look(payer.caller, at)).html).toContain('300.00');
  });

  it('[PAY-02] a refused payment says what to do and lets them try again; a running one is shown instead of a second', async () => {
    const payer = await makeCustomer(world, shop.shopId);
    const bill = await billed(payer);
    const at = `${bill.path}/pay`;
    const refused = await post(payer.caller, at, { way: 'mtn.mobile_money', 'phone-mtn': REJECTS });
    await later(6);
    const failed = await look(payer.caller, refused.to ?? '');
    expect(failed.html).toContain('did not go through');
    expect(failed.html).toContain(`href="${at}"`);
    const waiting = await post(payer.caller, at, { way: 'mtn.mobile_money', 'phone-mtn': WAITS });
    expect((await look(payer.caller, at)).to).toBe(waiting.to);
    const second = await post(payer.caller, at, { way: 'mtn.mobile_money', 'phone-mtn': PAYS });
    expect(second.to).toBe(waiting.to);
  });

  it('[PAY-02] the page that waits names when the request ends; a push to a phone is stopped there, and the page says so', async () => {
    const payer = await makeCustomer(world, shop.shopId);
    const bill = await billed(payer);
    const waiting = await post(payer.caller, `${bill.path}/pay`, { way: 'mtn.mobile_money', 'phone-mtn': WAITS });
    const { html } = await look(payer.caller, waiting.to ?? '');
    const ends = new Date(world.clock.now().getTime() + 15 * 60_000);
    expect(html).toContain(`dateTime="${ends.toISOString().slice(0, 16)}`.replace('dateTime', 'datetime'));
    expect(html).toContain('data-island="countdown"');
    expect(html).not.toContain('Stop this payment');
    const tried = await post(payer.caller, `${waiting.to}/stop`, {});
    expect([tried.status, tried.to]).toEqual([303, waiting.to]);
    expect((await look(payer.caller, waiting.to ?? '')).html).toContain('can no longer be stopped here');
  });

  it('[PAY-08] R-665 a card payment is stopped from its page, signed in or from a link; the bill is free again', async () => {
    const payer = await makeCustomer(world, shop.shopId);
    const bill = await billed(payer);
    const at = `${bill.path}/pay`;
    const mine = await post(payer.caller, at, { way: 'stripe.card' });
    expect((await look(payer.caller, mine.to ?? '')).html).toContain('Stop this payment');
    const stranger = await makeCustomer(world, shop.shopId);
    expect((await post(stranger.caller, `${mine.to}/stop`, {})).status).toBe(404);
    expect((await post(payer.caller, `${mine.to}/stop`, {})).to).toBe(mine.to);
    expect((await look(payer.caller, mine.to ?? '')).html).toContain('You stopped this payment');
    expect((await look(payer.caller, at)).html).toContain('name="way"');
    const { pathname, search } = await linkOf(bill.id);
    const visitor = world.caller();
    await post(visitor, `${pathname}${search}`, { way: 'stripe.card' });
    expect((await look(visitor, `${pathname}${search}`)).html).toContain(`${pathname}/stop`);
    await post(visitor, `${pathname}/stop${search}`, {});
    expect((await look(visitor, `${pathname}${search}`)).html).toContain('You stopped this payment');
    expect((await look(visitor, `${pathname}${search}&again=1`)).html).toContain('name="way"');
  });

  it('[I18N-05] R-532 a shop with an account says where to send money and shows the code banks read, in the portal and behind a link', async () => {
    const berlin = await makeShop(world, { country: 'DE', currency: 'EUR', legal_name: 'Autohaus Nord GmbH' });
    const admin = berlin.staff.ADMIN.caller;
    const { version } = await admin.call('getInvoiceRules', {});
    await admin.call('updateInvoiceRules', { version, iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' });
    const payer = await makeCustomer(world, berlin.shopId);
    const lines = [
      { kind: 'labour', description: 'Bremsen', quantity: 1000, unitPrice: 11_900, taxRateBp: 1900 },
    ] as const;
    const { id } = await admin.call('createInvoice', { customerId: payer.id, lines: [...lines] });
    await admin.call('postInvoice', {
      invoiceId: id,
      version: (await admin.call('getInvoice', { invoiceId: id })).version,
    });
    const bill = await admin.call('getInvoice', { invoiceId: id });
    const { url } = await admin.call('makePaymentLink', { invoiceId: id });
    const { pathname, search } = new URL(url);
    const inside = await look(payer.caller, `/customer/invoice/${bill.publicId}/pay`);
    const outside = await look(world.caller(), `${pathname}${search}`);
    for (const { html } of [inside, outside]) {
      for (const words of ['DE89 3704 0044 0532 0130 00', 'COBADEFFXXX', 'Autohaus Nord GmbH', bill.number ?? '?'])
        expect(html).toContain(words);
      expect(html).toMatch(/class="bank-code"><svg[^>]*>\s*<path d="M0 0h1v1h-1z/);
      expect(html).toContain('<dt>IBAN</dt>');
    }
    // An account number of another kind is called one, and stands as the bank writes it.
    const zambian = { version: version + 1, iban: '5843221500193', bic: 'ZNCOZMLU' };
    await admin.call('updateInvoiceRules', zambian);
    const plain = await look(world.caller(), `${pathname}${search}`);
    expect(plain.html).toMatch(/<dt>Account number<\/dt><dd[^>]*>5843221500193</);
    expect(plain.html).toMatch(/<dt>SWIFT code<\/dt><dd[^>]*>ZNCOZMLU</);
    expect(plain.html).not.toContain('IBAN');
  });

  it('[PAY-06] a link pays without signing in; one that never was and one that is over read the same', async () => {
    const payer = await makeCustomer(world, shop.shopId);
    const bill = await billed(payer);
    const { pathname, search } = await linkOf(bill.id);
    const here = `${pathname}${search}`;
    const visitor = world.caller();
    const form = await look(visitor, here);
    expect([form.status, form.html.includes('noindex'), form.headers.get('cache-control')]).toEqual([
      200,
      true,
      'no-store',
    ]);
    const fields = { way: 'mtn.mobile_money', 'phone-mtn': PAYS, key: keyIn(form.html) };
    expect((await post(visitor, here, fields)).to).toBe(here);
    expect((await look(visitor, here)).html).toContain('Waiting for your PIN');
    await later(6);
    expect((await look(visitor, here)).html).toContain('Paid. Thank you.');
    const other = await look(world.caller(), here);
    const never = await look(world.caller(), `/pay/${'x'.repeat(43)}${search}`);
    const words = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<code>[^<]*/, '');
    expect([other.html, never.html].some((html) => html.includes('Never type'))).toBe(false);
    const ended = await linkOf((await billed(payer)).id);
    world.clock.advance(91 * 86_400_000);
    const over = await look(world.caller(), `${ended.pathname}${ended.search}`);
    expect([over.status, words(over.html)]).toEqual([never.status, words(never.html)]);
  });
});
