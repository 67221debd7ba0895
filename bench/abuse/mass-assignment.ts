import { isDeepStrictEqual } from 'node:util';
import { type Contract, contracts } from '@pitlane/contracts';
import { makeProbedShop, type ProbedShop } from '../../apps/server/doors/rest/probes/probed-shop.ts';
import { send } from '../../apps/server/doors/rest/probes/strangers.ts';
import { Refusal } from '../../apps/server/kernel/refusal.ts';
import { readInput } from '../../apps/server/kernel/run.ts';
import { makeOperator } from '../../apps/server/kernel/testing/factories.ts';
import type { Caller, World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Told } from '../trial/trial.ts';
import { everyColumn, PLANTED } from './ground/columns.ts';
import { addEverywhere, fillTexts } from './ground/fill.ts';

export const what =
  'every column of every table added to every input, at every depth: refused or ignored, and written nowhere';

const all = Object.values(contracts) as Contract[];
type Json = Record<string, unknown>;

const inputOf = (contract: Contract, probed: ProbedShop): Json =>
  fillTexts(contract, { ...probed.ids, ...probed.publicIds }, () => 'Plain words');

function readOrRefused(contract: Contract, input: Json): unknown {
  try {
    return readInput(contract, input);
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${JSON.stringify(error.fields)}`;
    throw error;
  }
}

/** What a contract reads must be the same with and without the added columns: the rest of the house sees nothing else. */
function readsMore(probed: ProbedShop, columns: Json): string[] {
  return all
    .filter((contract) => {
      const input = inputOf(contract, probed);
      const more = addEverywhere(contract, input, columns);
      return !isDeepStrictEqual(readOrRefused(contract, more), readOrRefused(contract, input));
    })
    .map(({ name }) => `${name} reads what it does not name`);
}

/** Sends every operation with all columns added, as who may perform it; answers how many were performed. */
async function sendAll(world: World, probed: ProbedShop, columns: Json): Promise<{ done: number; faults: string[] }> {
  const operator = await makeOperator(world);
  const callerFor = ({ may }: Contract): Caller => {
    if (may.customer) return probed.customer.caller;
    if (may.staff) return probed.shop.staff.ADMIN.caller;
    return may.platform ? operator : world.caller();
  };
  const faults: string[] = [];
  let done = 0;
  for (const contract of all.filter(({ name }) => !/^signOut|^suspend/.test(name))) {
    const more = addEverywhere(contract, inputOf(contract, probed), columns);
    const { status } = await send(callerFor(contract), contract, more);
    if (status >= 500) faults.push(`${contract.name}: ${status}`);
    if (status < 300) done += 1;
  }
  await world.settle();
  return { done, faults };
}

/** Tables with a planted value in any row. What a caller only sent as a question is not kept anywhere. */
async function tablesWith(world: World): Promise<string[]> {
  const tables = await world.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth', 'pgboss')`,
  );
  const marks = [PLANTED.text, PLANTED.id, String(PLANTED.number), PLANTED.instant.slice(0, 10)];
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.sql<{ row: string }>(
      `select left(t::text, 120) as row from ${name} as t where t::text like any ($1) limit 1`,
      [marks.map((mark) => `%${mark}%`)],
    );
    if (rows[0]) found.push(`${name} holds ${rows[0].row}`);
  }
  return found;
}

export async function run(): Promise<Told> {
  return onGround({}, async (world) => {
    const probed = await makeProbedShop(world, 'OWNMARK');
    const columns = everyColumn();
    const { done, faults } = await sendAll(world, probed, columns);
    faults.push(...readsMore(probed, columns), ...(await tablesWith(world)));
    const tried = `${Object.keys(columns).length} names of columns in ${all.length} contracts, of which ${done} were performed`;
    return { tried: tried, wrong: faults };
  });
}
