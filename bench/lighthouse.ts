import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPages, type Page } from './lighthouse/pages.ts';
import { openLighthouse, type Result, TARGET } from './lighthouse/run.ts';

const help = `
npx node bench/lighthouse.ts [--url URL --cookie pitlane_customer=…] [--only NAME]

Measures the drivers' pages as Lighthouse sees them on a phone: shop home, booking, tracker, estimate. Without --url it
opens the demo town on a database of its own and signs a customer in through the link in the mail. Writes
bench/lighthouse.json. Exit code 1: a page is below ${TARGET} somewhere.
`;

const args = process.argv.slice(2);
const flag = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A table for people: one row a page. */
function table(results: readonly Result[]): string {
  const rows = results.map(({ page, scores, figures }) => [
    page,
    ...Object.values(scores).map(String),
    `${(figures.largestPaintMs / 1000).toFixed(2)} s`,
    `${Math.round(figures.blockingMs)} ms`,
    figures.layoutShift.toFixed(3),
    `${Math.round(figures.transferBytes / 1024)} KB`,
  ]);
  const all = [
    ['page', 'performance', 'accessibility', 'best practices', 'seo', 'LCP', 'TBT', 'CLS', 'transfer'],
    ...rows,
  ];
  return all.map((row) => row.map((cell, at) => cell.padEnd(at === 0 ? 12 : 15)).join('')).join('\n');
}

if (args.includes('--help')) {
  say(help.trim());
} else {
  const pages = await openPages(flag('--url'), flag('--cookie'));
  try {
    process.exitCode = await measure(pages.pages.filter(({ name }) => !flag('--only') || name === flag('--only')));
  } finally {
    await pages.close();
  }
}

async function measure(pages: readonly Page[]): Promise<number> {
  const lighthouse = await openLighthouse();
  const results: Result[] = [];
  try {
    for (const page of pages) results.push(await lighthouse.look(page));
  } finally {
    await lighthouse.close();
  }
  const file = join(import.meta.dirname, 'lighthouse.json');
  const report = { lighthouse: lighthouse.version, target: TARGET, pages: results };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  say(table(results));
  const below = results.filter(({ scores }) => Object.values(scores).some((score) => score < TARGET));
  for (const { page, wrong } of results) for (const line of wrong) say(`${page}: ${line}`);
  say(below.length > 0 ? `${below.length} pages are below ${TARGET}.` : `All pages reach ${TARGET}.`);
  return below.length > 0 ? 1 : 0;
}
