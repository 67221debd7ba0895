import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { markDocument, showsItself, signInCustomer, signInStaff, stayed } from './people.ts';
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
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
  });
});
