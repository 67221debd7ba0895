import { setTimeout as sleep } from 'node:timers/promises';
import { type Contract, contracts, type Operation } from '@pitlane/contracts';
import { startVendors } from '../../apps/server/demo/vendors.ts';
import { listen } from '../../apps/server/integrations/sms/listen.ts';
import { simulateTwilio } from '../../apps/server/integrations/sms/twilio/simulator.ts';
import { sampleInput } from '../../apps/server/kernel/testing/sample-input.ts';
import { type Answer, type Caller, openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { arranged, type Made } from './ground/arranged.ts';
import { makeScene, openPlace, type Place, type Scene } from './ground/scene.ts';

const TIMES = { short: 3, full: 10 } as const;
const MOST_TRIES = 20;

export const what =
  'every operation of the contracts sent 10 times at once with one Idempotency-Key: one effect, ten identical answers';

type Played = {
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly wrong: readonly string[];
};
type Name = keyof typeof contracts;
const operations = (Object.values(contracts) as Contract[]).filter(({ kind }) => kind === 'operation') as Operation[];

/** The operation's own kind of caller, signed in. */
function callerFor({ may }: Operation, { world, admin, operator, customer }: Scene): Caller {
  if (may.customer) return customer.caller;
  if (may.visitor) return world.caller();
  return may.staff ? admin.caller : operator;
}

/** Calls that left something in the log: the requests behind all new facts that no other fact caused. */
async function effectsSince({ world }: Scene, began: string): Promise<number> {
  const [row] = await world.sql<{ n: number }>(
    `select count(distinct request_id)::int as n from event where depth = 0 and actor_kind <> 'system' and id > $1::uuid`,
    [began],
  );
  return row?.n ?? 0;
}

const newestFact = async ({ world }: Scene): Promise<string> =>
  (await world.sql<{ id: string }>('select id from event order by id desc limit 1'))[0]?.id ??
  '00000000-0000-7000-8000-000000000000';

/** These end the very session that speaks: who arrives after that is asked to sign in. */
const ENDS_ITSELF: ReadonlySet<string> = new Set(['signOut', 'signOutCustomer']);

function differences(answers: readonly Answer<unknown>[]): string[] {
  const told = new Set(
    answers.map(({ status, body, problem }) => `${status} ${status === 200 ? JSON.stringify(body) : problem.code}`),
  );
  return told.size === 1
    ? []
    : [`${told.size} different answers: ${[...told].map((each) => each.slice(0, 60)).join(' | ')}`];
}

const waits = ({ status, problem }: Answer<unknown>): boolean => status === 503 || problem?.code === 'still_running';

/** Does what the answer asks for where the first call is not through yet, or a busy machine has no room: asks again. */
async function untilAnswered(send: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  let answer = await send();
  for (let tries = 1; waits(answer) && tries < MOST_TRIES; tries += 1) {
    await sleep(500);
    answer = await send();
  }
  return answer;
}

/** As arranged to succeed, or the bare sample, which most operations refuse. */
async function play(place: Place, contract: Operation, bare: boolean, times: number): Promise<Played> {
  const { name } = contract;
  const scene = await makeScene(place);
  const sample = sampleInput(contract, { ...scene.ids, ...scene.publicIds });
  const caller = callerFor(contract, scene);
  const made: Made = bare ? { caller, input: sample } : await arranged(scene, contract, sample, caller);
  const began = await newestFact(scene);
  const headers = { 'idempotency-key': `replayed-${bare ? 'bare-' : ''}${name}` };
  const send = () =>
    made.file
      ? made.caller.upload(name as Name, made.input as Record<string, string>, made.file, headers)
      : made.caller.send(name as Name, made.input as never, headers);
  const answers = await Promise.all(Array.from({ length: times }, () => untilAnswered(send)));
  const heard = answers.filter(({ status }) => !(status === 401 && ENDS_ITSELF.has(name)));
  const [first] = heard;
  const [status, code] = [first?.status ?? 0, String(first?.problem?.code ?? '')];
  const wrong = differences(heard);
  const effects = await effectsSince(scene, began);
  // A refused call may note each attempt: that is what a security log is for.
  if (effects > 1 && status === 200) wrong.push(`${effects} effects`);
  if (answers.some((answer) => answer.status >= 500)) wrong.push('a fault');
  return { name, status, code, wrong: wrong.map((each) => `${name}: ${each}`) };
}

async function playAll(world: World, bare: boolean, times: number): Promise<Played[]> {
  const place = await openPlace(world);
  const played: Played[] = [];
  for (const contract of operations) played.push(await play(place, contract, bare, times));
  return played;
}

export async function run(size: Size): Promise<Told> {
  const times = TIMES[size];
  const vendors = await startVendors(() => undefined);
  const carrier = await listen(simulateTwilio().handle);
  const hosts = { paymentHosts: vendors.hosts, smsHosts: { twilio: carrier.url } };
  const world = await openWorld({ trustProxy: true, ...hosts }, templateUrl());
  try {
    const played = await playAll(world, false, times);
    const bare = size === 'full' ? await playAll(world, true, times) : [];
    const wrong = [...played, ...bare].flatMap((each) => each.wrong);
    const refused = played.filter(({ status }) => status !== 200).map(({ name, code }) => `${name} (${code})`);
    if (refused.length > 0) wrong.push(`refused though arranged to succeed: ${refused.join(', ')}`);
    const alike = bare.filter(({ status }) => status !== 200).length;
    const told = `${played.length} operations ${times} times at once, ${played.length - refused.length} with success and one effect`;
    const tried = bare.length > 0 ? `${told}; ${alike} refused alike with a bare sample` : told;
    return { tried, wrong };
  } finally {
    await world.close();
    await vendors.close();
    await carrier.close();
  }
}
