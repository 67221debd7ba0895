import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, ownFolder } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';

type ClusterOptions = { binaries: Binaries; account: Account; cluster: string; password: string; sync: boolean };

/** Makes a new cluster beside its place and moves it there when complete, so a kill half-way leaves nothing broken. */
export async function createCluster({ binaries, account, cluster, password, sync }: ClusterOptions): Promise<void> {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  ownFolder(account, draft);
  const hidden = mkdtempSync(join(tmpdir(), 'pitlane-'));
  const passwordFile = join(hidden, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [hidden, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const result = await run(binaries.initdb, account, dirname(draft), [
      `--pgdata=${draft}`,
      '--username=pitlane',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...(sync ? [] : ['--no-sync']),
    ]);
    if (result.code !== 0) throw new Error(`The embedded PostgreSQL could not be set up. It said:\n${result.said}`);
    renameSync(draft, cluster);
  } finally {
    rmSync(hidden, { recursive: true, force: true });
  }
}

function run(program: string, account: Account, cwd: string, args: string[]) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd,
      env: { LC_ALL: 'C', PATH: process.env.PATH },
      stdio: 'pipe',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => resolve({ code: -1, said: `${said}${error.message}` }));
    child.on('close', (code) => resolve({ code, said }));
  });
}
