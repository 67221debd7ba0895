import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { keepScreen, openBrowser, openWindow, sizes, violationsOf } from './browser.ts';
import { signInStaff } from './people.ts';
import { openTown, type Town } from './town.ts';

type Matching = { matches(selector: string): boolean };
let town: Town;
let browser: Browser;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

describe('Everybody finds their places', () => {
  test('[AUTH-09] an operator lands on the platform, and nothing of a shop is asked or said', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    const refused: string[] = [];
    page.on('response', (answer) => answer.status() === 403 && refused.push(answer.url()));
    await page.goto('/app/');
    await page.getByLabel('E-mail address').fill('operator@pitlane.example');
    await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Platform', level: 1 }).waitFor();
    await page.getByRole('table', { name: 'Shops' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/platform');
    await page.getByRole('navigation').getByRole('link', { name: 'Platform' }).first().waitFor();
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await page.getByRole('heading', { name: 'Password and devices', level: 1 }).waitFor();
    expect(await page.getByText(/Offline since/).count()).toBe(0);
    expect(refused).toEqual([]);
    await context.close();
  });

  test('[AUTH-06] who forgot the password finds the way from signing in', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await page.goto('/app/');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('Your e-mail address').fill('owner@dynamic.example');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('If we know this address, a mail is on its way.').waitFor();
    await page.getByRole('link', { name: 'Back to sign in' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await context.close();
  });

  test('[DASH-01] the palette opens a service in the catalogue, and the page stays in sight behind it', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'advisor');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Brake fluid');
    const found = page.getByRole('option', { name: /Brake fluid change/ });
    await found.waitFor();
    const around = "getComputedStyle(document.querySelector('[role=dialog]').parentElement).backgroundColor";
    expect(await page.evaluate(around)).toBe('rgba(0, 0, 0, 0)');
    await keepScreen(page, 'console-palette-desktop-light');
    await found.click();
    await page.getByRole('heading', { name: 'Services', level: 1 }).waitFor();
    await page.getByText('Brake fluid change').first().waitFor();
    await context.close();
  });

  test('[CRM-01] on a phone customers and cars are cards: nothing scrolls sideways', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'advisor');
    for (const [path, name] of [
      ['/app/customers', 'Customers'],
      ['/app/vehicles', 'Vehicles'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('region', { name }).waitFor();
      const hidden = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('section[aria-label="${name}"]'))`;
      expect(await page.evaluate(hidden), name).toBe(0);
    }
    await context.close();
  });

  test('[CRM-01] an address that names no record says so, and nothing about what was entered', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'advisor');
    await page.goto('/app/vehicles/mistyped');
    await page.getByText('We cannot find this. It may have been moved or removed.').waitFor();
    await context.close();
  });

  test('[WO-03] the next step of a car in work says whom it waits for, and opens that job', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'advisor');
    await page.goto('/app/board');
    await page
      .getByRole('link', { name: /BAE 4821/ })
      .first()
      .click();
    const next = page.getByRole('button', { name: /^Waiting for Moses Banda: Front brake pads/ }).first();
    await next.click();
    await page.getByRole('button', { name: /^Front brake pads/, expanded: true }).waitFor();
    await context.close();
  });

  test('[CRM-01] an open list of countries holds for axe, in a dialog as on a page', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'advisor');
    await page.goto('/app/customers');
    await page.getByRole('button', { name: 'New customer' }).click();
    const field = page.getByRole('combobox', { name: 'Country' });
    await field.click();
    await page.getByRole('option', { name: 'Zambia' }).waitFor();
    // All rules of axe, also those beyond WCAG: a list outside the landmarks, one that scrolls and cannot be reached.
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // With the list open Tab goes to the next field, not into the list that is gone then.
    const inDialog = () => page.evaluate<boolean>("document.activeElement?.closest('[role=dialog]') !== null");
    await page.keyboard.press('Tab');
    expect(await inDialog()).toBe(true);
    await field.fill('Nami');
    await page.getByRole('option', { name: 'Namibia' }).click();
    expect(await field.inputValue()).toBe('Namibia');
    await context.close();
  });

  test('[DASH-01] a page that is not there has a heading, in the console and on the site', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await page.goto('/nowhere-at-all');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await signInStaff(page, 'advisor');
    await page.goto('/app/nowhere');
    await page.getByRole('heading', { level: 1, name: 'We cannot find this page' }).waitFor();
    expect(await violationsOf(page, 'console, page not found')).toEqual([]);
    await context.close();
  });

  test('[TL-02] R-277 a part is handed out in part: no more than is left, and the row says how many', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'owner');
    await page.goto('/app/board');
    await page
      .getByRole('link', { name: /BAE 4821/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Two front tyres/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Hand out fewer of Tyre 265/65 R17 all-terrain' }).click();
    const many = page.getByLabel('How many of Tyre 265/65 R17 all-terrain, at most 2');
    await many.fill('3');
    await page.getByText('At most 2').waitFor();
    await many.fill('1');
    await many.press('Enter');
    await page.getByText(/^1 of 2 handed out/).waitFor();
    // A single one is left: nothing to choose any more.
    expect(await page.getByRole('button', { name: /^Hand out fewer/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Hand out Tyre 265/65 R17 all-terrain' }).press('Enter');
    await page.getByText(/^Handed out \d/).waitFor();
    // The button is gone with its deed; whoever works by keyboard goes on beside it.
    const back = page.getByRole('button', { name: 'Take back Tyre 265/65 R17 all-terrain' });
    await expect.poll(() => back.evaluate((one) => (one as unknown as Matching).matches(':focus'))).toBe(true);
    await back.press('Enter');
    await page.getByText(/^Handed out \d/).waitFor({ state: 'detached' });
    await context.close();
  });

  test('[TL-02] R-277 a technician hands out some of a part and takes it back; the box says that it is some', async () => {
    const desk = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(desk.page, 'advisor');
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'tech');
    // The two tyres are this technician's now: what else there is to do differs from day to day.
    type Job = { readonly id: string; readonly title: string };
    const ask = async (path: string) => (await desk.page.request.get(`/api/v1${path}`)).json();
    const { items } = (await ask('/work-orders?search=BAE%204821&open=true')) as { items: { id: string }[] };
    const { jobs } = (await ask(`/work-orders/${items[0]?.id}`)) as { jobs: Job[] };
    const job = jobs.find(({ title }) => title.startsWith('Two front tyres'));
    const me = (await (await page.request.get('/api/v1/session')).json()) as { staff: { id: string } };
    const given = await desk.page.request.put(`/api/v1/jobs/${job?.id}/technician`, { data: { staffId: me.staff.id } });
    expect(given.status(), await given.text()).toBe(200);
    await desk.context.close();
    await page.goto(`/app/my-jobs/${job?.id}`);
    const box = page.getByRole('checkbox', { name: 'Handed out: Tyre 265/65 R17 all-terrain' });
    const some = () => box.evaluate((one) => (one as unknown as Matching).matches(':indeterminate'));
    const fewer = page.getByRole('button', { name: 'Hand out fewer of Tyre 265/65 R17 all-terrain' });
    await fewer.press('Enter');
    await page.keyboard.press('Escape');
    expect(await fewer.evaluate((one) => (one as unknown as Matching).matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByLabel('How many of Tyre 265/65 R17 all-terrain, at most 2').fill('1');
    await page.keyboard.press('Enter');
    await page.getByText(/^1 of 2 handed out/).waitFor();
    expect([await some(), await box.isChecked()]).toEqual([true, false]);
    expect(await violationsOf(page, 'a part handed out in part')).toEqual([]);
    await page.getByRole('button', { name: 'Take back Tyre 265/65 R17 all-terrain' }).click();
    await page.getByText(/^1 of 2 handed out/).waitFor({ state: 'detached' });
    expect([await some(), await box.isChecked()]).toEqual([false, false]);
    await context.close();
  });

  test('[WO-11] [CRM-08] every list is exported from the header of its page, on a phone with a sign alone', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'owner');
    const lists = [
      ['customers', 'Name'],
      ['money', 'Number'],
      ['settings/audit', 'When'],
      ['board?as=table', 'number'],
    ] as const;
    for (const [path, head] of lists) {
      await page.goto(`/app/${path}`);
      const sign = page.locator('header').getByLabel('Export CSV');
      await sign.waitFor();
      const { width = 0, height = 0 } = (await sign.boundingBox()) ?? {};
      expect([width >= 44, height >= 44, width < 60], `as large as a finger: ${path}`).toEqual([true, true, true]);
      const [file] = await Promise.all([page.waitForEvent('download'), sign.click()]);
      expect(await readFile(await file.path(), 'utf8'), path).toMatch(new RegExp(`^\\uFEFF?${head}`));
    }
    await page.setViewportSize(sizes.desktop);
    await page.getByText('Export CSV', { exact: true }).waitFor();
    await context.close();
  });

  test('[WO-12] a field for sentences is as high as its words', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(page, 'advisor');
    await page.goto('/app/board');
    await page
      .getByRole('link', { name: /BAE 4821/ })
      .first()
      .click();
    const note = page.getByLabel('Write a note');
    const height = async () => (await note.boundingBox())?.height ?? 0;
    await note.waitFor();
    const empty = await height();
    await note.fill('one\ntwo\nthree');
    const three = await height();
    await note.fill(Array(30).fill('line').join('\n'));
    const most = await height();
    expect([three > empty + 30, most > three + 60, most < 300]).toEqual([true, true, true]);
    await context.close();
  });
});
