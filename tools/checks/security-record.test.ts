import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../terminal/root.ts';

const guide = readFileSync(join(root, 'docs', 'guides', 'security.md'), 'utf8');
const abuses = readdirSync(join(root, 'bench', 'abuse')).filter((file) => /^[a-z-]+\.ts$/.test(file));
type Kept = { readonly test: string; readonly figure: number; readonly ok: boolean };
const kept = JSON.parse(readFileSync(join(root, 'bench', 'abuse.json'), 'utf8')) as Kept[];

it('[SEC-06] every abuse runs in npm test, has a kept figure, and stands in the audit record', () => {
  expect(abuses.length).toBeGreaterThan(5);
  for (const file of abuses) {
    const name = file.replace('.ts', '');
    expect(readdirSync(join(root, 'bench', 'abuse')), `${name} has no test`).toContain(`${name}.test.ts`);
    expect(kept.find(({ test }) => test === name)?.ok, `${name} in bench/abuse.json`).toBe(true);
    expect(guide, `${name} in docs/guides/security.md`).toContain(`| ${name} |`);
  }
});
