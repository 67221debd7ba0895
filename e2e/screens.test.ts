import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepScreen, openBrowser, openWindow, sizes, violationsOf } from './browser.ts';
import { signInCustomer, signInStaff } from './people.ts';
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

/** Two looks are checked in full: between them they have both layouts and both sets of colours. */
const looks = [
  { name: 'phone-light', size: 'phone', scheme: 'light', full: true },
  { name: 'tablet-light', size: 'tablet', scheme: 'light', full: false },
  { name: 'desktop-light', size: 'desktop', scheme: 'light', full: false },
  { name: 'desktop-dark', size: 'desktop', scheme: 'dark', full: true },
] as const;

const TALLEST = 20_000;
/** How high a window shows everything at once: the page, and what scrolls within it. Drawing more costs only time. */
const HEIGHT = `(() => {
  const hidden = [...document.querySelectorAll('*')].map((each) =>
    each !== document.documentElement && /auto|scroll/.test(getComputedStyle(each).overflowY) ? each.scrollHeight - each.clientHeight : 0);
  return document.documentElement.scrollHeight + hidden.reduce((sum, more) => sum + more, 0);
})()`;
const SETTLED = `(() => {
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const { documentElement: root, images, fonts } = document;
  return (root.dataset.mantineColorScheme ?? scheme) === scheme && fonts.status === 'loaded' &&
    !document.querySelector('[aria-busy=true]') &&
    [...images].every((image) => image.complete || image.loading === 'lazy');
})()`;

/** Waits until nothing is loading: no placeholder, no picture on its way, fonts and colours in place. */
const settle = (page: Page): Promise<unknown> =>
  vi.waitUntil(() => page.evaluate(SETTLED), { timeout: 20_000, interval: 25 });

/** One screen in its four looks: a picture of each, no violation, nothing wider than the window. */
async function lookAt(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const look of looks) {
    await page.setViewportSize(sizes[look.size]);
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
    await settle(page);
    await keepScreen(page, `${name}-${look.name}`);
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (Number(wider) > 0) wrong.push(`${name}-${look.name}: ${wider}px wider than the window`);
    if (!look.full) continue;
    // A window as tall as the page: what merely waits behind a fixed bar is not a small target.
    const height = Math.min(TALLEST, Number(await page.evaluate(HEIGHT)));
    await page.setViewportSize({ ...sizes[look.size], height });
    await settle(page);
    wrong.push(...(await violationsOf(page, `${name}-${look.name}`)));
  }
  return wrong;
}

async function lookAtAll(page: Page, screens: Readonly<Record<string, string>>): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, path] of Object.entries(screens)) {
    await page.setViewportSize(sizes.phone);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await page.getByRole('heading').first().waitFor();
    wrong.push(...(await lookAt(page, name)));
  }
  return wrong;
}

/** Address of the first link on a page that leads below `path`. */
async function linkBelow(page: Page, path: string): Promise<string> {
  const link = page.locator(`a[href*="${path}"]`).first();
  await link.waitFor({ state: 'attached' });
  return (await link.getAttribute('href')) ?? path;
}

// Side by side: while one page draws, another is read.
describe.concurrent('Every main screen on phone, tablet, desktop and in the dark', { timeout: 240_000 }, () => {
  test('[AUTH-05, BOOK-02] pages for visitors', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    const wrong = await lookAtAll(page, {
      'site-home': '/s/dynamic',
      'site-services': '/s/dynamic/services',
      'site-book': '/s/dynamic/book',
      'site-contact': '/s/dynamic/contact',
      'portal-login': '/customer/login?shop=dynamic',
      'console-sign-in': '/app/',
    });
    await context.close();
    expect(wrong).toEqual([]);
  });

  test('[PORT-01, PORT-02, PORT-03] pages for customers', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInCustomer(town, page, 'mwansa.chileshe@mail.example');
    await page.goto('/customer/dashboard');
    const tracker = await linkBelow(page, '/customer/work-order/');
    const wrong = await lookAtAll(page, {
      'portal-dashboard': '/customer/dashboard',
      'portal-tracker': tracker,
      'portal-history': '/customer/history',
      'portal-vehicles': '/customer/vehicles',
      'portal-profile': '/customer/profile',
      'portal-messages': `/customer/messages?thread=${tracker.split('/').at(-1)}`,
    });
    await context.clearCookies();
    await signInCustomer(town, page, 'grace.lungu@mail.example');
    const estimate = await linkBelow(page, '/customer/estimate/');
    wrong.push(...(await lookAtAll(page, { 'portal-choosing': '/customer/dashboard', 'portal-estimate': estimate })));
    await context.close();
    expect(wrong).toEqual([]);
  });

  test('[DASH-01, WO-12] the desk', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'owner');
    await page.goto('/app/board');
    const order = await linkBelow(page, '/app/work-orders/');
    const inspected = page.getByRole('link', { name: /ABZ 2209/ }).first();
    await page.goto((await inspected.getAttribute('href')) ?? '');
    const inspection = await linkBelow(page, '/app/inspections/');
    const wrong = await lookAtAll(page, {
      'console-today': '/app/today',
      'console-requests': '/app/requests',
      'console-appointments': '/app/requests?tab=upcoming',
      'console-board': '/app/board',
      'console-order': order,
      'console-inspection': inspection,
      'console-messages': '/app/messages',
    });
    await context.close();
    expect(wrong).toEqual([]);
  });

  test('[CRM-01, DASH-01] records and settings', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'owner');
    const wrong = await lookAtAll(page, {
      'console-customers': '/app/customers',
      'console-vehicles': '/app/vehicles',
      'console-services': '/app/services',
      'console-settings': '/app/settings',
      'console-hours': '/app/settings/hours',
      'console-people': '/app/settings/people',
      'console-mail': '/app/settings/mail',
      'console-texts': '/app/settings/texts',
    });
    await context.close();
    expect(wrong).toEqual([]);
  });

  test('[WO-03] the workshop floor', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'tech');
    await page.goto('/app/my-jobs');
    const job = await linkBelow(page, '/app/my-jobs/');
    const wrong = await lookAtAll(page, {
      'floor-my-jobs': '/app/my-jobs',
      'floor-job': job,
    });
    await context.close();
    expect(wrong).toEqual([]);
  });
});
