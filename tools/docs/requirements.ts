import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from '../terminal/root.ts';
import type { TestTitle } from './test-titles.ts';

export const states = ['done', 'partly', 'not yet', 'will not'] as const;
export type Requirement = { id: string; area: string; requirement: string; state: string };

/** The list kept by hand in docs/requirements.csv. */
export function readRequirements(): Requirement[] {
  const text = readFileSync(join(root, 'docs', 'requirements.csv'), 'utf8');
  return Papa.parse<Requirement>(text, { header: true, skipEmptyLines: true }).data;
}

/** docs/requirements.md: what is asked, how far it is, and the tests that prove it. */
export function requirementsPage(requirements: readonly Requirement[], titles: readonly TestTitle[]): string {
  const proofs = proofsOf(titles);
  const areas = Map.groupBy(requirements, ({ area }) => area);
  const count = (state: string) => requirements.filter((row) => row.state === state).length;
  const sections = [...areas].map(([area, rows]) => {
    const done = rows.filter(({ state }) => state === 'done').length;
    const lines = rows.map((row) => line(row, proofs.get(row.id) ?? []));
    return `## ${area} (${done} of ${rows.length})\n\n| | Requirement | State | Proof |\n|---|---|---|---|\n${lines.join('\n')}`;
  });
  return `# Requirements

${states.map((state) => `${count(state)} ${state}`).join(', ')}; ${requirements.length} in all. The list and its states are kept in
[requirements.csv](requirements.csv); this page is written by \`npm run docs\`, the proofs are read from the titles of the
tests. A row may only be *done* when a test wears its number.

${sections.join('\n\n')}
`;
}

export function proofsOf(titles: readonly TestTitle[]): Map<string, string[]> {
  const proofs = new Map<string, string[]>();
  for (const { file, numbers } of titles) {
    for (const number of numbers) {
      const files = proofs.get(number) ?? [];
      if (!files.includes(file)) files.push(file);
      proofs.set(number, files);
    }
  }
  return proofs;
}

function line({ id, requirement, state }: Requirement, files: string[]): string {
  const proof = files
    .map((file) => `[${file.replace(/^.*\//, '').replace(/\.test\.tsx?$/, '')}](../${file})`)
    .join(', ');
  return `| ${id} | ${requirement.replaceAll('|', '\\|').replace(/\s+/g, ' ')} | ${state} | ${proof} |`;
}
