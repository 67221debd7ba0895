import { catalogues } from '@pitlane/phrases';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { openTown, type Town } from './town.ts';

/** Every place of the console an owner reaches without naming a record. */
const PLACES = [
  ...['today', 'board', 'requests', 'quotes', 'inspections', 'my-jobs', 'messages', 'activity', 'outbox'],
  ...['customers', 'vehicles', 'service-due', 'services', 'reviews', 'bookings/new'],
  ...['', '/overdue', '/recurring', '/payments', '/refunds', '/ageing', '/tax', '/books', '/reconciliation']
    .concat('/received', '/new')
    .map((place) => `money${place}`),
  ...['profile', 'region', 'hours', 'brand', 'booking', 'pricing', 'invoices', 'payments', 'after', 'privacy', 'terms']
    .concat('people', 'notices', 'security', 'audit', 'mail', 'decisions')
    .map((place) => `settings/${place}`),
];
const german = Object.values<string>(catalogues.de);
/** English sentences of the product that German says otherwise, and what the widgets would say by themselves. */
const english = new Set(
  Object.values<string>(catalogues.en)
    .concat('Toggle password visibility', 'Clear input', 'Loading')
    .filter((text) => !text.includes('{') && !german.includes(text)),
);
let town: Town;
let browser: Browser;
let office: Page;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  office = (await openWindow(browser, town.url, { size: 'desktop' })).page;
  await office.goto('/app/');
  const headers = { origin: new URL(office.url()).origin };
  const login = { email: 'owner@mueller.example', password: DEMO_PASSWORD };
  expect((await office.request.post('/api/v1/session', { data: login, headers })).ok()).toBe(true);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => keepScreen(office, 'failed-german-office'));
});

/** Everything a page shows or speaks: its title, its texts, its labels. */
const sayings = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) said.push(walker.currentNode.textContent.trim());
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(element.getAttribute(name) ?? '');
    return said;
  })()`);

describe('The office of a German shop', () => {
  test.each(PLACES)('[I18N-01] [I18N-05] %s is wholly German', async (place) => {
    await office.goto(`/app/${place}`);
    await office.getByRole('heading').first().waitFor();
    await expect.poll(() => office.locator('[aria-busy=true]').count(), { timeout: 15_000 }).toBe(0);
    expect((await sayings(office)).filter((text) => english.has(text))).toEqual([]);
    expect(await office.locator('html').getAttribute('lang')).toBe('de');
  });

  test('[I18N-05] [WO-05] a price is typed and read with a comma', async () => {
    await office.goto('/app/money/new');
    const { items } = await (await office.request.get('/api/v1/customers?limit=1')).json();
    const headers = { origin: new URL(office.url()).origin, 'idempotency-key': crypto.randomUUID() };
    const line = { kind: 'fee', description: 'Prüfgebühr', quantity: 1000, unitPrice: 5_000, taxRateBp: 1900 };
    const data = { customerId: items[0].id, vehicleId: null, lines: [line] };
    const draft = await (await office.request.post('/api/v1/invoices', { data, headers })).json();
    await office.goto(`/app/money/invoices/${draft.id}`);
    const price = office.getByRole('textbox', { name: 'Einzelpreis' });
    expect(await price.inputValue()).toBe('50,00');
    await price.fill('1.250');
    await office.getByRole('button', { name: 'Entwurf speichern' }).click();
    const saved = async () =>
      (await (await office.request.get(`/api/v1/invoices/${draft.id}`)).json()).lines[0].unitPrice;
    await expect.poll(saved, { timeout: 15_000 }).toBe(125_000);
    await office.goto('/app/settings/pricing');
    const hour = office.getByLabel('Eine Arbeitsstunde');
    await hour.fill('');
    await hour.pressSequentially('1234,5');
    await office.getByRole('button', { name: 'Speichern', exact: true }).click();
    const rate = async () => (await (await office.request.get('/api/v1/shop')).json()).rules.labourRate;
    await expect.poll(rate, { timeout: 15_000 }).toBe(123_450);
    expect(await hour.inputValue()).toBe('1.234,50');
  });
});
