import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, accountFor, mayEnter } from './embedded-account.ts';
import { binariesFor } from './embedded-binaries.ts';
import { createCluster } from './embedded-cluster.ts';
import { holdersOf } from './embedded-holders.ts';
import { hasEnded, isAlive } from './embedded-process.ts';
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

type Place = { folder: string; cluster: string; shelf: string; account: Account; password: string };
type Running = { port: number; pid: number; adopted: boolean };

const patience = 10_000;
const pulse = 500;

/**
 * Starts the PostgreSQL that came with the install, or adopts the one a killed process left behind.
 * Resolves when it answers; rejects with an Error that carries the server's own last words.
 * A server that dies while we run is started again on the same port.
 * stop() shuts the server down unless another living process still uses it.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => {});
  mkdirSync(options.folder, { recursive: true });
  const place = placeOf(realpathSync(options.folder), log);
  const holders = holdersOf(place.folder);
  holders.enter();
  let running = await bringUp(place, options, log).catch((error) => {
    holders.leave();
    throw error;
  });
  let busy = false;
  let reviving = Promise.resolve();
  const revive = async () => {
    busy = true;
    log('The database ended unexpectedly; starting it again.');
    try {
      running = await bringUp(place, { ...options, port: running.port }, log);
    } catch (error) {
      log((error as Error).message);
    } finally {
      busy = false;
    }
  };
  const watch = setInterval(() => {
    if (!busy && !isAlive(running.pid)) reviving = revive();
  }, pulse).unref();
  let stopping: Promise<void> | undefined;
  return {
    url: urlOf(place, running.port),
    adopted: running.adopted,
    stop: () => {
      clearInterval(watch);
      stopping ??= reviving.then(() => (holders.leave() ? shutDown(running.pid) : undefined));
      return stopping;
    },
  };
}

async function bringUp(place: Place, options: EmbeddedOptions, log: (line: string) => void): Promise<Running> {
  const { folder, cluster, account, password } = place;
  const until = Date.now() + patience;
  for (;;) {
    const living = runningServer(cluster);
    const urlAt = (port: number) => urlOf(place, port);
    if (living && (await answering({ url: urlAt(living.port), cluster, ms: patience, pid: living.pid }))) {
      return { ...living, adopted: true };
    }
    const binaries = binariesFor(account, place.shelf);
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      log('Making the database (once).');
      await createCluster({ binaries, account, cluster, password, sync: options.fsync !== false });
    }
    const port = options.port ?? (await rememberedPort(folder));
    const logFile = join(folder, 'postgres.log');
    const started = launch({ binaries, account, cluster, port, logFile, fsync: options.fsync });
    const ready = await answering({ url: urlAt(port), cluster, ms: 60_000, pid: started.pid });
    if (ready) return { port, pid: started.pid, adopted: false };
    // After kill -9 the dead server's memory and lock file linger for a moment: try again.
    if (Date.now() > until) throw new Error(`The embedded PostgreSQL did not start. It said:\n${started.lastWords()}`);
    await sleep(250);
  }
}

function placeOf(folder: string, log: (line: string) => void): Place {
  const home = homeOf(folder);
  if (home !== folder) log(`${folder} is closed to the database's account, so the database is in ${home}.`);
  const cluster = join(home, 'cluster');
  return {
    folder,
    cluster,
    shelf: home === folder ? folder : outside,
    account: accountFor(cluster),
    password: rememberedPassword(folder),
  };
}

const urlOf = (place: Place, port: number) => `postgres://pitlane:${place.password}@127.0.0.1:${port}/pitlane`;

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

const outside = '/var/lib/pitlane';

/**
 * Where the database's account can reach the cluster. The folder itself is opened for passing through (what is in it
 * stays closed); under root's closed home nothing helps, so the cluster then lives under /var/lib.
 */
function homeOf(folder: string): string {
  const account = accountFor(join(folder, 'cluster'));
  if (!account || mayEnter(account, folder)) return folder;
  chmodSync(folder, statSync(folder).mode | 0o011);
  if (mayEnter(account, folder)) return folder;
  const home = join(outside, createHash('sha256').update(folder).digest('hex').slice(0, 16));
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
