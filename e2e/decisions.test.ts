import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreen, openBrowser, openWindow, violationsOf } from './browser.ts';
import { signInCustomer, signInStaff } from './people.ts';
import { openTown, type Town } from './town.ts';

const EMAIL = 'mwansa.chileshe@mail.example';
type Made = { readonly workOrderId: string; readonly estimateId: string };
let town: Town;
let browser: Browser;
let advisor: Awaited<ReturnType<typeof openWindow>>;
let customerId = '';
let quote: Made;
let publicId = '';

/** Calls the shop's own interface from the page, as its screens do. */
async function ask<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
  const said: unknown = await page.evaluate(
    async ([address, options]) => {
      const answer = await fetch(`/api/v1${address}`, options as RequestInit);
      const said = await answer.json();
      if (!answer.ok) throw new Error(JSON.stringify(said));
      return said;
    },
    [path, init] as const,
  );
  return said as T;
}

beforeAll(async () => {
  town = await openTown();
  browser = await openBrowser();
  advisor = await openWindow(browser, town.url, { size: 'desktop' });
  await signInStaff(advisor.page, 'advisor');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

describe('decisions from quote to ledger', () => {
  test('[QUO-01] a quote is made and listed before there is a visit', async () => {
    const { page } = advisor;
    const found = await ask<{ items: { id: string; vehicles: { id: string }[] }[] }>(
      page,
      'GET',
      `/customers?search=${encodeURIComponent(EMAIL)}`,
    );
    const [customer] = found.items;
    customerId = customer?.id ?? '';
    const lines = [{ kind: 'part', description: 'Clutch kit', quantity: 1000, unitPrice: 180_000 }];
    const jobs = [{ title: 'Clutch replacement', sentence: 'It slips under load.', lines }];
    const vehicleId = customer?.vehicles[0]?.id;
    quote = await ask<Made>(page, 'POST', '/quotes', { customerId, vehicleId, jobs, send: true });
    publicId = (await ask<{ publicId: string }>(page, 'GET', `/estimates/${quote.estimateId}`)).publicId;
    await page.goto('/app/quotes');
    await page.getByText('Sent').first().waitFor();
    await keepScreen(page, 'decisions-1-quotes');
    expect(await violationsOf(page, 'quotes')).toEqual([]);
    await page.goto(`/app/quotes?new&customer=${customerId}`);
    await page.getByRole('button', { name: 'Begin the quote' }).waitFor();
    await keepScreen(page, 'decisions-1-new-quote');
    expect(await violationsOf(page, 'new quote')).toEqual([]);
  });

  test('[EST-07] [QUO-02] the customer approves it and signs with a finger', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInCustomer(town, page, EMAIL);
    await page.goto(`/customer/estimate/${publicId}`);
    await page.getByRole('heading', { name: /Your quote: 1 job/ }).waitFor();
    await page.locator('label.switch').first().click();
    await page.getByRole('button', { name: /Review and sign/ }).click();
    await page.getByRole('checkbox', { name: 'I agree to the terms' }).check({ force: true });
    const sheet = page.locator('.sign-sheet > svg');
    await sheet.scrollIntoViewIfNeeded();
    const box = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + 40, box.y + 100);
    await page.mouse.down();
    for (const [x, y] of [
      [80, 30],
      [120, 110],
      [180, 50],
      [250, 100],
    ] as const)
      await page.mouse.move(box.x + x, box.y + y);
    await page.mouse.up();
    await page.getByRole('button', { name: 'Clear' }).waitFor();
    await keepScreen(page, 'decisions-2-sign-phone', true);
    expect(await violationsOf(page, 'sign')).toEqual([]);
    await page.getByRole('button', { name: /^Approve/ }).click();
    await page.getByRole('heading', { name: 'Thank you. We are in touch about a time.' }).waitFor();
    await page.locator('.signed-by-hand').waitFor();
    await keepScreen(page, 'decisions-3-receipt-phone', true);
    expect(await violationsOf(page, 'receipt')).toEqual([]);
    const evidence = await page.request.get(
      (await page.getByRole('link', { name: /record of my decisions/ }).getAttribute('href')) ?? '',
    );
    expect(await evidence.json()).toMatchObject({ intact: true, form: 'pitlane-authorisations-1' });
    await context.close();
  });

  test('[QUO-03] R-354 the ledger stands on the work order; a new price asks for a new yes in red', async () => {
    const { page } = advisor;
    await page.goto(`/app/work-orders/${quote.workOrderId}`);
    const ledger = page.getByRole('region', { name: 'Decisions' });
    await ledger.getByRole('img', { name: /Signature of/ }).waitFor();
    const order = await ask<{ quote: boolean; jobs: { id: string; version: number }[] }>(
      page,
      'GET',
      `/work-orders/${quote.workOrderId}`,
    );
    expect(order.quote).toBe(false);
    const [job] = order.jobs;
    const lines = [{ kind: 'part', description: 'Clutch kit', quantity: 1000, unitPrice: 210_000 }];
    await ask(page, 'PATCH', `/jobs/${job?.id}`, { version: job?.version, lines });
    await page
      .getByText(/Authorisation required: ZMW \+348\.00/)
      .first()
      .waitFor();
    await keepScreen(page, 'decisions-4-order', true);
    expect(await violationsOf(page, 'order')).toEqual([]);
    const tablet = await openWindow(browser, town.url, { size: 'tablet', dark: true });
    await signInStaff(tablet.page, 'advisor');
    await tablet.page.goto(`/app/work-orders/${quote.workOrderId}`);
    await tablet.page
      .getByText(/Authorisation required/)
      .first()
      .waitFor();
    await keepScreen(tablet.page, 'decisions-4-order-tablet-dark', true);
    expect(await violationsOf(tablet.page, 'order dark')).toEqual([]);
    await tablet.context.close();
  });

  test('[EST-07] the evidence leaves as PDF and JSON, and a manager checks every chain with one press', async () => {
    const { page } = advisor;
    const sheet = page.getByRole('region', { name: 'Decisions' });
    await sheet.getByRole('link', { name: 'Evidence (JSON)' }).waitFor();
    const popup = page.waitForEvent('popup');
    await sheet.getByRole('button', { name: 'Evidence (PDF)' }).click();
    const paper = await popup;
    await paper.waitForURL(/^(?!about:)/, { waitUntil: 'commit' }).catch(() => undefined);
    expect(new URL(paper.url()).pathname).not.toBe('blank');
    await paper.close();
    const manager = await openWindow(browser, town.url, { size: 'tablet' });
    await signInStaff(manager.page, 'manager');
    await manager.page.goto('/app/settings/decisions');
    await manager.page.getByRole('button', { name: 'Check all decisions' }).click();
    await manager.page.getByText(/every chain holds/).waitFor();
    await keepScreen(manager.page, 'decisions-6-checked');
    expect(await violationsOf(manager.page, 'checked')).toEqual([]);
    await manager.context.close();
  });

  test('R-351 a limit is noted on the customer', async () => {
    const { page } = advisor;
    await page.goto(`/app/customers/${customerId}`);
    await page.getByRole('button', { name: 'Set a limit' }).click();
    await page.getByLabel('Up to, for one visit, with tax').fill('1500');
    await keepScreen(page, 'decisions-5-limit-form');
    expect(await violationsOf(page, 'limit form')).toEqual([]);
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByText(/Up to ZMW 1,500\.00 a visit/).waitFor();
    await keepScreen(page, 'decisions-5-limit', true);
    expect(await violationsOf(page, 'limit')).toEqual([]);
  });
});
