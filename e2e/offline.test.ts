import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { markDocument, showsItself, signInCustomer, signInStaff, stayed } from './people.ts';
import { openTown, type Town } from './town.ts';

/** A photo a phone could have taken, one pixel of it. */
const PHOTO = {
  name: 'pads.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

let town: Town;
let browser: Browser;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

describe('When the server is away for a while', () => {
  test('[RT-01] the console says so and comes back by itself; the tracker catches up', async () => {
    const { page: advisor } = await openWindow(browser, town.url, { size: 'desktop' });
    const { page: customer } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(advisor, 'advisor');
    await advisor.goto('/app/board');
    await advisor
      .getByRole('link', { name: /ACB 5521/ })
      .first()
      .waitFor();
    await advisor.getByText(/^Live, /).waitFor();
    await signInCustomer(town, customer, 'joyce.mumba@mail.example');
    await customer
      .getByRole('link', { name: /ACB 5521/ })
      .first()
      .click();
    await customer.getByRole('heading', { level: 1, name: 'Your car is here' }).waitFor();
    await customer.locator('[data-live-dot]').waitFor();
    await Promise.all([markDocument(advisor), markDocument(customer)]);

    await town.stopServer();
    await advisor
      .getByText(/The server does not answer|Offline since/)
      .first()
      .waitFor();
    await customer.locator('[data-live-dot]').waitFor({ state: 'hidden' });
    await keepScreen(advisor, 'offline-console');
    expect(
      await advisor
        .getByRole('link', { name: /ACB 5521/ })
        .first()
        .isVisible(),
    ).toBe(true);

    await town.startServer();
    await showsItself(advisor, advisor.getByText(/^Live, /));
    expect(await advisor.getByText('The server does not answer.').isVisible()).toBe(false);
    const second = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(second.page, 'manager');
    await second.page.goto('/app/board');
    await second.page
      .getByRole('link', { name: /ACB 5521/ })
      .first()
      .click();
    await second.page.getByRole('button', { name: 'Start inspection' }).first().click();
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Short inspection/ })
      .click();
    await showsItself(customer, customer.getByRole('heading', { name: 'We are looking your car over' }));
    expect(await stayed(advisor)).toBe(true);
  });

  test('[RT-01] a machine without network says that it is offline', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'advisor');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
  });
});

/** Until the worker has the app and what this page read: then no signal is needed any more. */
const kept = (page: Page, path: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(`caches.match(${JSON.stringify(path)}).then((answer) => answer !== undefined)`), {
      timeout: 20_000,
      message: `${path} kept for later`,
    })
    .toBe(true);

type Work = { readonly jobs: readonly { readonly jobId: string; readonly photos: readonly unknown[] }[] };

/** How many photos the server has of the job at this address. */
async function photosOf(context: BrowserContext, address: string): Promise<number> {
  const work = (await (await context.request.get('/api/v1/my-jobs')).json()) as Work;
  return work.jobs.find(({ jobId }) => address.endsWith(jobId))?.photos.length ?? 0;
}

describe('Without signal in the workshop', () => {
  test('[PWA-14] [PWA-01] a technician opens my jobs and a job as they were last', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'tech');
    await page.goto('/app/my-jobs');
    const first = page.locator('a[href^="/app/my-jobs/"]').first();
    await first.waitFor();
    const job = (await first.getAttribute('href')) ?? '';
    await Promise.all(['/api/v1/my-jobs', '/api/v1/session'].map((path) => kept(page, path)));
    await context.setOffline(true);
    const later = await context.newPage();
    await later.goto('/app/my-jobs');
    await later.locator(`a[href="${job}"]`).first().waitFor();
    await later.getByText('You are offline.').waitFor();
    await keepScreen(later, 'offline-my-jobs');
    await later.goto(job);
    await later.getByRole('heading', { level: 1 }).waitFor();
    await context.setOffline(false);
    await context.close();
  });

  test('[PWA-14] [PWA-04] a photo taken without signal survives closing the page and is sent once', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signInStaff(page, 'tech');
    await page.goto('/app/my-jobs');
    const first = page.locator('a[href^="/app/my-jobs/"]').first();
    await first.waitFor();
    const job = (await first.getAttribute('href')) ?? '';
    await kept(page, '/api/v1/my-jobs');
    await page.goto(job);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const before = await photosOf(context, job);
    await context.setOffline(true);
    await page.locator('input[type=file]').first().setInputFiles(PHOTO);
    // The count says that the photo is kept; before that nothing was promised.
    await page.getByText('1 queued').first().waitFor({ state: 'attached' });
    await page.goto('/app/outbox');
    await page.getByText('Photo pads.png').waitFor();
    await page.close();
    const later = await context.newPage();
    await later.goto('/app/outbox');
    await later.getByText('Photo pads.png').waitFor();
    await keepScreen(later, 'offline-outbox');
    await context.setOffline(false);
    await later.getByText('Everything is sent').waitFor();
    await expect.poll(() => photosOf(context, job)).toBe(before + 1);
    await context.close();
  });
});
