import { join } from 'node:path';
import type { Browser, Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fillBooking } from './booking.ts';
import { keepScreen, openBrowser, openWindow } from './browser.ts';
import { linkIn, liveLines, mailTo, markDocument, showsItself, signInStaff } from './people.ts';
import { openSection, recordSectionGood, work } from './technician.ts';
import { openTown, type Town } from './town.ts';

const PHOTOS = join(import.meta.dirname, '..', 'apps', 'server', 'data', 'photos');
const EMAIL = 'lweendo.haatila@mail.example';
const NAME = 'Lweendo Haatila';
const PLATE = 'BCD 3141';

let town: Town;
let browser: Browser;
let customer: Page;
let advisor: Page;
let technician: Page;
let lines: ReadonlySet<WebSocket>;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  customer = (await openWindow(browser, town.url, { size: 'phone' })).page;
  advisor = (await openWindow(browser, town.url, { size: 'desktop' })).page;
  technician = (await openWindow(browser, town.url, { size: 'phone' })).page;
  lines = liveLines(customer);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const [who, page] of Object.entries({ customer, advisor, technician }))
      await keepScreen(page, `failed-${who}`);
  });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tracker = { path: '' };
const order = { path: '' };
const inspection = { path: '' };

const figures = (text: string | null): string => (text ?? '').replace(/\D/g, '');

/** Approved work may wait for the advisor's word, as the shop has set it. */
async function startWorkIfAsked(page: Page): Promise<void> {
  const start = button(page, /^Start (the approved )?work$/).first();
  if (await start.isVisible()) await start.click();
}

/** A technician's own browser asks to pass the check. Answers the status. */
const approveThroughApi = (page: Page): Promise<number> =>
  page.evaluate(async (id) => {
    const headers = { 'content-type': 'application/json' };
    const path = `/api/v1/work-orders/${id}/quality/approve`;
    return (await fetch(path, { method: 'POST', headers, body: '{}' })).status;
  }, order.path.split('/').at(-1));

