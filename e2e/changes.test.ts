import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow, violationsOf } from './browser.ts';
import { signInStaff } from './people.ts';
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

/** A call of the API by the person signed in at a page; answers its JSON. */
async function ask<T>(page: Page, path: string, method = 'GET', data?: object): Promise<T> {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, ...(data ? { data } : {}) });
  expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBe(200);
  return answer.json() as Promise<T>;
}
type List = { items: { id: string }[] };

test('[RT-06] who has a work order open is told what somebody else changes, and not what they change', async () => {
  const [reader, writer] = await Promise.all([
    openWindow(browser, town.url, { size: 'desktop' }),
    openWindow(browser, town.url, { size: 'desktop' }),
  ]);
  await signInStaff(reader.page, 'advisor');
  await signInStaff(writer.page, 'manager');
  const { items } = await ask<List>(reader.page, '/work-orders?limit=1');
  const id = items[0]?.id ?? '';
  const note = (page: Page, text: string) => ask(page, `/work-orders/${id}/notes`, 'POST', { text });

  await reader.page.goto(`/app/work-orders/${id}`);
  await reader.page.getByText(/^Live/).first().waitFor();
  const notice = reader.page.getByRole('main').getByRole('status').getByText('Bwalya Tembo');
  await note(writer.page, 'The owner waits in the café.');
  await notice.waitFor();
  expect(await violationsOf(reader.page, 'notice')).toEqual([]);
  await reader.page.getByRole('button', { name: 'Close this notice' }).click();
  await notice.waitFor({ state: 'detached' });

  // What the reader does is told to the writer's page, never to their own.
  await writer.page.goto(`/app/work-orders/${id}`);
  await writer.page.getByText(/^Live/).first().waitFor();
  await note(reader.page, 'I told them.');
  await writer.page.getByRole('button', { name: 'Close this notice' }).waitFor();
  expect(await reader.page.getByRole('button', { name: 'Close this notice' }).count()).toBe(0);
  await Promise.all([reader.context.close(), writer.context.close()]);
});
