import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../tools/suite/chromium.ts';
import type { Page } from './pages.ts';

/** Every score of every page reaches this. */
export const TARGET = 95;

export type Scores = { performance: number; accessibility: number; bestPractices: number; seo: number };
export type Result = {
  readonly page: string;
  readonly scores: Scores;
  /** Median run; times on a phone and network as Lighthouse simulates them. */
  readonly figures: {
    firstPaintMs: number;
    largestPaintMs: number;
    blockingMs: number;
    layoutShift: number;
    transferBytes: number;
    requests: number;
  };
  /** Audits left out of the score, each with its reason. */
  readonly leftOut: readonly string[];
  readonly wrong: readonly string[];
};

type Audit = {
  score: number | null;
  title: string;
  numericValue?: number;
  displayValue?: string;
  details?: { items?: unknown[] };
};
type Category = { score: number | null; auditRefs: { id: string; weight: number }[] };
type Report = { lighthouseVersion: string; audits: Record<string, Audit>; categories: Record<string, Category> };
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;
type Chrome = { port: number; kill(): void | Promise<void> };

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const CHROME_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Pages of the portal ask search engines to stay away, on purpose: this one audit would call that a fault. */
const PRIVATE_AUDIT = 'is-crawlable';

/** Lighthouse has a lock file of its own, so that nobody installs it who does not measure. */
async function load<T>(name: string): Promise<T> {
  const require = createRequire(import.meta.url);
  try {
    return (await import(pathToFileURL(require.resolve(name)).href)) as T;
  } catch (error) {
    throw new Error('Lighthouse is not installed: npm ci --prefix bench', { cause: error });
  }
}

/** Starts a Chromium of its own; `look` measures one page and takes the median run. */
export async function openLighthouse() {
  const { default: lighthouse } = await load<{ default: Lighthouse }>('lighthouse');
  const { launch } = await load<{ launch(options: object): Promise<Chrome> }>('chrome-launcher');
  const chromePath = process.env['CHROME_PATH'] ?? findChromium();
  if (!chromePath) throw new Error('No Chromium: set CHROME_PATH or install one.');
  const chrome = await launch({ chromePath, chromeFlags: CHROME_FLAGS, logLevel: 'silent' });
  let version = '';
  const once = async ({ url, cookie }: Page): Promise<Report> => {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'silent',
      onlyCategories: CATEGORIES,
      formFactor: 'mobile',
      ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
    });
    if (!result) throw new Error(`Lighthouse gave no report for ${url}.`);
    version = result.lhr.lighthouseVersion;
    return result.lhr;
  };
  return {
    get version() {
      return version;
    },
    async look(page: Page): Promise<Result> {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1) reports.push(await once(page));
      reports.sort((a, b) => largestPaint(a) - largestPaint(b));
      return resultOf(page, reports[Math.floor(RUNS / 2)] as Report);
    },
    close: async () => chrome.kill(),
  };
}

const number = (report: Report, audit: string): number => report.audits[audit]?.numericValue ?? 0;
const largestPaint = (report: Report): number => number(report, 'largest-contentful-paint');

/** A category's score as Lighthouse computes it: the weighted mean of its audits, less those left out. 0 to 100. */
function scoreOf(report: Report, category: string, without: readonly string[]): number {
  const counted = (report.categories[category]?.auditRefs ?? []).filter(
    ({ id, weight }) => weight > 0 && !without.includes(id) && report.audits[id]?.score !== null,
  );
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const points = counted.reduce((sum, { id, weight }) => sum + weight * (report.audits[id]?.score ?? 0), 0);
  return weights === 0 ? 0 : Math.round((100 * points) / weights);
}

function resultOf(page: Page, report: Report): Result {
  const without = page.cookie ? [PRIVATE_AUDIT] : [];
  const [performance = 0, accessibility = 0, bestPractices = 0, seo = 0] = CATEGORIES.map((category) =>
    scoreOf(report, category, without),
  );
  return {
    page: page.name,
    scores: { performance, accessibility, bestPractices, seo },
    figures: {
      firstPaintMs: Math.round(number(report, 'first-contentful-paint')),
      largestPaintMs: Math.round(largestPaint(report)),
      blockingMs: Math.round(number(report, 'total-blocking-time')),
      layoutShift: number(report, 'cumulative-layout-shift'),
      transferBytes: number(report, 'total-byte-weight'),
      requests: report.audits['network-requests']?.details?.items?.length ?? 0,
    },
    leftOut: without.map((id) => `${id}: pages of the portal are not for search engines`),
    wrong: faultsIn(report, without),
  };
}

/** Counted audits below their best, with what Lighthouse shows of them. */
function faultsIn(report: Report, without: readonly string[]): string[] {
  const counted = CATEGORIES.flatMap((category) => report.categories[category]?.auditRefs ?? []);
  return counted
    .filter(({ id, weight }) => weight > 0 && !without.includes(id))
    .flatMap(({ id }) => {
      const audit = report.audits[id];
      if (!audit || audit.score === null || audit.score >= 0.9) return [];
      return [`${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    });
}
