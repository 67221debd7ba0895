import { median, percentile, rounded } from '../figures/percentile.ts';
import { postgresMs, processMs } from '../figures/processor.ts';
import { type Row, type Side, target } from '../figures/results.ts';
import { type Driven, drive } from '../load/drive.ts';
import type { FilledShop } from '../stage/fill.ts';
import { cookieOf, type Stage } from '../stage/open.ts';
import type { Spawned } from '../stage/spawn.ts';
import type { Task } from './tasks.ts';

export type Cast = { readonly stage: Stage; readonly web: Spawned; readonly worker: Spawned; readonly bare: Spawned };
export type Pace = { readonly rounds: number; readonly seconds: number };
type Round = Driven & { readonly serverMs: number; readonly postgresMs: number };

const headersOf = (side: 'ours' | 'bare', shop: FilledShop): Record<string, string> =>
  side === 'ours' ? cookieOf(shop) : { authorization: `Bearer ${shop.advisor}` };

/**
 * One round of one side while the other's processes stand still, so that nothing of theirs is booked here; with at most
 * so many requests, else with what the task allows.
 */
async function round(cast: Cast, task: Task, side: 'ours' | 'bare', seconds: number, most?: number): Promise<Round> {
  const { stage, web, worker, bare } = cast;
  const server = side === 'ours' ? web : bare;
  const next = side === 'ours' ? task.ours : task.bare;
  if (!next) throw new Error(`The bare server does not answer ${task.task}.`);
  const still = side === 'ours' ? [worker] : [web, worker];
  for (const each of still) each.pause();
  try {
    const before = [processMs(server.pid), postgresMs(stage.postmaster)] as const;
    const driven = await drive({
      url: server.url,
      headers: headersOf(side, stage[task.shop]),
      next,
      workers: task.workers,
      seconds: task.seconds ?? seconds,
      ...(task.pauseMs ? { pauseMs: task.pauseMs } : {}),
      ...(task.most ? { most: most ?? (side === 'ours' ? task.most : task.most * 2) } : {}),
    });
    const after = [processMs(server.pid), postgresMs(stage.postmaster)] as const;
    return { ...driven, serverMs: after[0] - before[0], postgresMs: after[1] - before[1] };
  } finally {
    for (const each of still) each.resume();
  }
}

/** The middle round's processor time and rate; waiting times of all rounds together. */
export function sideOf(rounds: readonly Round[]): Side {
  const times = rounds.flatMap((each) => each.times);
  const perRequest = (figure: (each: Round) => number) =>
    rounded(median(rounds.map((each) => figure(each) / Math.max(1, each.times.length))), 3);
  return {
    rps: Math.round(median(rounds.map((each) => each.times.length / each.seconds))),
    p50_ms: rounded(percentile(times, 0.5)),
    p95_ms: rounded(percentile(times, 0.95)),
    p99_ms: rounded(percentile(times, 0.99)),
    cpu_ms: perRequest((each) => each.serverMs),
    pg_cpu_ms: perRequest((each) => each.postgresMs),
    bytes: Math.round(median(rounds.map((each) => each.bytes))),
    requests: times.length,
    failed: rounds.reduce((sum, each) => sum + each.failed, 0),
  };
}

/** So many requests are enough to see what follows them: their mails, prints and reminders take longer than all rounds. */
const FEW = 200;
/** A warm-up of so many requests ends after so many seconds at the latest. */
const LONGEST = 15;

/**
 * What follows the answers to a few requests, done by the worker once it may go on: its processor time and PostgreSQL's,
 * for one request.
 */
async function effects(cast: Cast, task: Task, seconds: number, most: number): Promise<number> {
  const { stage, worker } = cast;
  await stage.forget();
  const { times } = await round(cast, task, 'ours', seconds, most);
  const before = processMs(worker.pid) + postgresMs(stage.postmaster);
  await stage.settled();
  return rounded((processMs(worker.pid) + postgresMs(stage.postmaster) - before) / Math.max(1, times.length), 2);
}

/** Measures a task on both sides in turn, after both have warmed up. Throws when nothing was answered well. */
export async function measure(cast: Cast, task: Task, pace: Pace): Promise<Omit<Row, 'measured'>> {
  const rounds: Record<'ours' | 'bare', Round[]> = { ours: [], bare: [] };
  const sides = task.bare ? (['ours', 'bare'] as const) : (['ours'] as const);
  // Code that was just loaded runs several times slower than code in use: two seconds bring what is short there, and
  // longer ways as many requests as their task says.
  await task.prepare?.(cast.web.url);
  for (const side of sides)
    await round(cast, { ...task, seconds: task.warm ? LONGEST : Math.max(2, pace.seconds) }, side, 0, task.warm);
  const spent = task.most ? await effects(cast, task, pace.seconds, Math.min(task.most, FEW)) : 0;
  for (let nth = 0; nth < pace.rounds; nth += 1) {
    for (const side of nth % 2 ? sides.toReversed() : sides) {
      const done = await round(cast, task, side, pace.seconds);
      if (done.times.length === 0) throw new Error(`${task.task} (${side}): ${done.trouble ?? 'nothing was asked'}`);
      rounds[side].push(done);
      if (task.most && side === 'ours') await cast.stage.forget();
    }
  }
  const ours = { ...sideOf(rounds.ours), ...(task.most ? { effects_cpu_ms: rounded(spent) } : {}) };
  const bare = task.bare ? sideOf(rounds.bare) : undefined;
  const targets = Object.entries(task.targets).map(([figure, most]) => target(ours, figure, most));
  if (bare && task.timesBare) {
    const times = { times_bare: rounded(Number(ours.cpu_ms) / Number(bare.cpu_ms)) };
    targets.push(target(times, 'times_bare', task.timesBare));
  }
  if (bare && task.p99TimesBare) {
    const times = { p99_times_bare: rounded(Number(ours.p99_ms) / Number(bare.p99_ms)) };
    targets.push(target(times, 'p99_times_bare', task.p99TimesBare));
  }
  return { task: task.task, what: task.what, ours, ...(bare ? { bare } : {}), targets };
}
