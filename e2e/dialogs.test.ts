import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepScreen, openBrowser, openWindow, sizes } from './browser.ts';
import { signInStaff } from './people.ts';
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
beforeEach(async ({ onTestFailed }) => {
  ({ context, page } = await openWindow(browser, town.url, { size: 'desktop' }));
  onTestFailed(() => keepScreen(page, 'failed-dialogs'));
});
afterEach(() => context.close());

type Matching = { matches(selector: string): boolean };
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
/** What has the focus: its spoken name, its label, or its words. */
const focused = () =>
  page.evaluate<string>(`(() => {
    const { activeElement: one } = document;
    return one?.getAttribute('aria-label') ?? one?.labels?.[0]?.textContent ?? one?.textContent ?? '';
  })()`);

/** How many lists of suggestions lie open. */
const lists = () =>
  page.evaluate<number>(
    `[...document.querySelectorAll('[role=listbox]')].filter((one) => one.checkVisibility()).length`,
  );

/** Opens a dialog by keyboard, sees where it begins, and that Escape closes it and gives the focus back. */
async function begins(opener: Locator, where: RegExp, entry?: string, key = 'Enter'): Promise<void> {
  await opener.waitFor();
  await opener.focus();
  await page.keyboard.press(key);
  if (entry) {
    await page.getByRole('menuitem', { name: entry }).focus();
    await page.keyboard.press('Enter');
  }
  await dialog().waitFor();
  await expect.poll(focused, { message: `where the dialog of ${entry ?? opener} begins` }).toMatch(where);
  expect(await lists(), `lists open over the dialog of ${entry ?? opener}`).toBe(0);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => opener.evaluate((one) => (one as unknown as Matching).matches(':focus'))).toBe(true);
}

type Row = { readonly id: string; readonly status?: string; readonly vehicles?: readonly { readonly plate: string }[] };
const read = async (path: string): Promise<readonly Row[]> =>
  (await (await page.request.get(`/api/v1${path}`)).json()).items;

