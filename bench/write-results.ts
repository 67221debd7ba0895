import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, readResults } from './figures/results.ts';
import { published, sideBySide, sideBySideSource } from './page/peers.ts';
import { apiTable, plainTable, table } from './page/tables.ts';

type Verdict = { test: string; figure: unknown; limit: unknown; ok: boolean; details?: string };
type Page = { page: string; scores: Record<string, number>; figures: Record<string, number> };

const folder = import.meta.dirname;
const kept = <T>(name: string): T | undefined =>
  existsSync(join(folder, name)) ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as T) : undefined;

function measuredLine(rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ measured }) =>
    measured
      ? [
          `${measured.at.slice(0, 10)}, ${measured.machine}, commit ${measured.commit}${measured.load === undefined ? '' : `, load average ${measured.load}`}${measured.scale ? `, ${measured.scale}` : ''}`,
        ]
      : [],
  );
  return [...new Set(lines)].map((line) => `Measured ${line}.`);
}

function apiPart(rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  return [
    '## The API beside a bare server',
    '',
    ...measuredLine(rows),
    '',
    'Bare is the least that is safe: Fastify and pg on the same tables of the same database, an API token checked by SHA-256, a transaction bound to one shop by row-level security, prepared statements, paging by key. Its answers hold the same facts and its changes leave the same rows, the log and the ledger of decisions included; it checks no roles and no input, makes no repeat harmless, counts nothing. Both take turns within one run; processor time is what to trust, waiting times include the queue of a machine that also runs PostgreSQL and the load.',
    '',
    ...apiTable(rows),
    '',
  ];
}

function otherPart(title: string, rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : [`## ${title}`, '', ...measuredLine(rows), '', ...plainTable(rows), ''];
}

function verdictPart(title: string, file: string): string[] {
  const verdicts = kept<Verdict[] | { tests?: Verdict[] }>(file);
  const list = Array.isArray(verdicts) ? verdicts : (verdicts?.tests ?? []);
  if (list.length === 0) return [];
  const short = (text = '') => (text.length > 160 ? `${text.slice(0, 160)} …` : text);
  return [
    `## ${title}`,
    '',
    ...table(
      ['test', 'figure', 'limit', '', 'details'],
      list.map(({ test, figure, limit, ok, details }) => [
        test,
        String(figure),
        String(limit),
        ok ? 'ok' : 'over',
        short(details),
      ]),
    ),
    '',
  ];
}

function lighthousePart(): string[] {
  const report = kept<{ lighthouse: string; pages: Page[] }>('lighthouse.json');
  if (!report) return [];
  return [
    `## Pages for drivers (Lighthouse ${report.lighthouse}, a phone)`,
    '',
    ...table(
      ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP ms', 'blocking ms', 'KB'],
      report.pages.map(({ page, scores, figures }) => [
        page,
        ...['performance', 'accessibility', 'bestPractices', 'seo'].map((name) => String(scores[name] ?? '–')),
        String(figures.largestPaintMs ?? '–'),
        String(figures.blockingMs ?? '–'),
        String(Math.round((figures.transferBytes ?? 0) / 1024)),
      ]),
    ),
    '',
  ];
}

function peersPart(rows: readonly Row[]): string[] {
  const ours = (task: string, figure: string, unit = '') => {
    const value = rows.find((row) => row.task === task)?.ours[figure];
    return value === undefined ? '–' : `**${value}${unit}**`;
  };
  const tasks = ['list_customers', 'list_work_orders', 'create_customer'] as const;
  return [
    '## Others beside ours',
    '',
    `Processor milliseconds of the application for one request, start, memory, packages. The others: ${sideBySideSource}. The work is of a kind, not equal: each does what its own API does by default.`,
    '',
    ...table(
      ['system', 'list 20 customers', 'list 20 orders', 'create customer', 'cold start', 'idle memory', 'packages'],
      [
        [
          '**Pitlane**',
          ...tasks.map((task) => ours(task, 'cpu_ms')),
          ours('cold_start', 'ms', ' ms'),
          ours('idle_memory', 'mb', ' MB'),
          ours('install', 'packages'),
        ],
        ...sideBySide.map((peer) => [
          peer.system,
          ...tasks.map((task) => peer[task]),
          peer.cold_start,
          peer.idle_memory,
          peer.packages,
        ]),
      ],
    ),
    '',
    'Published by others, on their machines:',
    '',
    ...table(
      ['what', 'who', 'figure', 'source'],
      published.map(({ what, who, figure, source }) => [what, who, figure, source]),
    ),
    '',
  ];
}

const FOOTPRINT = ['cold_start', 'idle_memory', 'memory_after_load', 'install'];

/** Writes bench/RESULTS.md from what was measured last: results.json, and faults.json, abuse.json, lighthouse.json where they are. */
export function writeResults(): void {
  const rows = readResults();
  const starts = (...heads: string[]) => rows.filter(({ task }) => heads.some((head) => task.startsWith(head)));
  const [live, front] = [starts('live_'), starts('front_')];
  const footprint = rows.filter(({ task }) => FOOTPRINT.includes(task));
  const known = new Set([...live, ...front, ...footprint]);
  const page = [
    '# Results',
    '',
    'Written by the benches (`npm run bench`, see README.md); change nothing here by hand.',
    '',
    ...apiPart(rows.filter((row) => !known.has(row) && typeof row.ours.cpu_ms === 'number')),
    ...otherPart('Start, memory, install', footprint),
    ...otherPart('Live screens', live),
    ...otherPart('The console in a browser', front),
    ...otherPart(
      'Other',
      rows.filter((row) => !known.has(row) && typeof row.ours.cpu_ms !== 'number'),
    ),
    ...lighthousePart(),
    ...verdictPart('Faults', 'faults.json'),
    ...verdictPart('Abuse', 'abuse.json'),
    ...peersPart(rows),
  ];
  writeFileSync(join(folder, 'RESULTS.md'), `${page.join('\n').trimEnd()}\n`);
}
