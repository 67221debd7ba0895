import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Budgets, consoleWeights, overBudget, siteWeights } from './budgets.ts';

const budgets: Budgets = {
  site: { scripts: 30, styles: 14 },
  console: { firstLoad: 250, firstScreen: 'src/Today.tsx', route: 120 },
};
const KB = 1024;
let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'pitlane-budgets-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

/** Writes a build: chunks of random bytes, which gzip cannot make smaller. */
function build(manifest: Record<string, { file: string; kilobytes: number } & Record<string, unknown>>): void {
  mkdirSync(join(dist, '.vite'));
  writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
  for (const { file, kilobytes } of Object.values(manifest))
    writeFileSync(join(dist, file), randomBytes(kilobytes * KB));
}
const app = (screen: number, board: number) =>
  build({
    'index.html': {
      file: 'index.js',
      kilobytes: 60,
      isEntry: true,
      imports: ['_react.js'],
      dynamicImports: ['src/Today.tsx', 'src/Board.tsx'],
    },
    '_react.js': { file: 'react.js', kilobytes: 70 },
    'src/Today.tsx': { file: 'today.js', kilobytes: screen, imports: ['_react.js', 'index.html'] },
    'src/Board.tsx': { file: 'board.js', kilobytes: board, imports: ['_react.js'] },
  });
const said = (weights: ReturnType<typeof consoleWeights>) => overBudget(weights ?? []).map(({ where }) => where);

test('[OPS-20] a console within its budget has nothing to mend; shared chunks count once', () => {
  app(20, 40);
  const weights = consoleWeights(dist, budgets);
  expect(said(weights)).toEqual([]);
  expect(weights?.map(({ kilobytes }) => Math.round(kilobytes))).toEqual([150, 20, 40]);
});

test('[OPS-20] a first load over its budget fails and says by how much', () => {
  app(125, 40);
  const findings = overBudget(consoleWeights(dist, budgets) ?? []);
  expect(findings.map(({ where }) => where)).toEqual([
    'console: scripts of the first load',
    'console: src/Today.tsx adds',
  ]);
  expect(findings[0]?.what).toMatch(/^255\.\d KB, at most 250/);
});

test('[OPS-20][I18N-01] a language counts with the first load: what is said there, not what later screens say', () => {
  const german = (part: string) => `../../packages/phrases/src/de/${part}.ts`;
  build({
    'index.html': {
      file: 'index.js',
      kilobytes: 120,
      isEntry: true,
      dynamicImports: ['src/Today.tsx', german('console')],
    },
    'src/Today.tsx': { file: 'today.js', kilobytes: 100, imports: ['_words.js'] },
    '_words.js': { file: 'words.js', kilobytes: 10, dynamicImports: [german('today')] },
    'src/Board.tsx': { file: 'board.js', kilobytes: 10, dynamicImports: [german('board')] },
    [german('console')]: { file: 'de.js', kilobytes: 15 },
    [german('today')]: { file: 'de-today.js', kilobytes: 10 },
    [german('board')]: { file: 'de-board.js', kilobytes: 90 },
  });
  const findings = overBudget(consoleWeights(dist, budgets) ?? []);
  expect(findings.map(({ where }) => where)).toEqual(['console: scripts of the first load in de']);
  expect(findings[0]?.what).toMatch(/^255\.\d KB, at most 250/);
});

test('[OPS-18, OPS-20] each route is a bundle of its own with a budget of its own', () => {
  app(20, 130);
  expect(said(consoleWeights(dist, budgets))).toEqual(['console: src/Board.tsx adds']);
});

test('[OPS-20] scripts and styles of the site have their budgets', () => {
  build({
    'src/islands/client.ts': { file: 'client.js', kilobytes: 10, isEntry: true },
    'src/islands/chooser.tsx': { file: 'chooser.js', kilobytes: 25 },
    'src/styles/site.css': { file: 'style.css', kilobytes: 15, isEntry: true },
    'some/font.woff2': { file: 'font.woff2', kilobytes: 90 },
  });
  expect(said(siteWeights(dist, budgets))).toEqual(['site: scripts of a page with every island', 'site: style sheet']);
});

test('[OPS-20] what is not built is not weighed; a first screen that is gone is said so', () => {
  expect(consoleWeights(dist, budgets)).toBeUndefined();
  expect(siteWeights(dist, budgets)).toBeUndefined();
  app(20, 40);
  const gone = { ...budgets, console: { ...budgets.console, firstScreen: 'src/Gone.tsx' } };
  expect(() => consoleWeights(dist, gone)).toThrow('src/Gone.tsx');
});
