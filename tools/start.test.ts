import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../apps/server/kernel/database/embedded-server.ts';
import { temporaryFolder } from './terminal/folder.ts';
import { root } from './terminal/root.ts';

const data = temporaryFolder('pitlane-start-');
const port = await freePort();
const launcher = join(root, 'tools', 'launch.mjs');
const env = { ...process.env, NODE_ENV: 'development', PORT: String(port), PITLANE_DATA: data, PITLANE_DEMO: 'off' };
const patience = { timeout: 60_000 };

afterAll(async () => {
  await Promise.all(apps.map(stop));
  rmSync(data, { recursive: true, force: true });
});

const apps: App[] = [];

type App = { child: ChildProcess; said: () => string };

function start(): App {
  const child = spawn(process.execPath, [launcher, 'start', '--no-build'], { env, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const app = { child, said: () => said };
  apps.push(app);
  return app;
}

/** Each time over a new connection: an app that is stopping still answers 503 on those it has. */
const answers = () =>
  fetch(`http://127.0.0.1:${port}/readyz`, { headers: { connection: 'close' } }).then(
    (response) => response.status,
    () => 0,
  );
const ready = (app: App) => expect.poll(app.said, { timeout: 40_000 }).toContain('Pitlane is ready');
const postmaster = () =>
  Number(readFileSync(join(data, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A process and all it has started, by /proc. */
function family(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  return [pid, ...children.flatMap(family)];
}

/** Connections of a process and its children to anywhere but this machine, as the kernel writes them (proc(5)). */
function connectionsAbroad(pid: number): string[] {
  const own = new Set(
    family(pid).flatMap((each) => {
      const folder = `/proc/${each}/fd`;
      if (!existsSync(folder)) return [];
      return readdirSync(folder).flatMap((fd) => {
        try {
          return /^socket:\[(\d+)\]$/.exec(readlinkSync(join(folder, fd)))?.[1] ?? [];
        } catch {
          return [];
        }
      });
    }),
  );
  const here = /^(0100007F|0{8}|0{32}|0{24}01000000|0{16}FFFF00000100007F):/;
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) => {
    const file = `/proc/net/${kind}`;
    const rows = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : [];
    return rows.flatMap((row) => {
      const [, , to = '', , , , , , , inode = ''] = row.trim().split(/\s+/);
      return own.has(inode) && !here.test(to) ? [`${kind} ${to}`] : [];
    });
  });
}

async function stop({ child }: App): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

test(
  '[OPS-14][PRIN-10] starts with its own PostgreSQL and no outside service, survives the loss of database and app, and stops cleanly',
  patience,
  async () => {
    const first = start();
    await ready(first);
    expect(await answers()).toBe(200);
    expect(connectionsAbroad(first.child.pid ?? 0)).toEqual([]);

    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(first.said, { timeout: 20_000 }).toContain('starting it again');
    await expect.poll(answers, { timeout: 20_000 }).toBe(200);

    first.child.kill('SIGKILL');
    await expect.poll(answers, { timeout: 20_000 }).toBe(0);

    const second = start();
    await ready(second);
    expect(await answers()).toBe(200);
    await stop(second);
    expect(second.said()).toContain('Stopped.');
    await expect.poll(() => existsSync(join(data, 'database', 'cluster', 'postmaster.pid'))).toBe(false);
  },
);

test('a wrong setting, a production start unfit for customers and an unknown command end with a sentence', () => {
  const run = (args: string[], more: Record<string, string>) =>
    spawnSync(process.execPath, [launcher, ...args], { env: { ...env, ...more }, encoding: 'utf8' });
  const wrong = run(['start'], { PITLANE_PUBLIC_ULR: 'x' });
  expect([wrong.status, wrong.stderr]).toEqual([78, expect.stringContaining('Did you mean PITLANE_PUBLIC_URL?')]);
  const unfit = run(['start'], { NODE_ENV: 'production', PITLANE_DEMO: 'on' });
  expect([unfit.status, unfit.stderr]).toEqual([78, expect.stringContaining('Set PITLANE_DEMO=off')]);
  expect(run(['strat'], {}).status).toBe(2);
  expect(run(['pitlane', 'doktor'], {}).status).toBe(2);
});

test('every command explains itself with --help', () => {
  for (const verb of ['start', 'test', 'dev', 'check', 'build', 'demo', 'new', 'pitlane', 'docs', 'mirror', 'faults']) {
    const { status, stdout } = spawnSync(process.execPath, [launcher, verb, '--help'], { env, encoding: 'utf8' });
    expect([verb, status]).toEqual([verb, 0]);
    expect(stdout, verb).toMatch(/npm (run )?\w+/);
  }
});
