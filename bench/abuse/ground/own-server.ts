import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId } from '../../../apps/server/kernel/ids.ts';
import { cloneTemplate } from '../../../apps/server/kernel/testing/clone.ts';
import { testKeys } from '../../../apps/server/kernel/testing/test-env.ts';
import { templateUrl } from '../../trial/stand.ts';

export type OwnServer = {
  readonly url: string;
  readonly port: number;
  /** The address name of its one shop. */
  readonly slug: string;
  /** Memory the process holds, in MiB, from its own figures. */
  memory(): Promise<number>;
};

const START = fileURLToPath(new URL('../../../tools/start.ts', import.meta.url));
const PATIENCE_MS = 60_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

function settings(folder: string, database: string, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PITLANE_DATA: folder,
    PITLANE_PUBLIC_URL: 'https://garage.example',
    PITLANE_SECRET_KEYS: testKeys,
    PITLANE_LOG_LEVEL: 'silent',
    DATABASE_URL: database,
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let words = '';
  const listen = (chunk: Buffer): void => {
    words += chunk.toString();
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`The server did not become ready: ${words.slice(-2000)}`);
}

async function addShop(databaseUrl: string, slug: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client
    .query(
      `insert into shop (shop_id, slug, name, country, currency, locale, time_zone, rules, privacy)
       values ($1, $2, 'Own shop', 'ZM', 'ZMW', 'en', 'Africa/Lusaka', $3, $4)`,
      [newId(), slug, JSON.stringify(RULES), JSON.stringify(PRIVACY)],
    )
    .finally(() => client.end());
}
const PRIVACY = { showPrices: true, showTechnicianNames: true, showLabourBreakdown: false };
const RULES = {
  bookingMode: 'approval',
  bays: 4,
  arrivalsPerSlot: 2,
  leadHours: 1,
  horizonDays: 60,
  changeHours: 12,
  collectionRadiusKm: null,
  collectionFee: null,
  labourRate: 52_000,
  pricesIncludeTax: false,
  approvedStartsWork: true,
  recalculationNeedsStaff: false,
  signatureRequired: false,
  estimateValidDays: 14,
  terms: '',
};

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/pitlane_process_resident_memory_bytes ([\d.e+]+)/.exec(text)?.[1]) / 1024 ** 2;
}

/** Starts Pitlane as an operator does, strict and in a process of its own, for as long as `work` takes. */
export async function withOwnServer<T>(work: (server: OwnServer) => Promise<T>): Promise<T> {
  const [folder, database, port] = await Promise.all([
    mkdtemp(join(tmpdir(), 'pitlane-abuse-')),
    cloneTemplate(templateUrl()),
    freePort(),
  ]);
  const env = { PATH: process.env.PATH ?? '', ...settings(folder, database.url, port) };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START, '--no-build'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, url);
    const slug = 'own-shop';
    await addShop(database.url, slug);
    return await work({ url, port, slug, memory: () => memoryOf(url) });
  } finally {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(10_000).then(() => child.kill('SIGKILL'))]);
    }
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}
