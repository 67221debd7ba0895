import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

test('[BOOK-01, BOOK-02] a day and a time chosen while prices are on their way stay chosen', async () => {
  const { page } = await openWindow(browser, town.url, { size: 'phone' });
  await page.goto('/s/dynamic/book');
  const held: (() => void)[] = [];
  const asked = new Promise<void>((resolve) => {
    void page.route(/\/book\?.*year=2014/, async (route) => {
      const release = new Promise<void>((go) => held.push(go));
      resolve();
      await release;
      await route.continue();
    });
  });
  await page.getByText('Maintenance').first().click();
  await page.getByRole('checkbox', { name: /^Minor service/ }).check({ force: true });
  await page.getByLabel('Year').fill('2014');
  await page.getByLabel('Year').blur();
  await asked;
  const day = page.locator('label.day:not(.day-full)').nth(1);
  await day.click();
  const date = await day.locator('input').getAttribute('value');
  const time = page.locator(`[data-day="${date}"] label.slot:not(.slot-full)`).first();
  await time.click();
  const fresh = page.evaluate(
    "new Promise((done) => document.addEventListener('fresh', () => setTimeout(done, 0), { once: true }))",
  );
  for (const go of held) go();
  await fresh;
  expect(await day.locator('input').isChecked()).toBe(true);
  expect(await time.locator('input').isChecked()).toBe(true);
});
