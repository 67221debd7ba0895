import { type Contract, contracts } from '@pitlane/contracts';
import { everyAddress } from '../../apps/server/doors/pages/testing/addresses.ts';
import { needSite } from '../../apps/server/doors/pages/testing/browse.ts';
import { makeProbedShop, type ProbedShop } from '../../apps/server/doors/rest/probes/probed-shop.ts';
import { makeOperator } from '../../apps/server/kernel/testing/factories.ts';
import { sampleInput } from '../../apps/server/kernel/testing/sample-input.ts';
import type { Caller, World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { type Chance, chanceFrom } from './ground/chance.ts';
import { type Spoiled, spoil } from './ground/spoil.ts';

export const what =
  '10,000 spoiled bodies and questions, drawn by lot, at every operation, query, the bulk door and the forms of pages';

const SEED = 4_711;
const AT_ONCE = 6;

type Target = { readonly name: string; readonly method: string; readonly path: string; readonly caller: Caller };
type Aim = { readonly target: Target; readonly input: Record<string, unknown> };

async function targetsOf(world: World, probed: ProbedShop): Promise<(chance: Chance) => Aim> {
  const operator = await makeOperator(world);
  const all = (Object.values(contracts) as Contract[]).filter(({ name }) => !/^signOut/.test(name));
  const ids = { ...probed.ids, ...probed.publicIds };
  const forms = everyAddress('POST', probed.publicIds).map(({ path }) => path);
  const callerFor = ({ may }: Contract): Caller => {
    if (may.customer) return probed.customer.caller;
    if (may.staff) return probed.shop.staff.ADMIN.caller;
    return may.platform ? operator : world.caller();
  };
  return (chance) => {
    const contract = chance.one(all);
    const input = sampleInput(contract, ids);
    const caller = callerFor(contract);
    if (chance.upTo(10) === 0) {
      const path = chance.one(forms);
      return { target: { name: path, method: 'POST', path, caller: probed.customer.caller }, input };
    }
    if (contract.kind === 'operation' && contract.bulk && chance.upTo(3) === 0) {
      const path = `/api/v1/bulk/${contract.name}`;
      return { target: { name: `bulk ${contract.name}`, method: 'POST', path, caller }, input: { inputs: [input] } };
    }
    const filled = contract.path.replace(/:(\w+)/g, (_, field: string) => encodeURIComponent(String(input[field])));
    return { target: { name: contract.name, method: contract.method, path: `/api/v1${filled}`, caller }, input };
  };
}

/** A question has no body: what would have been one goes into its address. */
const asAddress = (path: string, { body }: Spoiled): string =>
  `${path}?${typeof body === 'string' ? encodeURI(body.slice(0, 2000).toWellFormed()) : `x=${Buffer.from(body).toString('base64url')}`}`;

async function sendOne({ target, input }: Aim, chance: Chance): Promise<string | null> {
  const { name, method, path, caller } = target;
  const spoiled = spoil(input, chance);
  const from = `10.${chance.upTo(250)}.${chance.upTo(250)}.${chance.upTo(250)}`;
  const headers = { 'x-forwarded-for': from, 'content-type': spoiled.type };
  const kept = new Map(caller.cookies);
  const answer =
    method === 'GET'
      ? await caller.fetch(asAddress(path, spoiled), { headers: { 'x-forwarded-for': from } })
      : await caller.fetch(path, { method, headers, body: spoiled.body });
  for (const [cookie, value] of kept) caller.cookies.set(cookie, value);
  const text = await answer.text();
  if (answer.status >= 500) return `${name} (${spoiled.how}): ${answer.status}`;
  if (/node_modules|\bat \w+ \(|syntax error at|pg_/.test(text)) return `${name} (${spoiled.how}) tells of the inside`;
  return null;
}

/** Sends `count` spoiled requests, a few at once; each lane draws from a lot of its own, so a run can be repeated. */
export async function run(size: Size): Promise<Told> {
  const count = size === 'full' ? 10_000 : 400;
  await needSite();
  return onGround({ trustProxy: true }, async (world) => {
    const aim = await targetsOf(world, await makeProbedShop(world, 'MALFORM'));
    const faults: string[] = [];
    const lane = async (_: unknown, nth: number): Promise<void> => {
      const chance = chanceFrom(SEED + nth);
      for (let sent = nth; sent < count; sent += AT_ONCE) {
        const fault = await sendOne(aim(chance), chance);
        if (fault) faults.push(fault);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return { tried: `${count} requests`, wrong: faults };
  });
}
