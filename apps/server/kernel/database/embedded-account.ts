import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating-system account PostgreSQL runs under; undefined = the one we run under. */
export type Account = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root; then it runs as the owner of an existing cluster, or as postgres, or as nobody. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const owner = statSync(cluster);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['pitlane', 'postgres', 'nobody']) {
    const row = rows.find((fields) => fields[0] === name);
    if (row && row[2] !== '0') return { uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has no account for it. Create one (useradd --system pitlane), or start Pitlane as an ordinary user.',
  );
}

/** Asks the operating system itself, as that account: modes, groups and access lists all count. */
export function mayRead(account: Account, path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync('test', ['-r', path], { ...account, stdio: 'ignore' }).status === 0;
}

/** May the account reach what lies in this folder? The folder is made when missing. */
export function mayEnter(account: Account, folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') return true;
  return spawnSync('test', ['-x', folder], { ...account, stdio: 'ignore' }).status === 0;
}

/** Makes a folder only that account may look into. */
export function ownFolder(account: Account, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}
