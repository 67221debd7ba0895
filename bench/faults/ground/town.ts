import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readEnv } from '../../../apps/server/env.ts';
import { systemClock } from '../../../apps/server/kernel/clock.ts';
import { freePort } from '../../../apps/server/kernel/database/embedded-server.ts';
import { cloneTemplate } from '../../../apps/server/kernel/testing/clone.ts';
import { testKeys } from '../../../apps/server/kernel/testing/test-env.ts';
import { type Caller, openCaller, type World } from '../../../apps/server/kernel/testing/world.ts';
import { temporaryFolder } from '../../../tools/terminal/folder.ts';
import { root } from '../../../tools/terminal/root.ts';
import { templateUrl } from '../../trial/stand.ts';
import type { Size } from '../../trial/trial.ts';

/** Pitlane as `npm start` runs it: an app process and its own PostgreSQL in a data folder that is thrown away. */
export type Town = {
  readonly url: string;
  readonly folder: string;
  readonly databaseUrl: string;
  /** What the factories need of a world; it has no server of this process. */
  readonly world: World;
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  caller(): Caller;
  /** The process id of the living PostgreSQL. */
  postmaster(): Promise<number>;
  /** Ends the app as a power cut would; resolves when it is gone. */
  killApp(): Promise<void>;
  /** Starts the app again on the same port and folder; resolves when it is ready. */
  startApp(): Promise<void>;
  close(): Promise<void>;
};
export type TownOptions = {
  /** The data folder; otherwise a temporary one, removed at the end. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
};

const PATIENCE_MS = 60_000;

async function untilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(25)) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
  }
  child.kill('SIGKILL');
  throw new Error(`The app did not become ready: ${said().slice(-2000)}`);
}

function spawnApp(port: number, env: Readonly<Record<string, string>>): { child: ChildProcess; said: () => string } {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'tools', 'start.ts'), '--no-build'],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH ?? '',
        NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
        PORT: String(port),
        PITLANE_DEMO: 'off',
        // Each visitor of a storm has an address of their own, as in life.
        PITLANE_TRUST_PROXY: '127.0.0.1',
        PITLANE_LOG_LEVEL: 'silent',
        ...env,
      },
      // The channel closes when we die, however we die; the app then stops too.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  return { child, said: () => said };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}

async function embeddedUrl(folder: string): Promise<string> {
  const [password, port] = await Promise.all(
    ['password', 'port'].map((name) => readFile(join(folder, 'database', name), 'utf8')),
  );
  return `postgres://pitlane:${password?.trim()}@127.0.0.1:${port?.trim()}/pitlane`;
}

/** Opens a town. Close it in a `finally`: it owns two processes and a folder. */
export async function openTown(options: TownOptions = {}): Promise<Town> {
  const folder = options.folder ?? temporaryFolder('pitlane-fault-');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { PITLANE_DATA: folder, ...options.env };
  let app = spawnApp(port, settings);
  await untilReady(app.child, url, app.said);
  const databaseUrl = options.env?.DATABASE_URL ?? (await embeddedUrl(folder));
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  owner.on('error', () => {});
  const sql = async <R extends object>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as R[];
  const caller = () => openCaller(url);
  const env = readEnv({ PITLANE_DATA: folder, ...options.env });
  return {
    url,
    folder,
    databaseUrl,
    world: { env, clock: systemClock, sql, caller } as unknown as World,
    sql,
    caller,
    postmaster: async () =>
      Number((await readFile(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]),
    killApp: () => end(app.child, 'SIGKILL'),
    startApp: async () => {
      app = spawnApp(port, settings);
      await untilReady(app.child, url, app.said);
    },
    close: async () => {
      await owner.end();
      // A dead app left its database running: the next one adopts it and takes it down with itself.
      const dead = app.child.exitCode !== null || app.child.signalCode !== null;
      if (dead && !options.env?.DATABASE_URL) {
        app = spawnApp(port, settings);
        await untilReady(app.child, url, app.said);
      }
      await end(app.child, 'SIGTERM');
      if (!options.folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A town for a trial of the app alone: in short its database is a clone of the template, which is there at once. */
export async function townFor(size: Size, env: Readonly<Record<string, string>> = {}): Promise<Town> {
  if (size === 'full') return openTown({ env });
  const clone = await cloneTemplate(templateUrl());
  const town = await openTown({ env: { ...env, DATABASE_URL: clone.url, PITLANE_SECRET_KEYS: testKeys } });
  const close = () => town.close().finally(() => clone.drop());
  return { ...town, close };
}
