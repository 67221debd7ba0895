import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readEnv } from '../../apps/server/env.ts';
import { rolesOf } from '../../apps/server/house.ts';
import { startEmbeddedDatabase } from '../../apps/server/kernel/database/embedded.ts';
import { urlForRole } from '../../apps/server/kernel/database/pools.ts';
import { formatKeyRing } from '../../apps/server/kernel/secrets.ts';
import { STAFF_COOKIE } from '../../apps/server/kernel/who.ts';
import { buildStale } from '../../tools/front-ends/build.ts';
import { temporaryFolder } from '../../tools/terminal/folder.ts';
import { root } from '../../tools/terminal/root.ts';
import { makeKeys } from '../bare/key.ts';
import { parentOf } from '../figures/processor.ts';
import { type FilledShop, fill, type Scale } from './fill.ts';
import { run, type Spawned } from './spawn.ts';

export type Roles = 'web' | 'worker' | 'web,worker';
export type Stage = {
  readonly measured: FilledShop;
  readonly deciding: FilledShop;
  readonly owner: pg.Pool;
  /** The process id of PostgreSQL's postmaster. */
  readonly postmaster: number;
  readonly folder: string;
  readonly databaseUrl: string;
  /** Starts Pitlane as `npm start` does in production, in a process of its own. */
  pitlane(roles: Roles, nodeArgs?: readonly string[]): Promise<Spawned>;
  /** Starts the bare server. */
  bare(): Promise<Spawned>;
  /** Waits until everything that follows an answer is done: the log fanned out, every due job finished. */
  settled(): Promise<void>;
  /** Drops what follows earlier answers, so that it is not booked to later ones. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

/** A free port of the loopback. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => (place && typeof place === 'object' ? resolve(place.port) : reject(new Error('no port'))));
    });
  });
}

const PENDING = `
select (select count(*) from fanout_cursor f join event_counter c using (shop_id) where f.seq < c.seq)
  + (select count(*) from event_counter c where not exists (select from fanout_cursor f where f.shop_id = c.shop_id))
  + (select count(*) from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()) as pending`;

const FORGET = `
update fanout_cursor f set seq = c.seq from event_counter c where c.shop_id = f.shop_id and f.seq < c.seq;
delete from pgboss.job where state in ('created', 'retry')`;

/** Ends when nothing is due, or when what is due no longer becomes less: mail waits for ever where there is no mail server. */
async function settle(owner: pg.Pool): Promise<void> {
  let [last, same] = [-1, 0];
  for (const end = performance.now() + 30_000; performance.now() < end; await sleep(100)) {
    const { rows } = await owner.query<{ pending: string }>(PENDING);
    const pending = Number(rows[0]?.pending);
    same = pending === last ? same + 1 : 0;
    last = pending;
    if (same >= (pending === 0 ? 3 : 20)) return;
  }
}

export const cookieOf = (shop: FilledShop): Record<string, string> => ({ cookie: `${STAFF_COOKIE}=${shop.advisor}` });

/** A filled database on its own embedded PostgreSQL in a temporary folder, and the means to run servers on it. */
export async function openStage(scale: Scale, say: (line: string) => void): Promise<Stage> {
  await buildStale(say);
  const folder = temporaryFolder('pitlane-bench-');
  const database = await startEmbeddedDatabase({ folder: join(folder, 'database') });
  const stop = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  // Whoever ends the bench early, also while it fills, must not leave a database and servers behind.
  let close = stop;
  const leave = () => void close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);
  process.once('disconnect', leave);
  try {
    const env = readEnv({ NODE_ENV: 'production', PITLANE_DATA: folder, PITLANE_DEMO: 'off' });
    const began = performance.now();
    const shops = await fill(env, database.url, scale, say);
    say(`20 shops filled in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    const owner = new pg.Pool({ connectionString: database.url, max: 2 });
    owner.on('error', (error) => say(`The database: ${error.message}`));
    const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
    const roles = rolesOf(env);
    const log = join(folder, 'servers.log');
    const spawned: Spawned[] = [];
    const keep = async (starting: Promise<Spawned>) => {
      const one = await starting;
      spawned.push(one);
      return one;
    };
    const base = (port: number) => ({
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
      MALLOC_ARENA_MAX: '2',
      PORT: String(port),
    });
    const stage: Stage = {
      ...shops,
      owner,
      postmaster: parentOf(rows[0]?.pid ?? 0),
      folder,
      databaseUrl: database.url,
      async pitlane(wanted, nodeArgs = []) {
        const port = await freePort();
        const url = `http://127.0.0.1:${port}`;
        const settings = {
          ...base(port),
          HOST: '127.0.0.1',
          PITLANE_DATA: folder,
          PITLANE_PUBLIC_URL: url,
          PITLANE_ALLOW_HTTP: 'on',
          PITLANE_TRUST_PROXY: 'on',
          PITLANE_ROLES: wanted,
        };
        const ready = { path: '/api/v1/customers?limit=20', headers: cookieOf(shops.measured) };
        const web = wanted.includes('web');
        return keep(
          run({
            script: 'tools/start.ts',
            args: ['--no-build'],
            nodeArgs,
            env: settings,
            url,
            log,
            ...(web ? { ready } : {}),
          }),
        );
      },
      async bare() {
        await makeKeys(owner, roles.app, [shops.measured, shops.deciding]);
        const port = await freePort();
        const settings = {
          ...base(port),
          DATABASE_URL: urlForRole(database.url, roles.app, roles.appPassword),
          SECRET_KEYS: formatKeyRing(env.secretKeys),
        };
        const ready = { path: '/customers', headers: { authorization: `Bearer ${shops.measured.advisor}` } };
        return keep(
          run({ script: 'bench/bare/server.ts', env: settings, url: `http://127.0.0.1:${port}`, ready, log }),
        );
      },
      settled: () => settle(owner),
      forget: async () => void (await owner.query(FORGET)),
      close: async () => {
        await Promise.all(spawned.map((one) => one.stop()));
        await owner.end();
        await stop();
      },
    };
    close = stage.close;
    return stage;
  } catch (error) {
    await stop();
    throw error;
  }
}
