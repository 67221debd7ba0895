import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { isAlive, programOf } from './embedded-process.ts';

type LaunchOptions = {
  binaries: Binaries;
  account: Account;
  cluster: string;
  port: number;
  logFile: string;
  fsync?: boolean;
};

const logLimit = 10_000_000;

/** Starts the server in a session of its own (Ctrl-C must reach the app first) and returns at once. */
export function launch({ binaries, account, cluster, port, logFile, fsync = true }: LaunchOptions) {
  if (existsSync(logFile) && statSync(logFile).size > logLimit) renameSync(logFile, `${logFile}.1`);
  const began = existsSync(logFile) ? statSync(logFile).size : 0;
  const out = openSync(logFile, 'a', 0o600);
  const safety = fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = [...settingsFor(port), ...safety].flatMap((setting) => ['-c', setting]);
  const child = spawn(binaries.postgres, ['-D', cluster, ...settings], {
    ...account,
    cwd: cluster.replace(/[^/\\]+$/, ''),
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    detached: true,
    stdio: ['ignore', out, out],
  });
  let trouble = '';
  child.on('error', (error) => {
    trouble = error.message;
  });
  child.unref();
  closeSync(out);
  const lastWords = () => [trouble, readFileSync(logFile).subarray(began).toString().trim()].filter(Boolean).join('\n');
  return { pid: child.pid ?? -1, lastWords };
}

function settingsFor(port: number): string[] {
  const megabytes = Math.floor(freemem() / 1024 / 1024);
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    `shared_buffers=${Math.min(256, Math.max(32, Math.floor(megabytes / 8)))}MB`,
    'jit=off',
    'random_page_cost=1.1',
    'max_wal_size=1GB',
    'wal_compression=pglz',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
  ];
}

type Probe = { url: string; cluster: string; ms: number; pid: number };

/** Waits until the server of this very cluster answers and its database exists; false when it ended or time is up. */
export async function answering({ url, cluster, ms, pid }: Probe): Promise<boolean> {
  const until = Date.now() + ms;
  while (Date.now() < until) {
    if (!isAlive(pid)) return false;
    const answer = await ask(url.replace(/pitlane$/, 'postgres'), cluster);
    if (answer === 'ready') return true;
    if (answer === 'stranger') return false;
    await sleep(25);
  }
  return false;
}

async function ask(url: string, cluster: string): Promise<'ready' | 'stranger' | 'silent'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('data_directory') as folder, exists(select from pg_database where datname = 'pitlane') as made`,
    );
    if (rows[0].folder !== cluster) return 'stranger';
    if (!rows[0].made) await client.query('create database pitlane');
    return 'ready';
  } catch (error) {
    const code = (error as { code?: string }).code;
    return code === '28P01' ? 'stranger' : 'silent';
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server that holds this cluster, if one lives. A lock file left by a dead or unrelated process is removed. */
export function runningServer(cluster: string): { pid: number; port: number } | undefined {
  const lock = join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const lines = readFileSync(lock, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const program = programOf(pid);
  if (isAlive(pid) && (program === '' || program.startsWith('postgres'))) return { pid, port: Number(lines[3]) };
  rmSync(lock, { force: true });
  return undefined;
}

export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
