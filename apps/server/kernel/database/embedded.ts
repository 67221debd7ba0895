import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, mayEnter } from './embedded-account.ts';
import { binariesFor } from './embedded-binaries.ts';
import { createCluster } from './embedded-cluster.ts';
import { holdersOf } from './embedded-holders.ts';
import { hasEnded } from './embedded-process.ts';
import { answering, freePort, isPortFree, launch, runningServer } from './embedded-server.ts';

export type EmbeddedOptions = {
  /** Where the cluster, its password, its port and its log are kept. */
  folder: string;
  /** A fixed port; otherwise a free one is picked once and remembered. */
  port?: number;
  /** One plain sentence at a time about what is happening. */
  log?: (line: string) => void;
  /** Tests only: false trades safety against power loss for speed. */
  fsync?: boolean;
};

export type EmbeddedDatabase = { url: string; adopted: boolean; stop(): Promise<void> };

const patience = 10_000;

/**
 * Starts the PostgreSQL that came with the install, or adopts the one a killed process left behind.
 * Resolves when it answers; rejects with an Error that carries the server's own last words.
 * stop() shuts the server down unless another living process still uses it.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => {});
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const home = homeOf(folder);
  if (home !== folder) log(`The database cannot live under ${folder} (closed to its account): it is in ${home}.`);
  const cluster = join(home, 'cluster');
  const account = accountFor(cluster);
  const password = rememberedPassword(folder);
  const holders = holdersOf(folder);
  holders.enter();
  try {
    const urlAt = (port: number) => `postgres://pitlane:${password}@127.0.0.1:${port}/pitlane`;
    const until = Date.now() + patience;
    for (;;) {
      const living = runningServer(cluster);
      if (living && (await answering({ url: urlAt(living.port), cluster, ms: patience, pid: living.pid }))) {
        return handle(urlAt(living.port), true, living.pid);
      }
      const binaries = binariesFor(account, join(home, '..'));
      if (!existsSync(join(cluster, 'PG_VERSION'))) {
        log('Making the database (once).');
        await createCluster({ binaries, account, cluster, password, sync: options.fsync !== false });
      }
      const port = options.port ?? (await rememberedPort(folder));
      const started = launch({
        binaries,
        account,
        cluster,
        port,
        logFile: join(folder, 'postgres.log'),
        fsync: options.fsync,
      });
      const ready = await answering({ url: urlAt(port), cluster, ms: 60_000, pid: started.pid });
      if (ready) return handle(urlAt(port), false, started.pid);
      // After kill -9 the dead server's memory and lock file linger for a moment: try again.
      if (Date.now() > until)
        throw new Error(`The embedded PostgreSQL did not start. It said:\n${started.lastWords()}`);
      await sleep(250);
    }
  } catch (error) {
    holders.leave();
    throw error;
  }

  function handle(url: string, adopted: boolean, pid: number): EmbeddedDatabase {
    let stopping: Promise<void> | undefined;
    return {
      url,
      adopted,
      stop: () => {
        stopping ??= holders.leave() ? shutDown(pid) : Promise.resolve();
        return stopping;
      },
    };
  }
}

/** Fast shutdown: sessions are ended, everything is written. */
async function shutDown(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await hasEnded(pid, patience)) return;
  }
}

/** Root's own home is closed to the database's account; then the cluster lives under /var/lib instead. */
function homeOf(folder: string): string {
  const account = accountFor(join(folder, 'cluster'));
  if (!account || mayEnter(account, folder)) return folder;
  const name = Buffer.from(folder).toString('base64url').slice(-40);
  const home = join('/var/lib/pitlane', name);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

function rememberedPassword(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function rememberedPort(folder: string): Promise<number> {
  const file = join(folder, 'port');
  const known = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (known && (await isPortFree(known))) return known;
  const port = await freePort();
  writeFileSync(file, String(port));
  return port;
}
