import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { keepScreen, openBrowser, openWindow, sizes, violationsOf } from './browser.ts';
import { signInStaff } from './people.ts';
import { openTown, type Town } from './town.ts';

/** The number whose prompt nobody answers, so that the try stays open. */
const SENDS_LESS = '+260960000005';
let town: Town;
let browser: Browser;
let office: Page;
const file = { name: '', mimeType: 'application/xml', buffer: Buffer.alloc(0) };

/** The XRechnung of a bill of the workshop in Berlin: what a supplier would send. */
async function berlinInvoice(): Promise<void> {
  const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
  await page.goto('/app/');
  const login = { email: 'owner@mueller.example', password: DEMO_PASSWORD };
  const { request } = page;
  const headers = { origin: new URL(page.url()).origin };
  const signedIn = await request.post('/api/v1/session', { data: login, headers });
  expect(signedIn.ok()).toBe(true);
  const { items } = await (await request.get('/api/v1/invoices?limit=100')).json();
  const bill = items.find((one: { kind: string; number: string | null }) => one.kind === 'invoice' && one.number);
  const answer = await request.get(`/api/v1/invoices/${bill.id}/e-invoice?format=xrechnung_ubl`);
  const { url, name } = await answer.json();
  Object.assign(file, { name, buffer: await (await request.get(url)).body() });
  await context.close();
}

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  office = (await openWindow(browser, town.url, { size: 'desktop' })).page;
  await signInStaff(office, 'manager');
  await berlinInvoice();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => keepScreen(office, 'failed-books'));
});

describe('The books of a shop', () => {
  test('R-582 R-583 a supplier’s electronic invoice is taken in, read as a draft, and taken in once', async () => {
    await office.goto('/app/money/received');
    await office.getByText('No invoice of a supplier yet').waitFor();
    await office.locator('input[type=file]').setInputFiles(file);
    await office.waitForURL(/\/app\/money\/received\/.+/);
    await office.getByText('Lines, taxes and totals add up.').waitFor();
    await office.getByRole('region', { name: 'Total' }).getByText('Tax 19 %').waitFor();
    await office.getByText('Autohaus Müller').first().waitFor();
    await keepScreen(office, 'books-1-received');
    expect(await violationsOf(office, 'received')).toEqual([]);
    await office.goto('/app/money/received');
    await office.locator('input[type=file]').setInputFiles(file);
    await office.getByText('This already exists.').waitFor();
    const other = { name: 'list.xml', mimeType: 'application/xml', buffer: Buffer.from('<list/>') };
    await office.locator('input[type=file]').setInputFiles(other);
    await office.getByText(/no electronic invoice/).waitFor();
    expect(await office.getByRole('row').count()).toBe(2);
  });

  test('R-516 another currency gets its worth, and keeps it', async () => {
    await office.goto('/app/settings/invoices');
    await office.getByLabel('Currency').fill('usd');
    await office.getByLabel(/^One is worth/).fill('26.5');
    await office.getByRole('button', { name: 'Set the rate' }).click();
    await office.getByText('1 USD = 26.50 ZMW').waitFor();
    await office.reload();
    await office.getByText('1 USD = 26.50 ZMW').waitFor();
    expect(await violationsOf(office, 'rates')).toEqual([]);
  });

  test('R-502 every account stands in the trial balance, which is even', async () => {
    await office.goto('/app/money/books');
    await office.getByText('Debit and credit agree.').waitFor();
    await office.getByRole('row', { name: /^Owed by customers/ }).waitFor();
    await keepScreen(office, 'books-2-trial');
    expect(await violationsOf(office, 'books')).toEqual([]);
  });

  test('[PAY-07] R-651 R-652 money that came other than asked waits for a person, who puts it aside', async () => {
    const { request } = office;
    const { items } = await (await request.get('/api/v1/invoices?limit=100&status=posted')).json();
    const bill = items.find((one: { kind: string; open: number }) => one.kind === 'invoice' && one.open > 20_000);
    const headers = { origin: town.url };
    const data = { provider: 'mtn', method: 'mobile_money', phone: SENDS_LESS };
    const begun = await request.post(`/api/v1/invoices/${bill.id}/attempts`, { data, headers });
    expect(begun.status()).toBe(200);
    await office.goto('/app/money/reconciliation');
    // The provider is asked after five seconds and then less often.
    const came = new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(Math.round(bill.open * 0.9) / 100);
    await office.getByRole('article').getByText(came).first().waitFor({ timeout: 40_000 });
    await keepScreen(office, 'books-3-review');
    expect(await violationsOf(office, 'review')).toEqual([]);
    // The count on the tab, which is also read out, must not make a phone scroll sideways.
    await office.setViewportSize(sizes.phone);
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await office.evaluate<number>(wider)).toBe(0);
    await office.setViewportSize(sizes.desktop);
    await office.getByRole('button', { name: 'Put aside' }).first().click();
    await office.getByRole('dialog').getByRole('button', { name: 'Put aside' }).click();
    await office.getByText('Nothing to decide').waitFor();
  });

  test('[INVC-05] a bill prints on one light sheet without the frame, also where the screen is dark', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop', dark: true });
    await signInStaff(page, 'manager');
    const { items } = await (await page.request.get('/api/v1/invoices?limit=100&status=posted')).json();
    await page.goto(`/app/money/invoices/${items[0].id}`);
    await page.getByRole('heading', { level: 1, name: items[0].number }).waitFor();
    await page.getByRole('heading', { name: 'Total' }).waitFor();
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const role of ['navigation', 'banner', 'search', 'button'] as const)
      expect(await page.getByRole(role).count(), role).toBe(0);
    const colours = await page.evaluate<string[]>(
      "['color', 'backgroundColor'].map((of) => getComputedStyle(document.body)[of])",
    );
    expect(colours).toEqual(['rgb(20, 24, 27)', 'rgb(255, 255, 255)']);
    await context.close();
  });

  test('[PRIN-04] who takes no money sees none of its buttons; who repairs sees no money at all', async () => {
    const parts = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(parts.page, 'parts');
    await parts.page.goto('/app/money');
    await parts.page.getByRole('row', { name: /INV-/ }).first().click();
    await parts.page.getByRole('heading', { level: 1, name: /INV-/ }).waitFor();
    for (const name of [/^Take payment/, /^Send/, 'More to do with this invoice', /^New invoice/])
      expect(await parts.page.getByRole('button', { name }).count()).toBe(0);
    await parts.context.close();
    const tech = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(tech.page, 'tech');
    for (const place of ['/money', '/money/books', '/money/received', '/settings/invoices']) {
      await tech.page.goto(`/app${place}`);
      await tech.page.getByText('We cannot find this page').waitFor();
    }
    await tech.context.close();
  });
});
