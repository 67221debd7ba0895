import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesOf } from '../house.ts';
import { systemClock } from './clock.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { makeShop } from './testing/factories.ts';
import { testEnv } from './testing/test-env.ts';
import { type Caller, openCaller, type World } from './testing/world.ts';

const SERVE = fileURLToPath(new URL('./testing/serve.ts', import.meta.url));

/** What one write came to, as the person who sent it knows it. */
type Outcome = { readonly name: string; readonly key: string; readonly kind: 'ok' | 'fail' | 'unknown' };

describe('nothing acknowledged is lost', () => {
  let folder: string;
  let database: EmbeddedDatabase;
  let owner: pg.Pool;
  let child: ChildProcess;
  let url: string;
  let cookies: Map<string, string>;
  const sql = async <R extends object>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as R[];

  async function serve(port: string): Promise<void> {
    child = spawn(process.execPath, [SERVE, database.url, folder, port], { stdio: ['ignore', 'pipe', 'inherit'] });
    url = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (line) => resolve(String(line).trim()));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  }
  const caller = (): Caller => {
    const each = openCaller(url);
    for (const [name, value] of cookies) each.cookies.set(name, value);
    return each;
  };
  async function write(name: string): Promise<Outcome> {
    const key = `survive-${name.replaceAll(' ', '-')}`;
    try {
      const answer = await caller().send('createCustomer', { name }, { 'idempotency-key': key });
      return { name, key, kind: answer.status === 200 ? 'ok' : 'fail' };
    } catch {
      return { name, key, kind: 'unknown' };
    }
  }
  async function checkAgainst(outcomes: readonly Outcome[]): Promise<void> {
    const rows = await sql<{ name: string; customers: number; events: number }>(
      `select name, count(*)::int as customers, (select count(*)::int from event e where e.customer_id = min(c.id::text)::uuid and e.type = 'customer.added') as events
       from customer c where name = any($1) group by name`,
      [outcomes.map(({ name }) => name)],
    );
    const found = new Map(rows.map((row) => [row.name, row]));
    for (const { name, kind } of outcomes) {
      if (kind === 'ok') expect([name, found.get(name)?.customers]).toEqual([name, 1]);
      if (kind === 'fail') expect([name, found.get(name)?.customers]).toEqual([name, undefined]);
    }
    for (const row of rows) expect([row.name, row.customers, row.events]).toEqual([row.name, 1, 1]);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pitlane-survival-'));
    database = await startEmbeddedDatabase({ folder });
    await migrate(database.url, rolesOf(testEnv({ dataFolder: folder })));
    owner = new pg.Pool({ connectionString: database.url, max: 2 });
    owner.on('error', () => {});
    await serve('0');
    const world = {
      env: testEnv({ dataFolder: folder }),
      clock: systemClock,
      sql,
      caller: () => openCaller(url),
    } as unknown as World;
    const shop = await makeShop(world);
    cookies = shop.staff.SERVICE_WRITER.caller.cookies;
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    await owner.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('when the app is killed in the middle of writes, and each unknown call can be repeated once', async () => {
    const writing = Promise.all(Array.from({ length: 120 }, (_, n) => write(`killed ${n}`)));
    await new Promise((resolve) => setTimeout(resolve, 60));
    child.kill('SIGKILL');
    const outcomes = await writing;
    await serve(new URL(url).port);
    await checkAgainst(outcomes);
    const again = await Promise.all(outcomes.filter(({ kind }) => kind !== 'ok').map(({ name }) => write(name)));
    expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(again.length ? ['ok'] : []));
    await checkAgainst([...outcomes.filter(({ kind }) => kind === 'ok'), ...again]);
  });

  it('when the database is killed in the middle of writes: 503 with Retry-After meanwhile, and back without a restart', async () => {
    const pid = Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    const writing = Promise.all(Array.from({ length: 80 }, (_, n) => write(`database ${n}`)));
    await new Promise((resolve) => setTimeout(resolve, 30));
    process.kill(pid, 'SIGKILL');
    const outcomes = await writing;
    const refused = await caller().send('createCustomer', { name: 'while away' });
    if (refused.status !== 200) expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    await expect.poll(async () => (await write('back again')).kind, { timeout: 20_000 }).toBe('ok');
    await checkAgainst(outcomes.filter(({ kind }) => kind === 'ok'));
  });
});
