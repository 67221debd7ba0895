import { type Row, ratio, type Side } from '../figures/results.ts';

/** A Markdown table; the first column to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
}

const shown = (value: unknown, digits = 1): string =>
  typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '–';
const pair = (row: Row, figure: string, digits: number): string =>
  row.bare
    ? `${shown(row.ours[figure], digits)} / ${shown(row.bare[figure], digits)}`
    : shown(row.ours[figure], digits);
const times = (row: Row, figure: string): string => {
  const many = ratio(row, figure);
  return many === undefined ? '–' : `${many.toFixed(1)}×`;
};
export const verdict = ({ targets = [] }: Row): string =>
  targets.length === 0
    ? '–'
    : targets.map(({ figure, most, is, ok }) => `${ok ? 'ok' : 'over'}: ${named(figure)} ${is} of ${most}`).join('; ');

const names: Readonly<Record<string, string>> = {
  cpu_ms: 'CPU ms',
  p95_ms: 'p95 ms',
  p99_ms: 'p99 ms',
  times_bare: '× bare',
  p99_times_bare: 'p99 × bare',
  ms: 'ms',
  mb: 'MB',
  useful_ms: 'useful ms',
  longest_task_ms: 'longest task ms',
};
const named = (figure: string): string => names[figure] ?? figure;

/** Tasks asked through the API, ours and bare in one cell. */
export function apiTable(rows: readonly Row[]): string[] {
  const head = [
    'task (ours / bare)',
    'server CPU ms',
    '',
    'PostgreSQL CPU ms',
    'requests/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'answer KB',
    'after the answer, CPU ms',
    'targets',
  ];
  return table(
    head,
    rows.map((row) => [
      row.what ?? row.task,
      pair(row, 'cpu_ms', 2),
      times(row, 'cpu_ms'),
      pair(row, 'pg_cpu_ms', 2),
      pair(row, 'rps', 0),
      pair(row, 'p50_ms', 1),
      pair(row, 'p95_ms', 1),
      pair(row, 'p99_ms', 1),
      pair({ ...row, ours: kilobytes(row.ours), ...(row.bare ? { bare: kilobytes(row.bare) } : {}) }, 'kb', 1),
      shown(row.ours.effects_cpu_ms),
      verdict(row),
    ]),
  );
}
const kilobytes = (side: Side): Side => ({ kb: (side.bytes ?? Number.NaN) / 1024 });

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
const figures = (side: Side | undefined): string =>
  side
    ? Object.entries(side)
        .map(([name, value]) => `${name.replaceAll('_', ' ')} ${words(value)}`)
        .join(', ')
    : '–';

/** Rows of any other shape: every figure by its name. */
export function plainTable(rows: readonly Row[]): string[] {
  const outcome = (row: Row & { ok?: unknown }): string =>
    row.targets ? verdict(row) : typeof row.ok === 'boolean' ? (row.ok ? 'ok' : 'over') : '–';
  return table(
    ['task', 'ours', 'bare', 'targets'],
    rows.map((row) => [row.what ?? row.task.replaceAll('_', ' '), figures(row.ours), figures(row.bare), outcome(row)]),
  );
}
