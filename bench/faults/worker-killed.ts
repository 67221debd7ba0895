import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeShop, makeWorkOrder } from '../../apps/server/kernel/testing/factories.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { type Inbox, openInbox } from './smtp-inbox.ts';

/** How long the mail server looks at a mail before it answers: the moment in which a kill leaves us not knowing. */
const CHECK_MS = 20;
const SIZES = { short: { kills: 2, each: 4 }, full: { kills: 50, each: 6 } } as const;
const BOUND_MS = { short: 30_000, full: 120_000 };

export const what =
  'the worker is killed (SIGKILL) in the middle of its jobs, 50 times, half of them while the mail server has a mail of it in its hands: each of some 300 mails is handed to the mail server exactly once';

type Addressee = { readonly email: string };
type Ground = { readonly world: World; readonly inbox: Inbox; readonly shopId: string };

/** Cars that became ready: each is one mail to its owner. */
async function carsReady({ world, shopId }: Ground, count: number): Promise<Addressee[]> {
  const told: Addressee[] = [];
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

type Death = { readonly midJob: boolean; readonly inDoubt: number };

/**
 * Kills a worker: every other one the moment the mail server has a mail in its hands, the others a moment after a job was
 * taken up. Answers whether it left jobs behind, and how many mails it cannot have known the end of.
 */
async function killMidJob(ground: Ground, nth: number): Promise<Death> {
  const { world, inbox } = ground;
  const [now] = await world.sql<{ at: string }>('select now()::text as at');
  const since = now?.at ?? '';
  const worker = await startWorker(ground);
  const handing = nth % 2 === 1;
  const reached = async () => (handing ? inbox.lookingOver() > 0 : (await underWay(ground, since)) > 0);
  for (let looks = 0; looks < 400 && !(await reached()); looks += 1) await sleep(5);
  // Spread over a job's whole length: writing, connecting, handing over, noting.
  if (!handing) await sleep((nth * 37) % 90);
  await kill(worker);
  const held = "select count(*)::int as n from mail where status = 'sending' and claimed_at >= $1::timestamptz";
  const [row] = await world.sql<{ n: number }>(held, [since]);
  return { midJob: (await underWay(ground, since)) > 0, inDoubt: row?.n ?? 0 };
}

/** What a minute of waiting does, done at once: the signs of life of the dead grow old; the living renew theirs. */
async function letTimePass({ world }: Ground): Promise<void> {
  const silent = "now() - interval '5 seconds'";
  await world.sql(
    `update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active' and heartbeat_on < ${silent}`,
  );
  await world.sql(
    `update mail set claimed_at = claimed_at - interval '1 minute' where status = 'sending' and claimed_at < ${silent}`,
  );
}

/** Until every mail is sent and none is left to write; throws nothing, the verdict tells. */
async function finish(ground: Ground, count: number, size: Size): Promise<void> {
  const { world } = ground;
  const text = "select count(*) filter (where status = 'sent')::int as sent, count(*)::int as all from mail";
  for (const end = performance.now() + BOUND_MS[size]; performance.now() < end; await sleep(200)) {
    if (size === 'short') await letTimePass(ground);
    const [row] = await world.sql<{ sent: number; all: number }>(text);
    if (row && row.all >= count && row.sent === row.all) return;
  }
}

type Deaths = { readonly killed: number; readonly midJob: number; readonly inDoubt: number };

/** What the addressees have: each mail once. A mail the server took is not handed over again, whoever died meanwhile. */
async function judge({ world, inbox }: Ground, told: readonly Addressee[], deaths: Deaths): Promise<Told> {
  const byAddress = Map.groupBy(inbox.mails, ({ to }) => to);
  const wrong: string[] = [];
  for (const { email } of told) {
    const mine = byAddress.get(email) ?? [];
    const ids = new Set(mine.map(({ messageId }) => messageId)).size;
    if (mine.length === 0) wrong.push(`the mail to ${email} is lost`);
    if (ids > 1) wrong.push(`the mail to ${email} was written ${ids} times`);
    if (mine.length > ids) wrong.push(`the mail to ${email} was handed over ${mine.length} times`);
  }
  const [rows] = await world.sql<{ unsent: number; notes: number }>(
    "select (select count(*)::int from mail where status <> 'sent') as unsent, (select count(*)::int from event where type = 'mail.sent') as notes",
  );
  if (rows?.unsent !== 0) wrong.push(`${rows?.unsent} mails are not noted as sent`);
  if (rows?.notes !== told.length) wrong.push(`${rows?.notes} notes of ${told.length} mails`);
  const { killed, midJob, inDoubt } = deaths;
  const tried = `${told.length} mails, ${killed} kills, ${midJob} of them with jobs under way, ${inDoubt} mails in a dead worker’s hands; each handed over once`;
  return { tried, wrong };
}

/** Plays the fault on a database of its own. */
export async function run(size: Size): Promise<Told> {
  const { kills, each } = SIZES[size];
  const world = await openWorld({ roles: { web: true, worker: false } }, templateUrl());
  const inbox = await openInbox(CHECK_MS);
  let worker: ChildProcess | undefined;
  try {
    const ground = { world, inbox, shopId: (await makeShop(world)).shopId };
    const told: Addressee[] = [];
    let [midJob, killed, inDoubt] = [0, 0, 0];
    // Only a kill that left jobs behind counts as one in the middle of them.
    for (; midJob < kills && killed < kills * 2; killed += 1) {
      told.push(...(await carsReady(ground, each)));
      const death = await killMidJob(ground, killed);
      if (death.midJob) midJob += 1;
      inDoubt += death.inDoubt;
    }
    worker = await startWorker(ground);
    await finish(ground, told.length, size);
    return await judge(ground, told, { killed, midJob, inDoubt });
  } finally {
    if (worker) await kill(worker);
    await inbox.close();
    await world.close();
  }
}
