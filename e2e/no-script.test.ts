import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillBooking } from './booking.ts';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { signInCustomer, signInStaff } from './people.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
const withoutScript = { size: 'phone', script: false } as const;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

describe('With JavaScript switched off', () => {
  test('[BOOK-01, BOOK-02, BOOK-03] a visit is booked; what was wrong is said and what was typed stays', async () => {
    const { page, context } = await openWindow(browser, town.url, withoutScript);
    const driver = { name: 'Inonge Sitali', email: 'inonge', plate: 'BDD 2718' };
    await fillBooking(page, driver);
    expect(await page.locator('label.pick', { hasText: 'Minor service' }).textContent()).toMatch(/h .*ZMW.*\d/);
    await page.getByLabel('Number plate').fill('');
    const slot = await page.locator('input[name=slot]:checked').getAttribute('value');
    await page.getByRole('button', { name: 'Request this visit' }).click();
    await page.getByText('Please write the whole email address', { exact: false }).first().waitFor();
    await page.getByText('Please write the number plate', { exact: false }).first().waitFor();
    await keepScreen(page, 'no-script-errors');
    expect(await page.getByLabel('What do you notice?').inputValue()).toBe('It grinds when I brake.');
    expect(await page.getByLabel('Name').inputValue()).toBe(driver.name);
    expect(await page.getByRole('checkbox', { name: /^Minor service/ }).isChecked()).toBe(true);
    expect(await page.locator('input[name=slot]:checked').getAttribute('value')).toBe(slot);
    await page.getByLabel('Number plate').fill(driver.plate);
    await page.getByRole('textbox', { name: /^Email/ }).fill('inonge.sitali@mail.example');
    await page.getByRole('button', { name: 'Request this visit' }).click();
    await page.getByRole('heading', { name: 'We have your request' }).waitFor();
    await context.close();
    const advisor = await openWindow(browser, town.url, { size: 'desktop' });
    await signInStaff(advisor.page, 'advisor');
    await advisor.page.goto('/app/requests');
    await advisor.page.getByRole('button', { name: /Inonge Sitali/ }).click();
    await advisor.page.getByText('It grinds when I brake.').first().waitFor();
    await advisor.context.close();
  });

  test('[EST-02, EST-03, EST-05] repairs are chosen, added up by a button, and approved', async () => {
    const { page, context } = await openWindow(browser, town.url, withoutScript);
    await signInCustomer(town, page, 'grace.lungu@mail.example');
    await page.getByRole('link', { name: 'See photos and prices' }).click();
    const total = page.locator('.total-line .money');
    const before = await total.textContent();
    const chosen = page.locator('input[name=job]:checked');
    const count = await chosen.count();
    await page.locator('label.switch:has(input:checked)').first().click();
    await page.getByRole('button', { name: 'Update total' }).click();
    expect(await chosen.count()).toBe(count - 1);
    expect(await total.textContent()).not.toBe(before);
    await keepScreen(page, 'no-script-choice', true);
    await page.getByRole('button', { name: /Review and sign/ }).click();
    await page.getByLabel(/Your full name/).fill('Grace Lungu');
    await page.getByRole('button', { name: /^Approve/ }).click();
    await page.getByText('Please accept the terms first.').first().waitFor();
    expect(await page.getByLabel(/Your full name/).inputValue()).toBe('Grace Lungu');
    await page.getByRole('checkbox', { name: 'I agree to the terms' }).check({ force: true });
    await page.getByRole('button', { name: /^Approve/ }).click();
    await page.getByRole('heading', { name: 'Thank you. We start.' }).waitFor();
    await context.close();
  });
});
