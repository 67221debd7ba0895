import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { rolesOf } from '../apps/server/house.ts';
import { startEmbeddedDatabase } from '../apps/server/kernel/database/embedded.ts';
import { migrate } from '../apps/server/kernel/database/migrate.ts';
import { testEnv } from '../apps/server/kernel/testing/test-env.ts';
import { temporaryFolder } from '../tools/terminal/folder.ts';
import { measuredHere } from './figures/here.ts';
import { keepResults, type Row, target } from './figures/results.ts';
import { type Measured, measureLive } from './live/measure.ts';
import { endAll } from './live/process.ts';
import { buildTown } from './live/town.ts';
import { writeResults } from './write-results.ts';

const SHOPS = 50;
const SIZES = '1000,2000,5000';
const BOUND_MS = 230_000;
const AIM = { p50_ms: 15, p95_ms: 40, p99_ms: 100 };
const LOSSLESS = { back_ms: 10_000, missed: 0, doubled: 0, not_theirs: 0, gaps: 0, unanswered: 0 };
const help = `
npm run bench -- live [--sizes ${SIZES}] [--seconds 12] [--cpu-profile FOLDER]

Pages of ${SHOPS} shops hold live sockets, each with a session of its own, in processes of their own. Advisors make 20 changes a
second over HTTP. Latency: from the moment a change's answer arrives (it is sent after the commit) until each page of the
shop that may hear of it has its bell; from_send_* counts from the sending of the request, so it includes the change
itself. Memory: growth of the server's resident size for each socket, after garbage collection. Then the server is killed
(SIGKILL) while people work and started again: back_ms is from the kill until the last page was greeted; missed compares
what every page heard with the log, by sequence number. Rows go into bench/results.json and RESULTS.md.
`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How many files this process and its children may open; sockets are files. */
function openFiles(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } };
  const soft = Number(report.userLimits?.open_files?.soft ?? 'unlimited');
  return Number.isFinite(soft) ? soft : Number.POSITIVE_INFINITY;
}

function rowOf(measured: Measured, load: number): Row {
  const { sockets, fromAnswer, fromSending, kbPerSocket, backMs, missed, doubled, notTheirs, gaps } = measured;
  const ours = {
    p50_ms: fromAnswer.p50,
    p95_ms: fromAnswer.p95,
    p99_ms: fromAnswer.p99,
    max_ms: fromAnswer.worst,
    from_send_p50_ms: fromSending.p50,
    from_send_p95_ms: fromSending.p95,
    from_send_p99_ms: fromSending.p99,
    memory_per_socket_kb: kbPerSocket,
    back_ms: backMs,
    missed,
    doubled,
    not_theirs: notTheirs,
    gaps,
    sockets,
    shops: SHOPS,
    changes: measured.changes,
    events: measured.events,
    unanswered: measured.unanswered,
    receipts: measured.receipts,
  };
  // The latency is promised for 2,000 sockets; a restart must lose nothing at any size.
  const aims = Object.entries(sockets === 2000 ? { ...AIM, ...LOSSLESS } : LOSSLESS);
  return {
    task: `live_${sockets}`,
    what: `${sockets} live sockets in ${SHOPS} shops: from a change's answer to its bell on every page; then the server is killed`,
    ours,
    targets: aims.map(([figure, most]) => target(ours, figure, most)),
    measured: measuredHere(`${sockets} sockets, ${SHOPS} shops, load before ${load.toFixed(1)}`),
  };
}

async function measureAll(sizes: readonly number[], seconds: number): Promise<boolean> {
  const folder = temporaryFolder('pitlane-live-');
  const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), fsync: false });
  const owner = new pg.Pool({ connectionString: database.url, max: 8 });
  owner.on('error', () => {});
  try {
    await migrate(database.url, rolesOf(testEnv({ dataFolder: folder })));
    const town = await buildTown(owner, folder, SHOPS, Math.max(...sizes) / SHOPS);
    let ok = true;
    for (const size of sizes) {
      const load = loadavg()[0] ?? 0;
      const row = rowOf(await measureLive({ databaseUrl: database.url, folder, owner, town, seconds }, size), load);
      keepResults([row]);
      writeResults();
      say(`${row.task}: ${JSON.stringify(row.ours)}`);
      for (const { figure, most, is } of (row.targets ?? []).filter((each) => !each.ok)) {
        ok = false;
        say(`  ${figure} is ${is}, at most ${most} was promised`);
      }
    }
    return ok;
  } finally {
    await owner.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures the live channel; ends by itself. The exit code is 1 when a target was missed. */
export async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) return say(help.trim());
  const flag = (name: string, otherwise: string) =>
    args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise;
  const wanted = flag('--sizes', SIZES).split(',').map(Number);
  const most = openFiles() - 500;
  const sizes = wanted.filter((size) => size <= most);
  if (sizes.length < wanted.length)
    say(`Only ${most} sockets fit into this machine's limit of open files; more are left out.`);
  const bound = new AbortController();
  const late = sleep(BOUND_MS, 'late' as const, { signal: bound.signal }).catch(() => 'done' as const);
  const done = measureAll(sizes, Number(flag('--seconds', '12')));
  const outcome = await Promise.race([done, late]).finally(() => bound.abort());
  if (outcome === 'late') {
    await endAll();
    await done.catch(() => {});
    throw new Error(`The bench of the live channel did not end within ${BOUND_MS / 1000} s.`);
  }
  if (outcome !== true) process.exitCode = 1;
}

if (import.meta.main) await main(process.argv.slice(2));
