import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { openBrowser, openWindow, sizes, violationsOf } from './browser.ts';
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

/** Opens a page whose visit is among the measured, and leaves it as somebody does who closes a tab. */
async function measure(path: string): Promise<void> {
  const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
  await page.addInitScript('Math.random = () => 0');
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading').first().click();
  const told = page.waitForRequest((request) => request.url().endsWith('/vitals'));
  await page.evaluate(`(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  })()`);
  await told;
  await context.close();
}

async function signInOperator(page: Page): Promise<void> {
  await page.goto('/app/');
  await page.getByLabel('E-mail address').fill('operator@pitlane.example');
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
}

test('[OPS-01, OPS-04] what visitors measured and what the server found of itself are charted for the operator, in light and dark', async () => {
  await measure('/s/dynamic');
  await expect
    .poll(
      async () => (await town.server.house.pools.owner.query('select distinct metric from vital_day')).rows.length,
      {
        timeout: 10_000,
      },
    )
    .toBeGreaterThanOrEqual(2);
  const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
  await signInOperator(page);
  await page.goto('/app/platform');
  await page.getByRole('img', { name: /^Time to the largest picture/ }).waitFor();
  await page.getByRole('img', { name: 'The last 90 days' }).waitFor();
  await page.getByText('Figures as a table').click();
  await page.getByRole('cell', { name: 'Shop', exact: true }).first().waitFor();
  const wrong: string[] = [];
  for (const size of ['phone', 'desktop'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(sizes[size]);
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await expect.poll(() => page.evaluate('document.getAnimations().length')).toBe(0);
      wrong.push(...(await violationsOf(page, `platform ${size} ${colorScheme}`)));
    }
  }
  await page.goto('/status');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    wrong.push(...(await violationsOf(page, `status ${colorScheme}`)));
  }
  expect(wrong).toEqual([]);
  await context.close();
});
