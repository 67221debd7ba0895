import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { catalogues } from '../packages/phrases/src/index.ts';
import { parse } from '../packages/phrases/src/message.ts';
import { openBrowser, openWindow, sizes } from './browser.ts';
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

/** What a sentence may read like: its own letters, anything where a value stands. Undefined for mere values. */
function patternOf(text: string): RegExp | undefined {
  const parts = parse(text);
  const letters = parts.filter((part) => typeof part === 'string').join('');
  if (letters.replace(/[^A-Za-z]/g, '').length < 4) return undefined;
  const own = parts.map((part) => (typeof part === 'string' ? part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&') : '.+'));
  return new RegExp(`^${own.join('')}$`, 's');
}
const patterns = (catalogue: Readonly<Record<string, string>>) =>
  [...new Set(Object.values(catalogue))].flatMap((text) => patternOf(text) ?? []);
const german = patterns(catalogues.de);
const english = patterns(catalogues.en);
const isEnglish = (text: string) =>
  english.some((pattern) => pattern.test(text)) && !german.some((pattern) => pattern.test(text));

/** Everything a page says, to eyes and to a screen reader; what people typed themselves is not ours. */
const SAID = `(() => {
  const said = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('script, style, q, textarea')) said.push(walk.currentNode.data);
  for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'])
    for (const one of document.querySelectorAll('[' + name + ']')) said.push(one.getAttribute(name));
  return said.map((text) => text.trim()).filter(Boolean);
})()`;
const QUIET = `!document.querySelector('[aria-busy=true]') && document.querySelector('main h1, main h2') !== null`;

const settle = (page: Page) => vi.waitUntil(() => page.evaluate(QUIET), { timeout: 15_000, interval: 25 });

async function englishOn(page: Page, place: string): Promise<string[]> {
  await settle(page);
  const said = (await page.evaluate(SAID)) as string[];
  return [...new Set(said)].filter(isEnglish).map((text) => `${place}: ${text}`);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/app/');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();
}

/** Where sentences with names, numbers and times in them stand. */
const PLACES = ['today', 'board', 'activity', 'inspections', 'requests?view=upcoming'];

describe('[I18N-01][I18N-05] the console speaks the language of its shop', () => {
  test('advisors and technicians of a German shop read German on their screens, in dialogs, and next to every sign', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signIn(page, 'owner@mueller.example');
    const found: string[] = [];
    for (const place of PLACES) {
      await page.goto(`/app/${place}`);
      found.push(...(await englishOn(page, place)));
    }
    await page.goto('/app/board');
    await settle(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    found.push(...(await englishOn(page, 'shortcuts')));
    await page.keyboard.press('Escape');
    await page.locator('main a[href*="/work-orders/"]').first().click();
    await page.waitForURL(/work-orders/);
    found.push(...(await englishOn(page, 'work order')));
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    found.push(...(await englishOn(page, 'palette')));
    expect(found).toEqual([]);
    await context.close();
  });

  test('German words fit the screens of phones and tablets: nothing is wider than the window', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'phone' });
    await signIn(page, 'owner@mueller.example');
    const wide: string[] = [];
    for (const size of ['phone', 'tablet'] as const) {
      await page.setViewportSize(sizes[size]);
      for (const place of ['today', 'board', 'requests', 'my-jobs', 'messages']) {
        await page.goto(`/app/${place}`);
        await settle(page);
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        if (Number(over) > 0) wide.push(`${size} ${place}: ${over} px`);
      }
    }
    expect(wide).toEqual([]);
    await context.close();
  });

  test('[I18N-02] another language is spoken at once, after loading anew, and at the door; and back again', async () => {
    const { page, context } = await openWindow(browser, town.url, { size: 'desktop' });
    await signIn(page, 'owner@courtesy.example');
    const choose = async (now: 'en' | 'de', next: 'en' | 'de') => {
      await page.goto('/app/settings/region');
      const field = { en: 'Language', de: 'Sprache' }[now];
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: { en: 'English', de: 'Deutsch' }[next] }).click();
      await page.getByRole('button', { name: { en: 'Save', de: 'Speichern' }[now], exact: true }).click();
    };
    const speaks = async (word: string) => {
      await page.getByRole('navigation').getByRole('link', { name: word, exact: true }).first().waitFor();
      await page.reload();
      await page.getByRole('navigation').getByRole('link', { name: word, exact: true }).first().waitFor();
    };
    await choose('en', 'de');
    await speaks('Kunden');
    const other = await context.newPage();
    await other.goto('/app/reset');
    await other.getByLabel('E-Mail-Adresse').waitFor();
    await choose('de', 'en');
    await speaks('Customers');
    await other.reload();
    await other.getByLabel('E-mail address').waitFor();
    await context.close();
  });
});
