import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeShop, makeWorkOrder } from '../../apps/server/kernel/testing/factories.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { templateUrl } from '../abuse/ground/stand.ts';
import type { Fault, Size, Verdict } from './fault.ts';
import { type Inbox, openInbox } from './smtp-inbox.ts';

/** Connections the worker holds to the mail server: so many mails may be between handing over and the note of it. */
const CONNECTIONS = 3;
/** How long the mail server looks at a mail before it answers: the moment in which a kill leaves us not knowing. */
const CHECK_MS = 20;
const SIZES = { short: { kills: 2, each: 4 }, full: { kills: 50, each: 6 } } as const;
const BOUND_MS = { short: 15_000, full: 90_000 };

export const fault = {
  name: 'worker-killed',
  what: 'The worker is killed (SIGKILL) in the middle of its jobs, 50 times, while it mails some 300 people over a real SMTP server.',
  limit: `0 lost, 0 written twice, at most ${CONNECTIONS} a kill handed over twice (same Message-ID)`,
} as const satisfies Fault;

type Told = { readonly email: string };
type Ground = { readonly world: World; readonly inbox: Inbox; readonly shopId: string };

/** Cars that became ready: each is one mail to its owner. */
async function carsReady({ world, shopId }: Ground, count: number): Promise<Told[]> {
  const told: Told[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id, customer, vehicle } = await makeWorkOrder(world, shopId);
    const refs = { workOrder: id, customer: customer.id, vehicle: vehicle.id };
    const actor = { kind: 'system', shopId, name: 'bench', causedBy: null, depth: 0 } as const;
    const request = { id: 'bench', address: '', device: '' };
    await world.server.house.runner.inShop(shopId, actor, request, async ({ record }) =>
      record('workOrder.ready', refs, { number: made + 1 }),
    );
    told.push({ email: customer.email });
  }
  return told;
}

async function startWorker({ world, inbox }: Ground): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [world.databaseUrl, world.env.dataFolder, inbox.url]);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Jobs taken up since a moment of the database and not finished. */
async function underWay({ world }: Ground, since: string): Promise<number> {
  const text = `select count(*)::int as count from pgboss.job
    where state = 'active' and started_on >= $1::timestamptz and name not like '\\_\\_%'`;
  return (await world.sql<{ count: number }>(text, [since]))[0]?.count ?? 0;
}

/** Kills a worker a moment after it took up a job; answers whether it left jobs behind. */
async function killMidJob(ground: Ground, nth: number): Promise<boolean> {
  const [now] = await ground.world.sql<{ at: string }>('select now()::text as at');
  const since = now?.at ?? '';
  const worker = await startWorker(ground);
  for (let looks = 0; looks < 400 && (await underWay(ground, since)) === 0; looks += 1) await sleep(5);
  // Spread over a job's whole length: writing, connecting, handing over, noting.
  await sleep((nth * 37) % 90);
  await kill(worker);
  return (await underWay(ground, since)) > 0;
}

/** What a minute of waiting does, done at once: signs of life and claims of the dead grow old. */
async function letTimePass({ world }: Ground): Promise<void> {
  await world.sql("update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'");
  await world.sql("update mail set claimed_at = claimed_at - interval '1 minute' where status = 'sending'");
}

/** Until every mail is sent and none is left to write; throws nothing, the verdict tells. */
async function finish({ world }: Ground, count: number, most: number): Promise<void> {
  const text = "select count(*) filter (where status = 'sent')::int as sent, count(*)::int as all from mail";
  for (const end = performance.now() + most; performance.now() < end; await sleep(200)) {
    const [row] = await world.sql<{ sent: number; all: number }>(text);
    if (row && row.all >= count && row.sent === row.all) return;
  }
}

async function judge({ world, inbox }: Ground, told: readonly Told[], kills: number, midJob: number): Promise<Verdict> {
  const byAddress = Map.groupBy(inbox.mails, ({ to }) => to);
  let [lost, secondIds, copies] = [0, 0, 0];
  for (const { email } of told) {
    const mine = byAddress.get(email) ?? [];
    const ids = new Set(mine.map(({ messageId }) => messageId)).size;
    if (mine.length === 0) lost += 1;
    secondIds += Math.max(0, ids - 1);
    copies += mine.length - ids;
  }
  const [rows] = await world.sql<{ unsent: number; notes: number }>(
    "select (select count(*)::int from mail where status <> 'sent') as unsent, (select count(*)::int from event where type = 'mail.sent') as notes",
  );
  const noted = rows?.unsent === 0 && rows.notes === told.length;
  return {
    test: fault.name,
    figure: `${lost} lost, ${secondIds} written twice, ${copies} handed over twice (same Message-ID)`,
    limit: `0 lost, 0 written twice, at most ${kills * CONNECTIONS} handed over twice`,
    ok: lost === 0 && secondIds === 0 && copies <= kills * CONNECTIONS && noted,
    details: `${told.length} mails, ${kills} kills, ${midJob} of them with jobs under way; ${rows?.notes} noted as sent, ${rows?.unsent} not. SMTP tells no sender whether a mail was taken when the line breaks before its answer; such a mail is sent again under the same Message-ID and date, so that mailboxes can show it once.`,
  };
}

/** Plays the fault on a database of its own. */
export async function run(size: Size): Promise<Verdict> {
  const { kills, each } = SIZES[size];
  const world = await openWorld({ roles: { web: true, worker: false } }, templateUrl());
  const inbox = await openInbox(CHECK_MS);
  let worker: ChildProcess | undefined;
  try {
    const ground = { world, inbox, shopId: (await makeShop(world)).shopId };
    const told: Told[] = [];
    let [midJob, killed] = [0, 0];
    // Only a kill that left jobs behind counts as one in the middle of them.
    for (; midJob < kills && killed < kills * 2; killed += 1) {
      told.push(...(await carsReady(ground, each)));
      if (await killMidJob(ground, killed)) midJob += 1;
    }
    worker = await startWorker(ground);
    if (size === 'short') await letTimePass(ground);
    await finish(ground, told.length, BOUND_MS[size]);
    return await judge(ground, told, killed, midJob);
  } finally {
    if (worker) await kill(worker);
    await inbox.close();
    await world.close();
  }
}