describe('A dialog opens where work begins in it, not on its Close button', () => {
  test('[WO-12, CRM-01] records and lists: on the first field', async () => {
    await signInStaff(page, 'owner');
    await page.goto('/app/customers');
    await begins(button('New customer'), /^Name/);
    const [customer] = await read('/customers?limit=1');
    await page.goto(`/app/customers/${customer?.id}`);
    await begins(button('Merge a duplicate'), /^The duplicate/);
    await begins(button('Edit'), /^Name/);
    await begins(button('Statement'), /^From/);
    await begins(button('Payment terms'), /^Due after/);
    await begins(button('Set a limit'), /^Up to/);
    await begins(button('Record it'), /^How did they say so/);
    await page.goto('/app/vehicles');
    await begins(button('New car'), /^Number plate/);
    const [car] = await read('/vehicles?limit=1');
    await page.goto(`/app/vehicles/${car?.id}`);
    await begins(button('New owner'), /^New owner/);
    await page.goto('/app/quotes');
    await begins(button('New quote'), /^Customer/);
    await page.goto('/app/services');
    await begins(button('New service'), /^Name/);
    await page.goto('/app/money/recurring');
    await begins(button('New recurring invoice'), /^Customer/);
    await page.goto('/app/settings/people');
    await begins(button('Invite a person'), /^Name/);
  });

  test('[WO-12, INVC-01] questions: on the verb, on Cancel where it does harm, on the reason where one is asked', async () => {
    await signInStaff(page, 'owner');
    await page.goto('/app/reviews');
    await begins(button('Hide'), /^Hide$/);
    const [customer] = await read('/customers?limit=1');
    await page.goto(`/app/customers/${customer?.id}`);
    const access = page.getByRole('switch', { name: 'Customer may sign in' });
    await access.waitFor();
    if (!(await access.isChecked())) await access.press('Space');
    await expect.poll(() => access.isChecked()).toBe(true);
    await begins(access, /^Cancel$/, undefined, 'Space');
    await page.goto('/app/requests');
    await begins(button(/^Reject/), /^Reason the customer reads/);
    const open = (await read('/invoices?limit=50')).find(({ status }) => status === 'posted');
    await page.goto(`/app/money/invoices/${open?.id}`);
    const more = button('More to do with this invoice');
    await begins(more, /^Reason/, 'Cancel the invoice');
    await begins(button(/^Take payment/), /^Cash handed over/);
    await page.goto('/app/board');
    await page
      .getByRole('link', { name: /ACB 5521/ })
      .first()
      .click();
    const actions = button('More actions');
    await begins(actions, /^Odometer/, 'Check in the car');
    await begins(actions, /^Time/, 'Change the promised time');
    await begins(actions, /^Full inspection/, 'Start an inspection');
    await begins(actions, /^Reason/, 'Take off the road');
    await begins(actions, /^BT/, 'Change advisor');
  });

  test('[WO-12] what holds nothing but words has the focus itself, and Tab reaches its Close button', async () => {
    await signInStaff(page, 'advisor');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await dialog().waitFor();
    const inside = "document.activeElement?.tagName !== 'BUTTON' && !!document.activeElement?.closest('[role=dialog]')";
    await expect.poll(() => page.evaluate<boolean>(inside)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Close');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
  });

  test('[WO-12, DASH-01] on a phone the other places open on the first of them', async () => {
    await page.setViewportSize(sizes.phone);
    await signInStaff(page, 'owner');
    await begins(page.getByRole('button', { name: 'More', exact: true }), /^(?!Close)\S/);
  });

  test('[WO-03] a technician is asked on the chosen reason why the clock stops', async () => {
    await page.setViewportSize(sizes.phone);
    await signInStaff(page, 'tech');
    await page.goto('/app/my-jobs');
    const pause = button(/^Pause/);
    const start = button(/^(Start|Go on)/);
    await pause.or(start).first().waitFor();
    if (!(await pause.isVisible())) await start.click();
    await begins(pause, /^Parts|^Waiting for parts|^A part/);
  });
});

describe('Whose car', () => {
  /** Two customers with cars of their own. */
  const two = async () => {
    const some = (await read('/customers?limit=50')).filter(({ vehicles }) => vehicles?.length);
    return [some[0]?.vehicles?.map(({ plate }) => plate) ?? [], some[1]?.vehicles?.map(({ plate }) => plate) ?? []];
  };
  const names = async () => {
    const some = (await (await page.request.get('/api/v1/customers?limit=50')).json()).items;
    return some.filter((one: Row) => one.vehicles?.length).map((one: { name: string }) => one.name);
  };

  /** Chooses a customer, and answers which cars are offered then. */
  async function offered(form: Locator | Page, name: string): Promise<string[]> {
    await form.getByRole('combobox', { name: 'Customer' }).fill(name);
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    const car = form.getByRole('combobox', { name: 'Car, if it is about one' });
    await expect.poll(() => car.isEnabled()).toBe(true);
    expect(await car.inputValue(), 'a car of somebody else stayed').toBe('');
    await car.click();
    const suggested = page.locator('[role=option]:visible');
    await suggested.first().waitFor();
    const plates = (await suggested.allTextContents()).map((text) => text.split(' · ')[0] ?? '');
    await suggested.first().click();
    return plates;
  }

  test('[INVC-01, VEH-01] a new invoice and a recurring one offer the cars of the chosen customer alone', async () => {
    await signInStaff(page, 'owner');
    const [first, second] = await two();
    const [one, other] = await names();
    await page.goto('/app/money/new');
    expect(await page.getByRole('combobox', { name: 'Car, if it is about one' }).isEnabled()).toBe(false);
    expect(await offered(page, one)).toEqual(first);
    expect(await offered(page, other)).toEqual(second);
    await page.goto('/app/money/recurring');
    await button('New recurring invoice').click();
    expect(await offered(dialog(), one)).toEqual(first);
    expect(await offered(dialog(), other)).toEqual(second);
  });
});
