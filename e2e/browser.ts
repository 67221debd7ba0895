import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../tools/suite/chromium.ts';

const SCREENS = join(import.meta.dirname, '..', 'artifacts', 'screens');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 834, height: 1112 },
  desktop: { width: 1440, height: 900 },
} as const;
export type Size = keyof typeof sizes;
export type Look = { readonly size: Size; readonly dark?: boolean; readonly script?: boolean };

/** The Chromium that is here, headless. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH or install one.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A person's own window: their cookies, screen size, light or dark. */
export async function openWindow(
  browser: Browser,
  url: string,
  look: Look,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[look.size],
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: look.script !== false,
    hasTouch: look.size !== 'desktop',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { context, page };
}

/** Keeps a picture of the page among the screens. */
export async function keepScreen(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage });
}

/** What a reader of WCAG 2.2 AA would stumble over, as far as axe can tell: rule and places. */
export async function violationsOf(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // What is in order need not be listed place by place.
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).slice(0, 3);
    return `${name}: ${id} at ${places.join(', ')}`;
  });
}
