import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { signInCustomer, signInStaff, tabTo } from './people.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});
// Each test has a window of its own, so that none needs another one to have passed.
beforeEach(async ({ onTestFailed }) => {
  ({ context, page } = await openWindow(browser, town.url, { size: 'desktop' }));
  onTestFailed(() => keepScreen(page, 'failed-keyboard'));
});
afterEach(() => context.close());

/** The advisor at the desk, whose signing in the first test shows. */
async function signInAdvisor(): Promise<void> {
  await signInStaff(page, 'advisor');
  await page.getByRole('button', { name: /^Plate, customer/ }).waitFor();
}

/** Opens the palette with its keys, types, and takes the first answer that names `wanted`. */
async function palette(words: string, wanted: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  const options = page.getByRole('option');
  await options.filter({ hasText: wanted }).first().waitFor();
  // Enter takes what stands on top: the last answers have to be there.
  await page.locator('[role=listbox][aria-busy=false]').waitFor();
  const all = await options.allTextContents();
  for (let step = all.findIndex((text) => wanted.test(text)); step > 0; step--) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('Without a mouse', () => {
  test('[AUTH-06, WO-12] staff sign in, and the palette finds a car by its plate', async () => {
    await page.goto('/app/');
    await tabTo(page, page.getByLabel('E-mail address'));
    await page.keyboard.type('advisor@dynamic.example');
    await tabTo(page, page.getByRole('textbox', { name: 'Password' }));
    await page.keyboard.type(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Plate, customer/ }).waitFor();
    await palette('bae 48', /BAE 4821/);
    await page.getByRole('heading', { level: 1, name: /BAE 4821/ }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/app\/work-orders\//);
  });

  test('[WO-04] a car is moved on the board with M, and opened with Enter', async () => {
    await signInAdvisor();
    await palette('board', /^Board/);
    const card = page.getByRole('link', { name: /ACB 5521/ }).first();
    await tabTo(page, card);
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Move ACB 5521 to' });
    await tabTo(page, dialog.locator('button[aria-disabled=false]'));
    const stage = await dialog.locator('button[aria-disabled=false] strong').first().textContent();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(stage).toBe('Inspection');
    await page
      .getByRole('region', { name: /^Inspection/ })
      .getByRole('link', { name: /ACB 5521/ })
      .waitFor();
    await tabTo(page, card);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /ACB 5521/ }).waitFor();
  });

  test('[WO-12] S begins the next action of a work order', async () => {
    await signInAdvisor();
    await palette('ALB 7730', /ALB 7730/);
    await page.getByRole('heading', { level: 1, name: /ALB 7730/ }).waitFor();
    const next = page.getByRole('button', { name: /^Record the choice/ }).first();
    await next.waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Record what the customer decided' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('[EST-02] a customer chooses repairs and goes on to sign', async () => {
    await signInCustomer(town, page, 'grace.lungu@mail.example');
    await tabTo(page, page.getByRole('link', { name: 'See photos and prices' }));
    await page.keyboard.press('Enter');
    const total = page.locator('.total-line .money');
    const before = await total.textContent();
    await tabTo(page, page.locator('input[name=job]'));
    await page.keyboard.press('Space');
    await expect.poll(() => total.textContent()).not.toBe(before);
    await tabTo(page, page.getByRole('button', { name: /Review and sign/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/review/);
    await tabTo(page, page.getByRole('checkbox', { name: 'I agree to the terms' }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByLabel(/Your full name/));
    await page.keyboard.type('Grace Lungu');
    await tabTo(page, page.getByRole('button', { name: /^Approve/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you. We start.' }).waitFor();
  });
});
