import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mtnTestSecrets } from '../../integrations/payments/mtn/simulator.ts';
import { makeCustomer, makeShop, makeStaff, type TestShop } from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { notificationReaders } from '../../notification-readers.ts';
import { readPdf } from '../documents/testing/pdf-text.ts';
import { remindOverdue } from '../invoices/sweep-bills.ts';
import { billed } from './testing/billed.ts';

type Mail = { kind: string; to: string; text: string; html: string; attachments: string[] };
const DAY_MS = 86_400_000;
let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  const settings = { host: null, country: 'ZM', currency: null, account: null };
  const mtn = { provider: 'mtn', enabled: true, settings, secrets: { ...mtnTestSecrets } } as const;
  await shop.staff.MANAGER.caller.call('setProvider', mtn);
});
afterAll(() => world.close());

async function mailsOf(kind: string): Promise<Mail[]> {
  await world.settle();
  const box = (await (await world.caller().fetch('/dev/mailbox.json')).json()) as { items: Mail[] };
  return box.items.filter((mail) => mail.kind === kind);
}
const linkIn = ({ text }: Mail) => {
  const token = /\/pay\/([\w-]{43})\?shop=/.exec(text)?.[1] ?? '';
  return { shop: shop.slug, token };
};
/** Weeks went by: somebody signs in anew. */
const manager = async () => (await makeStaff(world, shop.shopId, 'MANAGER')).caller;
const withManager = (caller: Caller): TestShop => ({
  ...shop,
  staff: { ...shop.staff, MANAGER: { ...shop.staff.MANAGER, caller } },
});
const open = (link: { shop: string; token: string }) => world.caller().send('getPayByLink', link);

describe('[PAY-06] R-658 bills travel with a link that pays them', () => {
  test('[INVC-02] the mail of a bill has its PDF and a link of its own; the desk’s new link leaves it working', async () => {
    const bill = await billed(world, shop, 8_000);
    const desk = shop.staff.SERVICE_WRITER.caller;
    await desk.call('sendInvoice', { invoiceId: bill.id });
    const [mail] = await mailsOf('invoice-ready');
    expect(mail?.attachments).toEqual(['invoice.pdf']);
    const link = linkIn(mail as Mail);
    expect(mail?.html).toContain(`/pay/${link.token}`);
    expect((await open(link)).body).toMatchObject({ number: bill.number, open: 8_000 });
    await desk.call('makePaymentLink', { invoiceId: bill.id });
    await desk.call('makePaymentLink', { invoiceId: bill.id });
    expect((await open(link)).status).toBe(200);
    const kept = await world.sql<{ all: string }>('select l::text as all from payment_link l');
    expect(kept.map((row) => row.all).join()).not.toContain(link.token);
    // Ending the desk's own link ends no mailed one; those end when that is asked.
    const till = () => desk.call('getTill', { invoiceId: bill.id });
    expect(await till()).toMatchObject({ linkUntil: expect.any(String), mailedUntil: expect.any(String) });
    await desk.call('revokePaymentLink', { invoiceId: bill.id });
    expect(await till()).toMatchObject({ linkUntil: null, mailedUntil: expect.any(String) });
    expect((await open(link)).status).toBe(200);
    expect((await desk.send('revokePaymentLink', { invoiceId: bill.id })).problem.code).toBe('already_done');
    await desk.call('revokePaymentLink', { invoiceId: bill.id, which: 'mail' });
    expect((await till()).mailedUntil).toBeNull();
    expect((await open(link)).problem.code).toBe('link_expired');
  });

  test('a reminder brings a new one beside the first; after 60 days a link is over', async () => {
    const bill = await billed(world, shop, 5_000);
    await shop.staff.SERVICE_WRITER.caller.call('sendInvoice', { invoiceId: bill.id });
    const [first] = await mailsOf('invoice-ready');
    world.clock.advance(25 * DAY_MS);
    const { services, runner, pools } = world.server.house;
    await remindOverdue({ services, runner, owner: pools.owner, clock: world.clock });
    const reminders = (await mailsOf('invoice-reminder')).filter((mail) => mail.text.includes(bill.number ?? '-'));
    expect(reminders).toHaveLength(1);
    const links = [linkIn(first as Mail), linkIn(reminders[0] as Mail)];
    expect(new Set(links.map(({ token }) => token)).size).toBe(2);
    for (const link of links) expect((await open(link)).body.open).toBe(5_000);
    world.clock.advance(36 * DAY_MS);
    expect((await open(links[0] as { shop: string; token: string })).problem.code).toBe('link_expired');
    expect((await open(links[1] as { shop: string; token: string })).status).toBe(200);
  });

  test('a credit note, and a bill nobody could pay here, bring none', async () => {
    const desk = await manager();
    const bill = await billed(world, withManager(desk), 3_000);
    const note = await desk.call('creditInvoice', { invoiceId: bill.id, reason: 'Goodwill' });
    await desk.call('sendInvoice', { invoiceId: note.id });
    const [credit] = await mailsOf('credit-ready');
    expect(credit?.attachments).toEqual(['invoice.pdf']);
    expect(credit?.text).not.toContain('/pay/');
    const bare = await makeShop(world);
    const other = await billed(world, bare, 3_000);
    await bare.staff.SERVICE_WRITER.caller.call('sendInvoice', { invoiceId: other.id });
    const told = (await mailsOf('invoice-ready')).find((mail) => mail.to === other.customer.email);
    expect(told?.attachments).toEqual(['invoice.pdf']);
    expect(told?.text).not.toContain('/pay/');
  });

  test('[PORT-05] a receipt comes with its PDF, and so does money back', async () => {
    const desk = await manager();
    const bill = await billed(world, withManager(desk), 2_000);
    const { id } = await desk.call('takePayment', { invoiceId: bill.id, method: 'cash', amount: 2_000 });
    await desk.call('refundPayment', { paymentId: id, amount: 500, reason: 'One wiper less' });
    for (const kind of ['receipt', 'money-back'])
      expect((await mailsOf(kind))[0]?.attachments, kind).toEqual(['receipt.pdf']);
  });

  test('[INVC-05] R-531 a statement is mailed with its PDF and the words; one with nothing in it is not', async () => {
    const desk = await manager();
    const bill = await billed(world, withManager(desk), 4_000);
    const { issuedOn } = await desk.call('getInvoice', { invoiceId: bill.id });
    const day = issuedOn ?? '';
    const between = { customerId: bill.customer.id, from: day, to: day };
    const nobody = await makeCustomer(world, shop.shopId);
    const none = await desk.send('sendStatement', { ...between, customerId: nobody.id });
    expect(none.problem.code).toBe('nothing_to_send');
    const turned = await desk.send('sendStatement', { ...between, to: '2020-01-01' });
    expect(turned.problem.code).toBe('invalid_input');
    const parts = (await makeStaff(world, shop.shopId, 'PARTS')).caller;
    expect((await parts.send('sendStatement', between)).status).toBe(403);
    await desk.call('sendStatement', { ...between, message: 'Please look at the last line.' });
    const [mail] = await mailsOf('statement-ready');
    expect(mail?.attachments).toEqual(['statement.pdf']);
    expect(mail?.text).toContain('Please look at the last line.');
    const { house } = world.server;
    const paper = { kind: 'statement', id: bill.customer.id, from: day, to: day } as const;
    const printed = await notificationReaders.paper({ ...house, clock: world.clock }, shop.shopId, paper);
    expect((await readPdf(new Uint8Array(printed?.content as Uint8Array))).text).toContain(bill.number);
  });
});
