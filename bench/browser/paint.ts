import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { median } from '../figures/percentile.ts';

/** Milliseconds since the navigation began; long tasks are those above 50 ms (W3C Long Tasks). */
export type Seen = {
  readonly first_paint_ms: number;
  /** When what the person came for stood on the screen. */
  readonly useful_ms: number;
  readonly long_tasks: number;
  readonly longest_task_ms: number;
  /** What long tasks took beyond 50 ms, together. */
  readonly blocking_ms: number;
  readonly scripts_kb: number;
};
type Noted = { readonly paint: number; readonly useful: number; readonly tasks: number[]; readonly scripts: number };
/** What `watch.js` leaves in the page. */
type InPage = typeof globalThis & { benchSeen?: () => Noted };

// The page forbids evaluating text, so what runs in it is handed over as a function.
const seenInPage = (): Noted => {
  const seen = (globalThis as InPage).benchSeen?.();
  if (!seen) throw new Error('The page was not watched.');
  return seen;
};

/** Goes to an address in a new window of `context` and answers what a person saw when. Throws when it never came. */
export async function visit(
  context: BrowserContext,
  url: string,
  wanted: { readonly selector: string; readonly words?: readonly string[] },
): Promise<Seen> {
  const page: Page = await context.newPage();
  try {
    const { selector, words = [] } = wanted;
    await page.addInitScript(`globalThis.wanted = ${JSON.stringify({ selector, words })}`);
    await page.addInitScript({ path: join(import.meta.dirname, 'watch.js') });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => (globalThis as InPage).benchSeen?.().useful, undefined, { timeout: 30_000 });
    // Work that follows the first sight counts too.
    await page.waitForTimeout(1500);
    const { paint, useful, tasks, scripts } = await page.evaluate(seenInPage);
    return {
      first_paint_ms: Math.round(paint),
      useful_ms: Math.round(useful),
      long_tasks: tasks.length,
      longest_task_ms: Math.round(Math.max(0, ...tasks)),
      blocking_ms: Math.round(tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0)),
      scripts_kb: Math.round(scripts / 1024),
    };
  } finally {
    await page.close();
  }
}

/** The middle of several visits, figure by figure. */
export const middle = (all: readonly Seen[]): Seen => {
  const of = (figure: keyof Seen) => Math.round(median(all.map((seen) => seen[figure])));
  return {
    first_paint_ms: of('first_paint_ms'),
    useful_ms: of('useful_ms'),
    long_tasks: of('long_tasks'),
    longest_task_ms: of('longest_task_ms'),
    blocking_ms: of('blocking_ms'),
    scripts_kb: of('scripts_kb'),
  };
};
