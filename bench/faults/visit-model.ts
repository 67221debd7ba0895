import fc from 'fast-check';
import { makeShop, makeWorkOrder, someRules, type TestShop } from '../../apps/server/kernel/testing/factories.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import type { Model } from './ground/visit-model.ts';
import { type Ground, meaningOf, type Step, steps } from './ground/visit-steps.ts';
import { moneyOf } from './ground/visit-sums.ts';

const RUNS = { short: 20, full: 2000 } as const;
const LANES = 4;

export const what =
  '2,000 random runs of what people do to a visit: after each step stage, jobs, decisions, quality check and every total are what an independent model says';

type Seen = {
  readonly stage: string;
  readonly quality: { readonly state: string };
  readonly money: Readonly<Record<string, unknown>>;
  readonly jobs: readonly { id: string; decision: string; status: string; net: number; tax: number; total: number }[];
};

/** Throws where the work order's page and the model tell different stories. */
function compare(seen: Seen, model: Model): void {
  const expected = moneyOf(model);
  const sums = (name: 'net' | 'tax' | 'total') => seen.jobs.reduce((sum, job) => sum + job[name], 0);
  const ours = {
    stage: model.stage,
    quality: model.quality,
    jobs: model.jobs.map(({ id, decision, status }) => `${id} ${decision} ${status}`).sort(),
    money: expected,
    sums: [expected.estimateNet, expected.tax, expected.total],
  };
  const theirs = {
    stage: seen.stage,
    quality: seen.quality.state,
    jobs: seen.jobs.map(({ id, decision, status }) => `${id} ${decision} ${status}`).sort(),
    money: Object.fromEntries(Object.keys(expected).map((name) => [name, seen.money[name]])),
    sums: [sums('net'), sums('tax'), sums('total')],
  };
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error(`the model says ${JSON.stringify(ours)}, the page says ${JSON.stringify(theirs)}`);
}

async function take(ground: Ground, taken: Step): Promise<boolean> {
  const expected = meaningOf(ground, taken);
  if (!expected) return false;
  const answer = await expected.send();
  if ((answer.status === 200) !== expected.allowed || answer.status >= 500)
    throw new Error(`${taken.do} in ${ground.model.stage} answered ${answer.status} ${answer.problem?.code ?? ''}`);
  if (expected.allowed) expected.apply(answer.body);
  const page = await ground.caller.call('getWorkOrder', { workOrderId: ground.workOrderId });
  compare(page as unknown as Seen, ground.model);
  return expected.allowed;
}

type Lane = { readonly world: World; readonly shops: readonly [TestShop, TestShop] };
type Count = { steps: number; allowed: number };

async function play({ world, shops }: Lane, includesTax: boolean, steps: readonly Step[], count: Count): Promise<void> {
  const shop = shops[includesTax ? 1 : 0];
  const order = await makeWorkOrder(world, shop.shopId);
  const model: Model = { stage: 'arrived', quality: 'none', includesTax, jobs: [], estimate: null };
  const ground: Ground = { caller: shop.staff.ADMIN.caller, workOrderId: order.id, model };
  for (const taken of steps) {
    count.steps += 1;
    if (await take(ground, taken)) count.allowed += 1;
  }
}

async function openLane(world: World): Promise<Lane> {
  const shopWith = (pricesIncludeTax: boolean) => makeShop(world, { rules: { ...someRules, pricesIncludeTax } });
  return { world, shops: [await shopWith(false), await shopWith(true)] };
}

/** The first run that failed, smallest form first, in words; null when none did. */
async function tryRuns(lane: Lane, runs: number, seed: number, count: Count): Promise<string | null> {
  const property = fc.asyncProperty(fc.boolean(), steps, (includesTax, taken) => play(lane, includesTax, taken, count));
  const result = await fc.check(property, { numRuns: runs, seed, interruptAfterTimeLimit: 30 * 60_000 });
  if (!result.failed) return null;
  const error = result.errorInstance instanceof Error ? result.errorInstance.message : 'interrupted';
  return `seed ${seed}: ${error} after ${JSON.stringify(result.counterexample)}`;
}

export async function run(size: Size): Promise<Told> {
  // What an answer says is true at once; messages, pages and papers that follow would only take the time.
  const world = await openWorld({ roles: { web: true, worker: false } }, templateUrl());
  try {
    const seed = Date.now() % 1_000_000_000;
    const count: Count = { steps: 0, allowed: 0 };
    const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(world)));
    const failures = await Promise.all(lanes.map((lane, nth) => tryRuns(lane, RUNS[size] / LANES, seed + nth, count)));
    const wrong = failures.filter((each) => each !== null);
    const told = `${RUNS[size]} runs, ${count.steps} steps of which ${count.allowed} were allowed and made, seeds ${seed} to ${seed + LANES - 1}`;
    return { tried: told, wrong };
  } finally {
    await world.close();
  }
}
