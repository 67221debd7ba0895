import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreen, openBrowser, openWindow, violationsOf } from './browser.ts';
import { markDocument, showsItself, signInCustomer, signInStaff } from './people.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
/** Longer than the pauses between questions to a provider. */
const THROUGH = { timeout: 40_000 };

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

type Bill = { id: string; number_text: string; public_id: string };
/** The newest bill of somebody that still has something open. */
async function openBillOf(name: string): Promise<Bill> {
  const { rows } = await town.server.house.pools.owner.query<Bill>(
    `select i.id, i.number_text, i.public_id from invoice i join customer c on c.shop_id = i.shop_id and c.id = i.customer_id
      where c.name = $1 and i.status in ('posted', 'part_paid') order by i.posted_at desc limit 1`,
    [name],
  );
  const [bill] = rows;
  if (!bill) throw new Error(`${name} has nothing to pay.`);
  return bill;
}

/** The desk looks at a bill and keeps it open. */
async function deskAt(bill: Bill): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
  await signInStaff(page, 'manager');
  await page.goto(`/app/money/invoices/${bill.id}`);
  await page.getByRole('heading', { name: bill.number_text }).first().waitFor();
  await markDocument(page);
  return { page, close: () => context.close() };
}

/** Providers lead back to the public address this town was told; it answers on another port. */
async function leadHome(context: BrowserContext): Promise<void> {
  const { publicUrl } = town.server.house.env;
  await context.route(`${publicUrl}/**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    const to = `${town.url}${pathname}${search}`.replaceAll('&', '&amp;');
    return route.fulfill({ contentType: 'text/html', body: `<meta http-equiv="refresh" content="0;url=${to}">` });
  });
}

/** Asks for a link as the desk's screen does. */
async function linkFor(page: Page, bill: Bill): Promise<string> {
  const path = `/api/v1/invoices/${bill.id}/payment-links`;
  const url = await page.evaluate(async (address) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return ((await answer.json()) as { url: string }).url;
  }, path);
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Takes one of the quick actions on the customer's home. */
async function followQuick(page: Page, name: string): Promise<void> {
  await page.goto('/customer/dashboard');
  await page.getByRole('navigation', { name: 'Quick actions' }).getByRole('link', { name }).click();
}

describe('Paying a bill', () => {
  test('[PAY-01, PAY-02, PORT-03, PORT-04] a customer pays by mobile money; the page turns by itself and the desk sees it live', async () => {
    const bill = await openBillOf('Mwansa Chileshe');
    const desk = await deskAt(bill);
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInCustomer(town, page, 'mwansa.chileshe@mail.example');
    await page.goto('/customer/invoices');
    await page.getByText(bill.number_text).first().waitFor();
    expect(await violationsOf(page, 'bills')).toEqual([]);
    await page.goto(`/customer/invoice/${bill.public_id}`);
    expect(await violationsOf(page, 'bill')).toEqual([]);
    await keepScreen(page, 'portal-bill-phone', true);
    await page.getByRole('link', { name: /^Pay/ }).click();
    await page.getByText('Airtel Money', { exact: true }).click();
    expect(await page.getByLabel('Number for Airtel Money').inputValue()).toMatch(/755/);
    await page.getByText('MTN MoMo', { exact: true }).click();
    expect(await violationsOf(page, 'pay')).toEqual([]);
    await keepScreen(page, 'portal-pay-phone', true);
    await page.getByRole('button', { name: /^Pay ZMW/ }).dblclick();
    await page.getByRole('heading', { name: 'Enter your PIN on your phone' }).waitFor();
    await page.getByText(/^14:\d\d$/).waitFor();
    await markDocument(page);
    expect(await violationsOf(page, 'waiting')).toEqual([]);
    await keepScreen(page, 'portal-pay-waiting-phone', true);
    await page.getByRole('heading', { name: 'Paid. Thank you.' }).waitFor(THROUGH);
    await showsItself(page, page.getByText(bill.number_text));
    expect(await violationsOf(page, 'paid')).toEqual([]);
    await showsItself(desk.page, desk.page.getByText('Paid', { exact: true }));
    await page.goto('/customer/history');
    await page.getByText('MTN MoMo').first().waitFor();
    const { rows } = await town.server.house.pools.owner.query(
      'select count(*)::int as payments from payment_allocation where invoice_id = $1',
      [bill.id],
    );
    expect(rows).toEqual([{ payments: 1 }]);
    await followQuick(page, 'View invoice');
    await page.getByRole('heading', { name: /^(Invoice|Deposit) INV-/ }).waitFor();
    await followQuick(page, 'Send message');
    await page.getByLabel('Your message').fill('I am on my way.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('I am on my way.').first().waitFor();
    await desk.close();
    await context.close();
  });

  test('[PAY-03, PAY-06] somebody signed out pays by card from a link; a declined card says what to do', async () => {
    const bill = await openBillOf('Ruth Banda');
    const desk = await deskAt(bill);
    const link = await linkFor(desk.page, bill);
    const { page, context } = await openWindow(browser, town.url, { size: 'phone', dark: true });
    await leadHome(context);
    await page.goto(link);
    expect(await violationsOf(page, 'link')).toEqual([]);
    await keepScreen(page, 'portal-pay-link-phone-dark', true);
    const payWith = async (card: string) => {
      await page.getByText('Visa or Mastercard').click();
      await page.getByRole('button', { name: /^Pay ZMW/ }).click();
      await page.getByLabel('Test card number').fill(card);
      await page.getByRole('button', { name: 'Pay', exact: true }).click();
    };
    await payWith('4000 0000 0000 0002');
    await page.getByRole('heading', { name: 'This payment did not go through' }).waitFor(THROUGH);
    expect(await violationsOf(page, 'failed')).toEqual([]);
    await page.getByRole('link', { name: 'Try again' }).click();
    await payWith('4242 4242 4242 4242');
    await page.getByRole('heading', { name: 'Paid. Thank you.' }).waitFor(THROUGH);
    await showsItself(desk.page, desk.page.getByText('Paid', { exact: true }));
    const stranger = await openWindow(browser, town.url, { size: 'phone' });
    await stranger.page.goto(link);
    await stranger.page.getByRole('heading', { name: /Nothing left to pay|does not open anything/ }).waitFor();
    await stranger.context.close();
    await desk.close();
    await context.close();
  });

  test('[PAY-05, PAY-08, PORT-05, I18N-05] in German: account and code for a transfer, a card payment stopped, one paid, the card forgotten', async () => {
    const bill = await openBillOf('Anna Schubert');
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await leadHome(context);
    await signInCustomer(town, page, 'anna.schubert@mail.example', 'mueller');
    await page.goto(`/customer/invoice/${bill.public_id}/pay`);
    await page.getByText('Überweisung', { exact: true }).click();
    await page.getByText('DE89 3704 0044 0532 0130 00').waitFor();
    await page.getByRole('img', { name: 'Zahlungscode für Ihre Banking-App' }).waitFor();
    expect(await violationsOf(page, 'transfer')).toEqual([]);
    await keepScreen(page, 'portal-pay-german-phone', true);
    const vendor = page.getByLabel('Test card number');
    const payByCard = async () => {
      await page.getByText('Visa oder Mastercard').click();
      await page.getByLabel(/darf diese Karte/).check({ force: true });
      await page.getByRole('button', { name: /bezahlen$/ }).click();
      await vendor.waitFor();
    };
    await payByCard();
    await page.goBack();
    await page.getByRole('button', { name: 'Diese Zahlung abbrechen' }).click();
    await page.getByRole('heading', { name: 'Sie haben diese Zahlung abgebrochen' }).waitFor(THROUGH);
    expect(await violationsOf(page, 'stopped')).toEqual([]);
    await page.getByRole('link', { name: 'Noch einmal versuchen' }).click();
    await payByCard();
    await vendor.fill('4242 4242 4242 4242');
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await page.getByRole('heading', { name: 'Bezahlt. Danke.' }).waitFor(THROUGH);
    const receipt = await page.getByRole('link', { name: 'Beleg herunterladen' }).getAttribute('href');
    const paper = await page.request.get(receipt ?? '');
    expect(paper.headers()['content-type']).toBe('application/pdf');
    await page.goto('/customer/invoices');
    await page.getByText('Visa •••• 4242').waitFor();
    await page.getByRole('button', { name: /4242.*entfernen|entfernen.*4242/i }).click();
    await page.getByText('Entfernt. Diese Karte wird nicht mehr belastet.').waitFor();
    expect(await page.getByText('Visa •••• 4242').count()).toBe(0);
    await context.close();
  });

  test('[PORT-03] quick actions on the home lead to the choice and to booking', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInCustomer(town, page, 'grace.lungu@mail.example');
    await followQuick(page, 'Approve estimate');
    await page.getByRole('button', { name: /Review and sign/ }).waitFor();
    await followQuick(page, 'Book a visit');
    await page.getByRole('button', { name: 'Request this visit' }).waitFor();
    await context.close();
  });

  test('[PAY-01] without a script the form pays and the waiting page looks again by itself', async () => {
    const bill = await openBillOf('Joyce Mumba');
    const { page, context } = await openWindow(browser, town.url, { size: 'phone', script: false });
    await signInCustomer(town, page, 'joyce.mumba@mail.example');
    await page.goto(`/customer/invoice/${bill.public_id}/pay`);
    await page.getByText('Airtel Money', { exact: true }).click();
    await page.getByRole('button', { name: /^Pay ZMW/ }).click();
    await page.getByRole('heading', { name: 'Enter your PIN on your phone' }).waitFor();
    await page.getByRole('heading', { name: 'Paid. Thank you.' }).waitFor(THROUGH);
    await context.close();
  });
});