describe('[PRIN-01, PRIN-02, PRIN-05, OPS-21] The loop: a driver, an advisor and a technician, each at their own screen', () => {
  test('[BOOK-01, BOOK-07] a request appears on the open page of the advisor', async () => {
    await signInStaff(advisor, 'advisor');
    await advisor.goto('/app/requests');
    await advisor.getByRole('navigation', { name: 'Requests, oldest first' }).waitFor();
    await markDocument(advisor);
    await fillBooking(customer, { name: NAME, email: EMAIL, plate: PLATE, photo: join(PHOTOS, 'brake-disc-edge.jpg') });
    await keepScreen(customer, 'loop-1-booking', true);
    await button(customer, 'Request this visit').click();
    await customer.getByRole('heading', { name: 'We have your request' }).waitFor();
    const row = advisor.getByRole('button', { name: new RegExp(NAME) });
    await showsItself(advisor, row);
    await row.click();
    await advisor.getByText('It grinds when I brake.').first().waitFor();
  });

  test('[BOOK-08, PICK-01] the advisor accepts and plans to fetch the car', async () => {
    await button(advisor, 'We collect it').click();
    await advisor.getByLabel('Where we fetch it').fill('Plot 12, Leopards Hill Road');
    await advisor.getByLabel('From').fill('07:15');
    await advisor.getByLabel('Until').fill('07:45');
    await advisor.getByRole('combobox', { name: 'Driver' }).click();
    await advisor.getByRole('option', { name: 'Bwalya Tembo' }).click();
    await keepScreen(advisor, 'loop-2-accept');
    await button(advisor, /^Accept for/).click();
    await advisor.locator(`[role=alert]:has-text("Accepted: ${PLATE}") a`).waitFor();
    await advisor.getByRole('button', { name: new RegExp(NAME) }).waitFor({ state: 'detached' });
    await advisor.goto('/app/requests?tab=upcoming');
    await advisor.getByText(PLATE).first().waitFor();
    await advisor
      .getByText(/we fetch it/)
      .first()
      .waitFor();
  });

  test('[PICK-02] the mailed link leads to the collection on the dashboard', async () => {
    const mail = await mailTo(
      town,
      EMAIL,
      ({ text }) => text.includes('/customer/link/') && /Plot 12|fetch/i.test(text),
    );
    await customer.goto(linkIn(mail));
    await customer.waitForURL(/\/customer\/(?!link)/);
    await customer.goto('/customer/dashboard');
    await customer.getByText('Plot 12, Leopards Hill Road').waitFor();
    await customer.getByText(/We fetch your car .* between 07:15 and 07:45/).waitFor();
    await keepScreen(customer, 'loop-3-dashboard', true);
    await markDocument(customer);
  });

  test('[PICK-03, TRK-01, TRK-02] the arrival reaches the open pages of the customer', async () => {
    await advisor.getByRole('row', { name: new RegExp(PLATE) }).click();
    await button(advisor, 'Check in').first().waitFor();
    order.path = new URL(advisor.url()).pathname;
    await button(advisor, 'Check in').first().click();
    const sheet = advisor.getByRole('dialog');
    await sheet.getByLabel('Odometer, km').fill('121400');
    await sheet.getByLabel('Key tag').fill('21');
    await sheet.getByRole('button', { name: '4 of 8' }).click();
    await sheet.getByRole('button', { name: 'Check in' }).click();
    await sheet.waitFor({ state: 'detached' });
    await showsItself(customer, customer.getByRole('link', { name: new RegExp(`${PLATE}.*Received`) }));
    await customer
      .getByRole('link', { name: new RegExp(`${PLATE}.*Received`) })
      .first()
      .click();
    await customer.getByRole('heading', { level: 1, name: 'Your car is here' }).waitFor();
    tracker.path = new URL(customer.url()).pathname;
    expect(await customer.locator('[aria-current=step]').textContent()).toContain('Received');
    await markDocument(customer);
  });

  test('[INSP-01, INSP-02] the technician looks the car over on the phone', async () => {
    await signInStaff(technician, 'tech');
    await button(advisor, 'Start inspection').first().click();
    await advisor
      .getByRole('dialog')
      .getByRole('button', { name: /^Short inspection/ })
      .click();
    await advisor.waitForURL(/\/app\/inspections\//);
    inspection.path = new URL(advisor.url()).pathname;
    await showsItself(customer, customer.getByRole('heading', { name: 'We are looking your car over' }));
    await technician.goto(inspection.path);
    for (const section of ['Exterior', 'Lights', 'Interior and controls', 'Engine bay', 'Tyres'])
      await recordSectionGood(technician, section);
    await openSection(technician, 'Under vehicle');
    await button(technician, /Front shock absorbers/).click();
    await button(technician, 'Monitor').click();
    await technician.getByText('Saved', { exact: true }).waitFor();
    await button(technician, 'To the overview').first().click();
    await recordSectionGood(technician, 'Under vehicle');
    await button(technician, /^Continue Front pads thickness left/).click();
    await technician.getByRole('textbox').first().click();
    const pad = technician.getByRole('group', { name: /^Keys for/ });
    for (const key of ['1', '2', 'Done']) await pad.getByRole('button', { name: key, exact: true }).click();
    await technician.getByText(/is under 3.0 mm/).waitFor();
    const photo = technician.locator('input[type=file]').first();
    await photo.setInputFiles(join(PHOTOS, 'brake-worn.jpg'));
    await technician.getByRole('img').first().waitFor();
    await keepScreen(technician, 'loop-5-point');
    await button(technician, 'To the overview').first().click();
    await recordSectionGood(technician, 'Brakes');
    await button(technician, 'Finish the inspection').click();
    await technician.getByText('With the advisor').waitFor();
    await keepScreen(technician, 'loop-5-inspected', true);
  });

  test('[EST-09, NOTF-01] the advisor turns findings into priced jobs and sends the estimate', async () => {
    await advisor.getByText('With the advisor').waitFor();
    for (const [section, point] of [
      ['Brakes', /Front pads thickness left/],
      ['Under vehicle', /Front shock absorbers/],
    ] as const) {
      await openSection(advisor, section);
      await button(advisor, point).first().click();
      await button(advisor, 'Add as job').click();
      await advisor.getByRole('link', { name: 'Job added' }).waitFor();
    }
    await button(advisor, 'Looks right, ready to send').click();
    await advisor.getByText('Ready to send').waitFor();
    await advisor.goto(order.path);
    await button(advisor, /^Send \d job|^Send estimate/)
      .first()
      .click();
    const dialog = advisor.getByRole('dialog');
    await dialog.getByLabel('A few words with it').fill('The front pads are worn out. Please choose.');
    await keepScreen(advisor, 'loop-6-send');
    await dialog.getByRole('button', { name: `Send to ${NAME}` }).click();
    await dialog.waitFor({ state: 'detached' });
    await markDocument(advisor);
    await showsItself(customer, customer.getByRole('heading', { name: 'Please choose your repairs' }));
    await showsItself(customer, customer.getByRole('link', { name: 'See photos and prices' }));
  });

  test('[EST-02, EST-03, EST-05] the customer chooses, sees the total move, agrees and signs', async () => {
    const mail = await mailTo(town, EMAIL, ({ subject }) => subject.includes('Choose what we do'));
    const guest = await openWindow(browser, town.url, { size: 'phone' });
    const { page } = guest;
    await page.goto(linkIn(mail));
    await page.waitForURL(/\/customer\/estimate\//);
    const total = page.locator('.total-line .money');
    const before = await total.textContent();
    const shocks = page.getByRole('checkbox', { name: /Shock absorbers/i });
    expect(await shocks.isChecked()).toBe(false);
    const toggle = page.locator('label.switch', { has: shocks });
    await toggle.click();
    await expect.poll(async () => Number(figures(await total.textContent()))).toBeGreaterThan(Number(figures(before)));
    await toggle.click();
    await expect.poll(() => total.textContent()).toBe(before);
    const chosen = before;
    await keepScreen(page, 'loop-7-choice', true);
    await button(page, /Review and sign/).click();
    await page.waitForURL(/\/review/);
    await page.getByText(/Shock absorbers.*, not now/).waitFor();
    await page.getByRole('checkbox', { name: 'I agree to the terms' }).check({ force: true });
    await page.getByLabel(/Your full name/).fill(NAME);
    await keepScreen(page, 'loop-7-sign', true);
    const approve = button(page, /^Approve/);
    expect(figures(await approve.textContent())).toBe(figures(chosen));
    await approve.click();
    await page.getByRole('heading', { name: 'Thank you. We start.' }).waitFor();
    await page.getByText(`Decided by ${NAME}`).waitFor();
    await guest.context.close();
  });

  test('[EST-08] the decision stands on the open page of the advisor, and a mail tells', async () => {
    const jobs = advisor.getByRole('article');
    await showsItself(advisor, jobs.filter({ hasText: /shock absorbers/i }).getByText('Declined', { exact: true }));
    await showsItself(advisor, jobs.filter({ hasText: /brake pads/i }).getByText('Approved', { exact: true }));
    await mailTo(town, 'advisor@dynamic.example', ({ subject }) => subject.startsWith(`${NAME} approved 2 of 3`));
    await showsItself(customer, customer.getByText('You said not now'));
  });

  test('[WO-02, WO-07, TRK-03, NOTF-04] jobs are given out, started and finished; the open tracker names them', async () => {
    for (const title of [/brake pads/i, /Minor service/i]) {
      const job = advisor.getByRole('article').filter({ hasText: title });
      await job.getByRole('button', { name: /^Open / }).click();
      await job.getByRole('button', { name: 'Who does it' }).click();
      await advisor.getByRole('menuitem', { name: 'Moses Banda' }).click();
      await job.getByText('Moses Banda').first().waitFor();
    }
    await startWorkIfAsked(advisor);
    await technician.goto('/app/my-jobs');
    await work(
      technician,
      { plate: PLATE, title: 'brake pads', done: 'New pads, discs measured, road test done' },
      async () => {
        await showsItself(customer, customer.getByRole('heading', { level: 1, name: /brake pads/i }));
        await showsItself(customer, customer.locator('[aria-current=step]').filter({ hasText: 'In work' }));
        await keepScreen(technician, 'loop-8-clock');
        await keepScreen(customer, 'loop-8-tracker', true);
      },
    );
    await showsItself(customer, customer.getByText('1 of 2 done'));
    await work(technician, { plate: PLATE, title: 'Minor service', done: 'Oil, filters and levels done' }, async () => {
      await showsItself(customer, customer.getByRole('heading', { level: 1, name: /Minor service/i }));
    });
    await showsItself(customer, customer.getByText('2 of 2 done'));
    await mailTo(town, EMAIL, ({ subject, text }) => /brake pads/i.test(subject + text) && /done|finished/i.test(text));
  });

  test('[INSP-03, AUTH-07] the quality check sends it back, then passes; not by a technician', async () => {
    await button(advisor, 'To quality check').first().click();
    await advisor.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await showsItself(customer, customer.getByRole('heading', { name: 'Your car is being checked' }));
    expect(await approveThroughApi(technician)).toBe(403);
    await button(advisor, 'More actions').click();
    await advisor.getByRole('menuitem', { name: 'Send back to work' }).click();
    const back = advisor.getByRole('dialog');
    await back.getByLabel('What is not right').fill('The left wheel nuts are not torqued.');
    await back.getByRole('checkbox', { name: /brake pads/i }).check();
    await back.getByRole('button', { name: 'Send back' }).click();
    await back.waitFor({ state: 'detached' });
    await showsItself(customer, customer.getByText('1 of 2 done'));
    await work(technician, { plate: PLATE, title: 'brake pads', done: 'Torqued to 103 Nm' });
    await button(advisor, 'To quality check').first().click();
    await advisor.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await button(advisor, 'Pass quality check').first().click();
    await advisor.getByRole('dialog').getByRole('button', { name: 'It is ready' }).click();
  });

  test('[NOTF-03] the car is ready: on the open tracker and by mail', async () => {
    await showsItself(customer, customer.getByRole('heading', { name: 'Your car is ready' }));
    await mailTo(town, EMAIL, ({ subject }) => /ready/i.test(subject));
    expect(lines.size).toBe(1);
    await keepScreen(customer, 'loop-9-ready', true);
  });

  test('[MSG-01, MSG-02] messages go both ways without a reload', async () => {
    await customer.getByLabel('Your message').fill('Thank you! When do you close today?');
    await customer.getByRole('button', { name: 'Send', exact: true }).click();
    const text = advisor.getByText('Thank you! When do you close today?');
    await showsItself(advisor, text);
    await advisor.getByLabel(`Write to ${NAME}`).fill('We are here until five.');
    await button(advisor, 'Send').last().click();
    await showsItself(customer, customer.getByText('We are here until five.'));
    await keepScreen(advisor, 'loop-9-order');
  });
});
