import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one side did in one task. Times in milliseconds, processor time for one request. */
export type Side = {
  readonly rps?: number;
  readonly p50_ms?: number;
  readonly p95_ms?: number;
  readonly p99_ms?: number;
  readonly cpu_ms?: number;
  readonly pg_cpu_ms?: number;
  readonly bytes?: number;
  readonly requests?: number;
  readonly failed?: number;
  /** Work done after the answer (messages, screens, timelines), by the worker and for it by PostgreSQL. */
  readonly effects_cpu_ms?: number;
  readonly [figure: string]: unknown;
};
/** A promise: `figure` of our side may be at most `most`. */
export type Target = { readonly figure: string; readonly most: number; readonly is: number; readonly ok: boolean };
export type Row = {
  readonly task: string;
  readonly what?: string;
  readonly ours: Side;
  readonly bare?: Side;
  readonly targets?: readonly Target[];
  /** When, on what and at which commit this row was measured. */
  readonly measured?: {
    readonly at: string;
    readonly machine: string;
    /** The load average of the last minute of the run: how much else the machine had to do. */
    readonly load?: number;
    readonly commit: string;
    readonly scale?: string;
  };
};

export const resultsFile = join(import.meta.dirname, '..', 'results.json');

/** Rows measured anew take the place of rows of the same task; the others stay. Order: as known, then as measured. */
export function mergeRows(known: readonly Row[], fresh: readonly Row[]): Row[] {
  const byTask = new Map(known.map((row) => [row.task, row]));
  for (const row of fresh) byTask.set(row.task, row);
  return [...byTask.values()];
}

/** The rows kept so far; none when nothing was measured yet. Throws when the file is not a list. */
export function readResults(file = resultsFile): Row[] {
  if (!existsSync(file)) return [];
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(rows)) throw new Error(`${file} holds no list of results.`);
  return rows as Row[];
}

/** Keeps freshly measured rows, merged by task with those in the file. */
export function keepResults(fresh: readonly Row[], file = resultsFile): Row[] {
  const rows = mergeRows(readResults(file), fresh);
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  return rows;
}

/** Holds a figure against its promise; a figure that is missing is over. */
export function target(side: Side, figure: string, most: number): Target {
  const is = Number(side[figure] ?? Number.NaN);
  return { figure, most, is, ok: is <= most };
}

/** How many times the bare server's figure ours is; undefined when one is missing. */
export function ratio(row: Row, figure: string): number | undefined {
  const [ours, bare] = [row.ours[figure], row.bare?.[figure]];
  return typeof ours === 'number' && typeof bare === 'number' && bare > 0 ? ours / bare : undefined;
}
