import { availableParallelism } from 'node:os';
import { makeJob, makeShop, makeWorkOrder } from '../apps/server/kernel/testing/factories.ts';
import { startTemplate } from '../apps/server/kernel/testing/template.ts';
import { type Caller, openWorld, type World } from '../apps/server/kernel/testing/world.ts';
import { measuredHere } from './figures/here.ts';
import { keepResults, type Row, target } from './figures/results.ts';

const HELP = `
npm run bench -- bulk [--rounds 7]

A hundred inputs in one call of the bulk door, over HTTP, against a server and a PostgreSQL of their own: customers made,
jobs given to a technician, work orders moved. Figures: the middle and the slowest of the rounds, in milliseconds for the
whole call. Rows go into bench/results.json.
`;
const ITEMS = 100;
const MOST_MS = 1000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Inputs = (round: number) => Promise<object[]>;
const many = <T>(make: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: ITEMS }, (_, n) => make(n)));

/** The inputs of each operation, on records of their own made before the clock runs. */
async function ground(world: World): Promise<{ caller: Caller; tasks: Record<string, Inputs> }> {
  const shop = await makeShop(world);
  const order = (stage: string) => makeWorkOrder(world, shop.shopId, { stage });
  const one = await order('in_progress');
  return {
    caller: shop.staff.MANAGER.caller,
    tasks: {
      createCustomer: async (round) =>
        many(async (n) => ({ name: `Driver ${n}`, email: `driver${round}-${n}@mail.example` })),
      assignJob: async () =>
        many(async () => {
          const job = await makeJob(world, shop.shopId, one.id);
          return { jobId: job.id, staffId: shop.staff.TECH.id };
        }),
      moveWorkOrder: async () => many(async () => ({ workOrderId: (await order('arrived')).id, to: 'inspecting' })),
    },
  };
}

/** Milliseconds of one call; throws when any of its items was refused. */
async function timeOne(caller: Caller, operation: string, inputs: readonly object[]): Promise<number> {
  const began = performance.now();
  const answer = await caller.fetch(`/api/v1/bulk/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ inputs }),
  });
  const { items } = (await answer.json()) as { items?: { status: number; problem?: { code: string } }[] };
  const took = performance.now() - began;
  const refused = items?.find(({ status }) => status !== 200);
  if (items?.length !== inputs.length || refused)
    throw new Error(`${operation} answered ${answer.status}, ${refused?.problem?.code ?? 'not all'}`);
  return took;
}

function rowOf(operation: string, times: readonly number[]): Row {
  const sorted = times.toSorted((one, other) => one - other);
  const rounded = (value = 0) => Math.round(value * 10) / 10;
  const ours = {
    p50_ms: rounded(sorted[Math.floor(sorted.length / 2)]),
    max_ms: rounded(sorted.at(-1)),
    items: ITEMS,
    rounds: times.length,
  };
  return {
    task: `bulk_${operation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    what: `${ITEMS} of ${operation} in one call of the bulk door`,
    ours,
    targets: [target(ours, 'p50_ms', MOST_MS)],
    measured: measuredHere(`${availableParallelism()} processors, server and PostgreSQL on the same machine`),
  };
}

/** Measures the bulk door; ends by itself. The exit code is 1 when a target was missed. */
export async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) return say(HELP.trim());
  const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : 7;
  const template = await startTemplate();
  const world = await openWorld({}, template.url);
  try {
    const { caller, tasks } = await ground(world);
    for (const [operation, inputs] of Object.entries(tasks)) {
      const times: number[] = [];
      // The first round warms up and does not count.
      for (let round = 0; round <= rounds; round++) times.push(await timeOne(caller, operation, await inputs(round)));
      const row = rowOf(operation, times.slice(1));
      keepResults([row]);
      say(`${row.task}: ${JSON.stringify(row.ours)}`);
      if (row.targets?.some(({ ok }) => !ok)) process.exitCode = 1;
    }
  } finally {
    await world.close();
    await template.stop();
  }
}

if (import.meta.main) await main(process.argv.slice(2));
