import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './trial.ts';

export type Kind = 'faults' | 'abuse';
const bench = join(import.meta.dirname, '..');

export const trialFile = (kind: Kind, name: string): string => join(bench, kind, `${name}.ts`);

/** The names of all trials of a kind, in order. What stands beside them without being one says not what it does. */
export function trialNames(kind: Kind): string[] {
  return readdirSync(join(bench, kind))
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .filter((file) => readFileSync(join(bench, kind, file), 'utf8').includes('export const what'))
    .map((file) => file.slice(0, -3))
    .sort();
}

const fileOf = (kind: Kind): string => join(bench, `${kind}.json`);

/** The figures kept of a kind: one row a trial. */
export const recordOf = (kind: Kind): Verdict[] =>
  existsSync(fileOf(kind)) ? (JSON.parse(readFileSync(fileOf(kind), 'utf8')) as Verdict[]) : [];

/** Keeps a fresh row in the place of the old one; rows of trials that are no more go. */
export function keep(kind: Kind, fresh: Verdict): void {
  const known = trialNames(kind);
  const others = recordOf(kind).filter(({ test }) => test !== fresh.test && known.includes(test));
  const rows = [...others, fresh].sort((a, b) => a.test.localeCompare(b.test));
  writeFileSync(fileOf(kind), `${JSON.stringify(rows, null, 2)}\n`);
}
