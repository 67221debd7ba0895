import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One measured task: our figures, what was aimed at, and the circumstances. */
export type Row = { readonly task: string; readonly ours: Readonly<Record<string, unknown>> } & Readonly<
  Record<string, unknown>
>;

const FILE = join(import.meta.dirname, 'results.json');

/** Puts rows into `bench/results.json` by their task; what others measured stays. */
export async function keepRows(rows: readonly Row[]): Promise<void> {
  const before = existsSync(FILE) ? (JSON.parse(await readFile(FILE, 'utf8')) as Row[]) : [];
  const named = new Map([...before, ...rows].map((row) => [row.task, row]));
  await writeFile(FILE, `${JSON.stringify([...named.values()], null, 2)}\n`);
}
