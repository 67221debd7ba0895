import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../terminal/root.ts';

/** The front ends of the install, by folder name under apps/. */
export const frontEnds = ['site', 'console', 'widget'].filter((name) =>
  existsSync(join(root, 'apps', name, 'vite.config.ts')),
);

const stampOf = (name: string) => join(root, 'apps', name, 'dist', '.sources');

/** Fingerprint of all a front end is made from: its own sources, the shared packages, the locked dependencies. */
export function fingerprint(name: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of [join(root, 'apps', name), join(root, 'packages')]) {
    for (const file of sourcesIn(folder)) hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export function isStale(name: string): boolean {
  const stamp = stampOf(name);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== fingerprint(name);
}

/** Remembers what the present build was made from. Take the fingerprint before building, not after. */
export function markBuilt(name: string, print: string): void {
  writeFileSync(stampOf(name), `${print}\n`);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', '.vite'].includes(name) && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sourcesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}
