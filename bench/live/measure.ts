import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Change, keepChanging } from './change.ts';
import { faultsOf, latencyOf, receiptsOf } from './figures.ts';
import type { Told } from './listen.ts';
import { microseconds } from './moment.ts';
import { ask, end, openListeners, type Served, serve } from './process.ts';
import { endsOf, logSince, type Seat, type Shop } from './town.ts';

export type Ground = {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly owner: pg.Pool;
  readonly town: readonly Shop[];
  readonly seconds: number;
};
/** More than this in one process and the listener itself would be what is measured. */
const MOST_A_PROCESS = 1_250;
const CHANGES_A_SECOND = 20;

type Crowd = { readonly processes: readonly ChildProcess[]; readonly parts: readonly (readonly Seat[])[] };

function crowdOf(seats: readonly Seat[]): Crowd {
  const count = Math.ceil(seats.length / MOST_A_PROCESS);
  const parts = Array.from({ length: count }, (_, nth) => seats.filter((_seat, at) => at % count === nth));
  return { parts, processes: parts.map(() => openListeners()) };
}

async function openAll({ processes, parts }: Crowd, url: string): Promise<void> {
  const open = (child: ChildProcess, nth: number) =>
    ask(child, { do: 'open', url, pages: (parts[nth] ?? []).map(({ cookie, realm }) => ({ cookie, realm })) });
  await Promise.all(processes.map(open));
}

/** Until the log of every shop has stood still for a second. */
async function quiet(ground: Ground): Promise<void> {
  const look = async () => [...(await endsOf(ground.owner, ground.town)).values()].reduce((sum, seq) => sum + seq, 0);
  for (let [before, now] = [-1, await look()]; before !== now; ) {
    before = now;
    await sleep(1000);
    now = await look();
  }
}

/** Lets people work while something happens; answers what they changed. */
async function change(
  ground: Ground,
  url: string,
  perSecond: number,
  during: () => Promise<unknown>,
): Promise<Change[]> {
  const stop = keepChanging(url, ground.town, perSecond);
  const failed = await during().then(
    () => null,
    (error: Error) => error,
  );
  const changes = await stop();
  if (failed) throw failed;
  return changes;
}

/** Kills the server while people work, starts it again, and says how long it took until every page was back. */
async function killAndReturn(
  ground: Ground,
  served: Served,
  crowd: Crowd,
): Promise<{ served: Served; backMs: number }> {
  await sleep(1000);
  const killed = microseconds();
  await end(served.child);
  const port = new URL(served.url).port;
  const again = await serve(ground.databaseUrl, ground.folder, port);
  const moments = await Promise.all(crowd.processes.map((child) => ask<number>(child, { do: 'back' })));
  await sleep(1000);
  return { served: again, backMs: Math.round((Math.max(...moments) - killed) / 1000) };
}

/** One crowd: opens it, lets people work and listens, then kills the server under it. */
export async function measureLive(ground: Ground, count: number) {
  const each = count / ground.town.length;
  const seats = ground.town.flatMap((shop) => shop.seats.slice(0, each));
  let served = await serve(ground.databaseUrl, ground.folder);
  const crowd = crowdOf(seats);
  try {
    await change(ground, served.url, 30, () => sleep(2000));
    await quiet(ground);
    const before = await ask<number>(served.child, 'memory');
    await openAll(crowd, served.url);
    const bytes = (await ask<number>(served.child, 'memory')) - before;
    const from = await endsOf(ground.owner, ground.town);
    const changes = await change(ground, served.url, CHANGES_A_SECOND, () => sleep(ground.seconds * 1000));
    await quiet(ground);
    let backMs = 0;
    await change(ground, served.url, 10, async () => {
      ({ served, backMs } = await killAndReturn(ground, served, crowd));
    });
    await quiet(ground);
    const log = await logSince(ground.owner, from);
    const parts = await Promise.all(crowd.processes.map((child) => ask<Told[]>(child, { do: 'told' })));
    const told = parts.flat();
    const inOrder = crowd.parts.flat();
    const { fromAnswer, fromSending } = receiptsOf(inOrder, told, log, changes);
    return {
      sockets: count,
      changes: changes.length,
      events: log.length,
      unanswered: changes.filter(({ answered }) => answered === null).length,
      receipts: fromAnswer.length,
      fromAnswer: latencyOf(fromAnswer),
      fromSending: latencyOf(fromSending),
      kbPerSocket: Number((bytes / 1024 / count).toFixed(1)),
      backMs,
      ...faultsOf(inOrder, told, log),
    };
  } finally {
    await Promise.all([served.child, ...crowd.processes].map((child) => end(child)));
  }
}
export type Measured = Awaited<ReturnType<typeof measureLive>>;
