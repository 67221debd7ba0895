import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '../../apps/server/kernel/ids.ts';
import { makeShop } from '../../apps/server/kernel/testing/factories.ts';
import type { Caller } from '../../apps/server/kernel/testing/world.ts';
import type { Size, Told } from '../trial/trial.ts';
import { contradictions, countKinds, noted, type Outcome, unknownKeys, untilKnown } from './ground/ledger.ts';
import { openTown, type Town } from './ground/town.ts';

const LANES = 24;
/** The promises are held to in full, played alone; beside other tests the machine itself is late. */
const SIZES = {
  short: { kills: 1, answerMs: 15_000, recoveryMs: 10_000 },
  full: { kills: 10, answerMs: 5000, recoveryMs: 1000 },
} as const;
const PATIENCE_MS = 30_000;

export const what =
  '10 times kill -9 of PostgreSQL under writes: 503 with Retry-After meanwhile, no answer later than 5 s, writing again at most 1 s after the database is back, nothing acknowledged lost, nothing twice';

type Writer = {
  readonly outcomes: Outcome[];
  /** Whether a write was acknowledged after that moment. */
  wroteAfter(moment: number): boolean;
  stop(): Promise<void>;
};

/** Many hands that each write customer after customer until they are stopped. */
function startWriting(write: (key: string) => Promise<Outcome>, name: string): Writer {
  const outcomes: Outcome[] = [];
  let [going, last] = [true, 0];
  const lane = async (nth: number): Promise<void> => {
    for (let n = 0; going; n++) {
      const outcome = await write(`${name} ${nth} ${n} ${newId().slice(-6)}`);
      outcomes.push(outcome);
      if (outcome.kind === 'ok') last = performance.now();
      else await sleep(50);
    }
  };
  const lanes = Promise.all(Array.from({ length: LANES }, (_, nth) => lane(nth)));
  return {
    outcomes,
    wroteAfter: (moment) => last > moment,
    stop: async () => {
      going = false;
      await lanes;
    },
  };
}

async function until(what: string, good: () => Promise<boolean>, pauseMs: number): Promise<number> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(pauseMs))
    if (await good()) return performance.now();
  throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} s`);
}

/** True when PostgreSQL takes a connection of its own and answers. */
async function databaseAnswers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

type Round = { readonly outcomes: readonly Outcome[]; readonly recoveryMs: number };

async function killUnderWrites(town: Town, write: (key: string) => Promise<Outcome>, name: string): Promise<Round> {
  const dying = await town.postmaster();
  const writer = startWriting(write, name);
  try {
    await until('writing', async () => writer.outcomes.filter(({ kind }) => kind === 'ok').length > LANES * 2, 5);
    process.kill(dying, 'SIGKILL');
    const isBack = async () =>
      (await town.postmaster().catch(() => dying)) !== dying && (await databaseAnswers(town.databaseUrl));
    const back = await until('the database’s return', isBack, 10);
    // Whoever is first: one writer alone would be one of many who ask for a connection at that moment.
    const written = await until('the first write after it', async () => writer.wroteAfter(back), 2);
    await sleep(300);
    return { outcomes: writer.outcomes, recoveryMs: written - back };
  } finally {
    await writer.stop();
  }
}

/** Answers that break the promise for a database that is away. */
function wrongAnswers(outcomes: readonly Outcome[], longestMs: number): string[] {
  return outcomes.flatMap(({ key, kind, status, code, retryAfter, ms }) => {
    const slow = ms > longestMs ? [`${key} was answered after ${Math.round(ms)} ms`] : [];
    if (kind === 'ok') return slow;
    const plain = status === 503 && Number(retryAfter) > 0;
    return plain ? slow : [...slow, `${key} heard ${status} ${code}, Retry-After ${retryAfter}`];
  });
}

/** Rows by key, and how many have not exactly one event. */
async function rowsOf(town: Town, shopId: string): Promise<{ rows: Map<string, number>; halves: number }> {
  const found = await town.sql<{ name: string; n: number; facts: number }>(
    `select c.name, count(*)::int as n, sum((select count(*) from event e where e.shop_id = $1 and e.customer_id = c.id and e.type = 'customer.added'))::int as facts
     from customer c where c.shop_id = $1 group by c.name`,
    [shopId],
  );
  return {
    rows: new Map(found.map(({ name, n }) => [name, n])),
    halves: found.filter(({ n, facts }) => n !== facts).length,
  };
}

export async function run(size: Size): Promise<Told> {
  const { kills, answerMs, recoveryMs } = SIZES[size];
  const town = await openTown();
  try {
    const shop = await makeShop(town.world);
    const advisor: Caller = shop.staff.SERVICE_WRITER.caller;
    let asked = 0;
    const write = (name: string): Promise<Outcome> => {
      asked += 1;
      const headers = {
        'idempotency-key': `write-${name.replaceAll(' ', '-')}`,
        'x-forwarded-for': `10.9.${(asked >> 8) & 255}.${asked & 255}`,
      };
      return noted(name, () => advisor.send('createCustomer', { name }, headers));
    };
    const rounds: Round[] = [];
    for (let n = 1; n <= kills; n++) rounds.push(await killUnderWrites(town, write, `kill-${n}`));
    const outcomes = rounds.flatMap((round) => round.outcomes);
    const again = await untilKnown(unknownKeys(outcomes), write);
    const known = [...outcomes.filter(({ kind }) => kind !== 'unknown'), ...again];
    const { rows, halves } = await rowsOf(town, shop.shopId);
    const recovery = Math.round(Math.max(...rounds.map((round) => round.recoveryMs)));
    const slowest = Math.round(Math.max(...outcomes.map(({ ms }) => ms)));
    const wrong = [...wrongAnswers(outcomes, answerMs), ...contradictions(known, rows)];
    if (halves > 0) wrong.push(`${halves} customers without exactly one event`);
    if (again.some(({ kind }) => kind !== 'ok')) wrong.push('a repeated call did not succeed');
    if (recovery > recoveryMs) wrong.push(`writing again only after ${recovery} ms`);
    const told = `${rounds.length} kills: ${countKinds(outcomes)}; slowest answer ${slowest} ms; writing again ${recovery} ms after the database at worst`;
    return { tried: told, wrong };
  } finally {
    await town.close();
  }
}
