import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settableClock } from '../apps/server/kernel/clock.ts';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { linkIn, mailTo, signInStaff } from './people.ts';
import { openTown, type Town } from './town.ts';

const MWANSA = 'mwansa.chileshe@mail.example';
const clock = settableClock(new Date().toISOString());
let town: Town;
let browser: Browser;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown({ clock }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** Asks for a link in a window of its own and answers its path. */
async function askForLink(): Promise<string> {
  const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
  const known = new Set((await town.mails()).map(({ text }) => text));
  await page.goto('/customer/login?shop=dynamic');
  await page.getByLabel('Email').fill(MWANSA);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  await context.close();
  return linkIn(await mailTo(town, MWANSA, ({ text }) => text.includes('/customer/link/') && !known.has(text)));
}

describe('Signing in', () => {
  test('[AUTH-05] the customer’s page asks for an email and nothing else', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await page.goto('/customer/login?shop=dynamic');
    await page.getByRole('heading', { level: 1, name: 'Enter your email to view your repairs' }).waitFor();
    expect(await page.locator('input[type=password]').count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(1);
    expect(await page.getByText('Dynamic Automotive Solutions').first().isVisible()).toBe(true);
    await context.close();
  });

  test('[AUTH-02] a mailed link opens the dashboard once; used, altered or expired it is refused', async () => {
    const link = await askForLink();
    const first = await openWindow(browser, town.url, { size: 'phone' });
    await first.page.goto(link);
    await first.page.waitForURL(/\/customer\/dashboard/);
    const cookies = await first.context.cookies();
    expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual([]);
    await first.context.close();
    const second = await openWindow(browser, town.url, { size: 'phone' });
    for (const wrong of [link, `${link.slice(0, -4)}AAAA`]) {
      await second.page.goto(wrong);
      await second.page.getByRole('heading', { name: /^This link (is too old|has expired)/ }).waitFor();
    }
    const late = await askForLink();
    clock.advance(16 * 60_000);
    await second.page.goto(late);
    await second.page.getByRole('heading', { name: /^This link (is too old|has expired)/ }).waitFor();
    await keepScreen(second.page, 'sign-in-refused');
    await second.page.goto('/customer/dashboard');
    await second.page.waitForURL(/\/customer\/login/);
    await second.context.close();
  });

  test('[AUTH-06] a staff password opens no customer page, a customer’s link no staff page', async () => {
    const staff = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(staff.page, 'advisor');
    await staff.page.goto('/customer/login?shop=dynamic');
    await staff.page.goto('/customer/dashboard');
    await staff.page.getByRole('heading', { name: 'Enter your email to view your repairs' }).waitFor();
    await staff.context.close();
    const customer = await openWindow(browser, town.url, { size: 'desktop' });
    await customer.page.goto(await askForLink());
    await customer.page.waitForURL(/\/customer\/dashboard/);
    expect((await customer.page.request.get('/api/v1/board')).status()).toBe(403);
    await customer.page.goto('/app/board');
    await customer.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await customer.context.close();
  });

  test('[I18N-02] a chosen language stays', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await page.goto('/s/dynamic');
    await page
      .getByRole('navigation', { name: 'Language', exact: true })
      .getByRole('link', { name: /Deutsch|^DE$/ })
      .first()
      .click();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.goto('/customer/login?shop=dynamic');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.getByText('Enter your email to view your repairs').count()).toBe(0);
    await context.close();
  });
});
