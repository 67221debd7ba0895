import type { Locator, Page, WebSocket } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import type { Mail, Town } from './town.ts';

/** Until something on a page shows: longer than any answer takes, short enough to fail soon. */
const SOON = 15_000;

/** A member of staff of the first shop signs in as people do; `login` is the part before the @. */
export async function signInStaff(page: Page, login: string): Promise<void> {
  await page.goto('/app/');
  await page.getByLabel('E-mail address').fill(`${login}@dynamic.example`);
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
}

/** The newest mail to this address that `fits`, as soon as it is there. */
export async function mailTo(town: Town, to: string, fits: (mail: Mail) => boolean = () => true): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await town.mails()).find((mail) => mail.to.includes(to) && fits(mail));
        return found !== undefined;
      },
      { timeout: SOON, message: `a mail to ${to}` },
    )
    .toBe(true);
  return found as Mail;
}

/** The path of the first link of the portal in a mail; the host is the one this town answers on. */
export function linkIn(mail: Mail): string {
  const link = mail.text.match(/https?:\/\/\S*\/customer\/link\/[^\s>)]+/)?.[0];
  if (!link) throw new Error(`No sign-in link in “${mail.subject}”.`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** A customer of a shop asks for a link and follows it. */
export async function signInCustomer(town: Town, page: Page, email: string, shop = 'dynamic'): Promise<void> {
  const before = new Set((await town.mails()).map((mail) => mail.text));
  await page.goto(`/customer/login?shop=${shop}`);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  const mail = await mailTo(town, email, ({ text }) => text.includes('/customer/link/') && !before.has(text));
  await page.goto(linkIn(mail));
  await page.waitForURL(/\/customer\/(?!link)/);
}

/** Marks the document that is open now; `stayed` tells later whether it was never loaded anew. */
export const markDocument = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.dataset.journey = 'same'");
export const stayed = (page: Page): Promise<boolean> =>
  page.evaluate("document.documentElement.dataset.journey === 'same'");

/** Waits until an open page shows something by itself, and proves that it was not loaded anew for it. */
export async function showsItself(page: Page, what: Locator): Promise<void> {
  await what.first().waitFor({ timeout: SOON });
  expect(await stayed(page), 'the page was loaded anew').toBe(true);
}

type Matching = { matches(selector: string): boolean };

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < 150; presses++) {
    if (await target.first().evaluate((element) => (element as unknown as Matching).matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}.`);
}

/** The live lines the page now open in a window holds, as they come and go. */
export function liveLines(page: Page): ReadonlySet<WebSocket> {
  const lines = new Set<WebSocket>();
  page.on('framenavigated', () => lines.clear());
  page.on('websocket', (line) => {
    lines.add(line);
    line.on('close', () => lines.delete(line));
  });
  return lines;
}
