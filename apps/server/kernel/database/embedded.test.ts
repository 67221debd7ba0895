import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded.ts';
import { isAlive } from './embedded-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitlane-db-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = () => Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('starts with checksums on, jit off, a secret password, and stops', { timeout: 60_000 }, async () => {
  const database = await startEmbeddedDatabase({ folder });
  expect(database.adopted).toBe(false);
  expect(await ask(database.url, `select current_user as me, current_setting('data_checksums') as sums`)).toEqual([
    { me: 'pitlane', sums: 'on' },
  ]);
  expect(await ask(database.url, 'show jit')).toEqual([{ jit: 'off' }]);
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  await expect(ask(database.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  const pid = postmaster();
  await database.stop();
  expect(isAlive(pid)).toBe(false);
});

test('keeps every acknowledged row when the database is killed, and starts again', { timeout: 60_000 }, async () => {
  const first = await startEmbeddedDatabase({ folder });
  await ask(first.url, 'create table kept as select 42 as answer');
  process.kill(postmaster(), 'SIGKILL');
  const second = await startEmbeddedDatabase({ folder });
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
  await first.stop();
});

test('adopts the server a killed app left behind', { timeout: 60_000 }, async () => {
  const app = fork(join(import.meta.dirname, 'testing', 'hold-database.ts'), [folder], { execArgv: [] });
  const [url] = await once(app, 'message');
  const left = postmaster();
  app.kill('SIGKILL');
  await once(app, 'exit');
  const next = await startEmbeddedDatabase({ folder });
  expect(next).toMatchObject({ adopted: true, url });
  expect(postmaster()).toBe(left);
  await next.stop();
  expect(isAlive(left)).toBe(false);
});

test('brings the database back on the same port when it dies under a running app', { timeout: 60_000 }, async () => {
  const app = await startEmbeddedDatabase({ folder });
  const first = postmaster();
  process.kill(first, 'SIGKILL');
  await expect.poll(() => ask(app.url, 'select 1 as one').catch(() => []), { timeout: 20_000 }).toEqual([{ one: 1 }]);
  expect(postmaster()).not.toBe(first);
  await app.stop();
});

test('the last user stops the server, not the first to leave', { timeout: 60_000 }, async () => {
  const app = await startEmbeddedDatabase({ folder });
  const command = await startEmbeddedDatabase({ folder });
  expect(command.adopted).toBe(true);
  await command.stop();
  expect(await ask(app.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await app.stop();
});

test('who comes while the last user leaves gets a server that stays', { timeout: 60_000 }, async () => {
  let user = await startEmbeddedDatabase({ folder });
  for (let round = 0; round < 5; round++) {
    const leaving = user.stop();
    await sleep(round * 3);
    user = await startEmbeddedDatabase({ folder });
    await leaving;
    expect(await ask(user.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  }
  await user.stop();
});

test('a lock file that names an unrelated living process is no obstacle', { timeout: 60_000 }, async () => {
  const lock = join(folder, 'cluster', 'postmaster.pid');
  const made = spawnSync('sh', ['-c', `printf '${process.pid}\n${folder}\n1\n1\n' > ${lock}`]);
  expect(made.status).toBe(0);
  const database = await startEmbeddedDatabase({ folder });
  expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
});
