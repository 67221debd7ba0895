import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepScreen, openBrowser, openWindow, violationsOf } from './browser.ts';
import { markDocument, showsItself, signInStaff, tabTo } from './people.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
let desk: Page;
let second: Page;
const bill = { path: '', number: '' };

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  desk = (await openWindow(browser, town.url, { size: 'desktop' })).page;
  second = (await openWindow(browser, town.url, { size: 'phone' })).page;
  await signInStaff(desk, 'manager');
  await signInStaff(second, 'advisor');
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    await keepScreen(desk, 'failed-money-desk');
    await keepScreen(second, 'failed-money-second');
  });
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).locator('visible=true').first();
const figures = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));
/** The total with tax, as the panel of sums says it. */
const total = (page: Page) =>
  page
    .getByRole('region', { name: 'Total' })
    .locator('dl > div')
    .filter({ hasText: /^Total/ })
    .locator('dd');

/** What a question to the API answers with the session of this window. */
const ask = <T>(page: Page, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([where, sent]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(
        `/api/v1${where}`,
        sent === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(sent) },
      );
      return (await answer.json()) as T;
    },
    [path, body] as const,
  );

/** The focused control's own words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''");
const press = async (page: Page, what: Locator) => {
  await tabTo(page, what);
  await page.keyboard.press('Enter');
};

describe('Money at the desk', () => {
  test('[INVC-01] a bill is drafted, its lines edited with a total that follows, and posted', async () => {
    const { items } = await ask<{ items: { id: string }[] }>(desk, '/customers?limit=1');
    await desk.goto(`/app/money/new?customer=${items[0]?.id}`);
    await desk.getByLabel('First line').fill('Wheel alignment');
    await desk.getByLabel('Price each').fill('400');
    await button(desk, 'Make the draft').click();
    await desk.waitForURL(/\/app\/money\/invoices\//);
    bill.path = new URL(desk.url()).pathname;
    await total(desk).waitFor();
    const before = figures(await total(desk).textContent());
    await button(desk, 'Add a line').click();
    await desk.getByLabel('What for').last().fill('Tie rod end');
    await desk.getByLabel('Quantity').last().fill('2');
    await desk.getByLabel('Price each').last().fill('150');
    await expect.poll(async () => figures(await total(desk).textContent())).toBeGreaterThan(before + 300);
    const withPart = figures(await total(desk).textContent());
    await button(desk, 'Add a discount').click();
    await desk.getByLabel('What for').last().fill('Loyal customer');
    await desk.getByLabel('Price each').last().fill('50');
    await expect.poll(async () => figures(await total(desk).textContent())).toBeLessThan(withPart);
    const asked = await total(desk).textContent();
    await keepScreen(desk, 'money-1-draft');
    expect(await violationsOf(desk, 'draft')).toEqual([]);
    await button(desk, 'Post').click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByText('can’t be changed afterwards').waitFor();
    await dialog.getByRole('checkbox').uncheck();
    await dialog.getByRole('button', { name: 'Post' }).click();
    const heading = desk.getByRole('heading', { level: 1, name: /^Invoice INV-/ });
    await heading.waitFor();
    bill.number = ((await heading.textContent()) ?? '').replace('Invoice ', '').trim();
    expect(figures(await total(desk).textContent())).toBe(figures(asked));
    expect(await desk.getByLabel('What for').count()).toBe(0);
    await keepScreen(desk, 'money-2-posted');
    expect(await violationsOf(desk, 'posted')).toEqual([]);
  });

  test('[PAY-08] cash is taken in three presses, with its change', async () => {
    await second.goto(bill.path);
    await second.getByRole('heading', { name: `Invoice ${bill.number}` }).waitFor();
    await markDocument(second);
    const open = figures(await total(desk).textContent());
    await button(desk, /^Take payment/).click();
    const till = desk.getByRole('dialog');
    await till.getByRole('button', { name: 'Cash', exact: true }).click();
    await till.getByLabel('Cash handed over').fill(String(Math.ceil(open / 100) * 100 + 100));
    await till.getByText('Change to give back').waitFor();
    await keepScreen(desk, 'money-3-cash');
    expect(await violationsOf(desk, 'till')).toEqual([]);
    await till.getByRole('button', { name: /^Take ZMW .* in cash$/ }).click();
    await till.getByText(`Invoice ${bill.number} is paid`).waitFor();
    // What is handed back stays in sight until the drawer is shut.
    await till.getByText('Change to give back').waitFor();
    await till.getByRole('button', { name: 'Receipt' }).waitFor();
    await till.getByRole('button', { name: 'Done' }).click();
  });

  test('[INVC-03, PAY-08] the bill turns to paid on another open window by itself', async () => {
    await showsItself(second, second.locator('[data-status=paid]'));
    await second.getByRole('link', { name: /^Cash/ }).waitFor();
    await keepScreen(second, 'money-4-paid-phone', true);
    expect(await violationsOf(second, 'paid on a phone')).toEqual([]);
  });

  test('[INVC-01] R-527 a draft is thrown away: its page is left with a word, and another desk no longer has it', async () => {
    const { items } = await ask<{ items: { id: string }[] }>(desk, '/customers?limit=1');
    const line = { kind: 'labour', description: 'Typo', quantity: 1000, unitPrice: 30_000, taxRateBp: 1600 };
    const made = await ask<{ id: string }>(desk, '/invoices', { customerId: items[0]?.id, lines: [line] });
    const path = `/app/money/invoices/${made.id}`;
    await Promise.all([desk.goto(path), second.goto(path)]);
    await button(second, 'Save draft').waitFor();
    await press(desk, button(desk, 'Discard'));
    const dialog = desk.getByRole('dialog');
    await tabTo(desk, dialog.getByLabel('Reason'));
    await desk.keyboard.type('Wrong customer');
    await press(desk, dialog.getByRole('button', { name: 'Discard' }));
    await desk.waitForURL(/\/app\/money$/);
    await desk.getByText('The draft is gone.').waitFor();
    await button(second, 'Save draft').waitFor({ state: 'detached' });
  });

  test('[INVC-03] the bill is found by its number, and its status narrows the list', async () => {
    await desk.goto('/app/money?status=paid');
    await desk.getByRole('searchbox', { name: 'Search', exact: true }).fill(bill.number);
    const row = desk.getByRole('row', { name: new RegExp(bill.number) });
    await row.waitFor();
    await row.getByText('Paid', { exact: true }).waitFor();
    await button(desk, 'Draft').click();
    await row.waitFor({ state: 'detached' });
    await desk.keyboard.press('Control+k');
    await desk.getByRole('combobox').fill(bill.number);
    await desk.getByRole('option', { name: new RegExp(bill.number) }).waitFor();
    await desk.keyboard.press('Escape');
  });

  test('[INVC-01] a car that is ready leads to its bill, then to its payment, by keyboard alone', async () => {
    type Card = { id: string };
    const board = await ask<{ columns: { mark: string; cards: Card[] }[] }>(desk, '/board');
    const ready = board.columns.find(({ mark }) => mark === 'ready')?.cards[0];
    if (!ready) throw new Error('The demo town has no car that is ready.');
    await desk.goto(`/app/work-orders/${ready.id}`);
    const next = button(desk, /^(Make the invoice|Finish the invoice|Take payment)/);
    await next.waitFor();
    if (!/Take payment/.test((await next.textContent()) ?? '')) {
      await tabTo(desk, next);
      await desk.keyboard.press('Enter');
      await desk.waitForURL(/\/app\/money\/invoices\//);
      await button(desk, 'Post').waitFor();
      await desk.keyboard.press('Alt+ArrowLeft');
      return;
    }
    await desk.keyboard.press('s');
    await desk.getByRole('dialog', { name: 'Take payment' }).waitFor();
    await keepScreen(desk, 'money-5-order-till');
    await desk.keyboard.press('Escape');
  });

  test('[INVC-01, PAY-08] post, take, give back and credit by keyboard alone; the focus stays with the person', async () => {
    const { items } = await ask<{ items: { id: string }[] }>(desk, '/customers?limit=1');
    const line = { kind: 'labour', description: 'Diagnosis', quantity: 1000, unitPrice: 30_000, taxRateBp: 1600 };
    const made = await ask<{ id: string }>(desk, '/invoices', { customerId: items[0]?.id, lines: [line] });
    await desk.goto(`/app/money/invoices/${made.id}`);
    const dialog = desk.getByRole('dialog');
    await press(desk, button(desk, 'Post'));
    await tabTo(desk, dialog.getByRole('checkbox'));
    await desk.keyboard.press('Space');
    await press(desk, dialog.getByRole('button', { name: 'Post' }));
    await desk.getByRole('heading', { level: 1, name: /^Invoice INV-/ }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    // The button that asked to post went with the draft: the page has the focus, not nobody.
    await expect.poll(() => desk.evaluate('document.activeElement?.id')).toBe('main');
    await desk.keyboard.press('s');
    await dialog.getByLabel('Cash handed over').waitFor();
    await desk.keyboard.press('Enter');
    await dialog.getByText(/is paid$/).waitFor();
    await expect.poll(() => focused(desk)).toBe('Done');
    await desk.keyboard.press('Enter');
    await press(desk, desk.getByRole('link', { name: /^Cash/ }));
    await press(desk, button(desk, 'Give money back'));
    await dialog.getByLabel('Amount').fill('99999');
    await dialog.getByText(/^At most ZMW/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Give money back' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Amount').fill('10');
    await tabTo(desk, dialog.getByLabel('Reason'));
    await desk.keyboard.type('One part came back');
    await press(desk, dialog.getByRole('button', { name: 'Give money back' }));
    await desk.getByText('One part came back').waitFor();
    await expect.poll(() => focused(desk)).toBe('Give money back');
    await press(desk, desk.getByRole('link', { name: /^INV-/ }));
    await press(desk, button(desk, 'More to do with this invoice'));
    await press(desk, desk.getByRole('menuitem', { name: 'Credit' }));
    await tabTo(desk, dialog.getByLabel('Reason'));
    await desk.keyboard.type('Diagnosis was free');
    await press(desk, dialog.getByRole('button', { name: /^Credit/ }));
    await desk.getByText('Credited').first().waitFor();
    // Nothing is left to do with it: the button that opened the dialog is gone, the page itself has the focus.
    await expect.poll(() => desk.evaluate('document.activeElement?.id')).toBe('main');
  });

  test('[PAY-06] R-654 R-658 what a customer has with the shop pays a bill; a link shown at the desk can be ended', async () => {
    type Bill = { id: string; customer: string; kind: string; open: number };
    const { items } = await ask<{ items: Bill[] }>(second, '/invoices?limit=100');
    const owed = items.find((one) => one.customer === 'Mwansa Chileshe' && one.kind === 'invoice' && one.open > 50_000);
    await second.goto(`/app/money/invoices/${owed?.id}`);
    const till = second.getByRole('dialog', { name: 'Take payment' });
    await button(second, /^Take payment/).click();
    await till.getByRole('button', { name: 'Link or QR' }).click();
    await till.getByRole('button', { name: 'Show the code' }).click();
    await till.getByText('Scan to pay').waitFor();
    await keepScreen(second, 'money-6-code-phone');
    expect(await violationsOf(second, 'code')).toEqual([]);
    await second.keyboard.press('Escape');
    await button(second, 'End this link').click();
    await second.getByRole('dialog').getByRole('button', { name: 'End this link' }).click();
    await second.getByText(/^Payment link works until/).waitFor({ state: 'detached' });
    await button(second, /^Take payment/).click();
    await till.getByRole('button', { name: 'Their credit' }).click();
    await till.getByRole('button', { name: /^Use ZMW .* of the credit$/ }).click();
    await till.getByText(/^Taken for invoice/).waitFor();
    expect(await till.getByRole('button', { name: 'Receipt' }).count()).toBe(0);
    await till.getByRole('button', { name: 'Done' }).click();
    await second.locator('[data-status=part_paid]').first().waitFor();
  });

  test('[INVC-04] R-529 a maintenance contract is made once, stands in its list, and rests when told to', async () => {
    await desk.goto('/app/money/recurring?new');
    const dialog = desk.getByRole('dialog');
    const whose = dialog.getByRole('combobox', { name: 'Customer' }).or(dialog.getByLabel('Customer')).first();
    await whose.waitFor();
    // The first field has the focus, not the line at the end.
    await expect
      .poll(() => desk.evaluate("document.activeElement?.getAttribute('placeholder')"))
      .toBe('Name, phone number or e-mail');
    await whose.click();
    await desk.locator('[role=option]:visible').first().click();
    await dialog.getByLabel('What it is called').fill('Fleet check');
    await dialog.getByLabel('Every', { exact: true }).fill('3');
    await dialog.getByLabel('First on').fill('2031-01-15');
    await dialog.getByLabel('What for').fill('Quarterly check');
    await dialog.getByLabel('Price each').fill('450');
    await dialog.getByText('450.00').first().waitFor();
    await keepScreen(desk, 'money-7-recurring');
    expect(await violationsOf(desk, 'recurring')).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const row = desk.getByRole('row', { name: /Fleet check/ });
    await row.getByText('every 3 months').waitFor();
    await row.getByText('15 Jan 2031').waitFor();
    await row.click();
    await dialog.getByRole('switch', { name: 'Goes on' }).click({ force: true });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Rests').waitFor();
  });

  test('[PAY-08] the money pages read well for everybody, on a phone too', async () => {
    for (const page of [desk, second]) {
      for (const place of ['', '/overdue', '/recurring', '/received', '/payments', '/refunds', '/reconciliation']) {
        await page.goto(`/app/money${place}`);
        await page.getByRole('navigation', { name: 'Pages about money' }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await violationsOf(page, `money${place}`)).toEqual([]);
      }
    }
  });
});
