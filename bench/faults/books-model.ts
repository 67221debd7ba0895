import fc from 'fast-check';
import { makeShop, someRules } from '../../apps/server/kernel/testing/factories.ts';
import { openWorld } from '../../apps/server/kernel/testing/world.ts';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { type Books, life, live, openBooks } from './ground/books-life.ts';
import { disagreements } from './ground/books-sums.ts';

const RUNS = { short: 60, full: 10_000 } as const;
const LANES = 4;
/** Lives after which the whole books are looked at again; at the end they always are. */
const LOOK_EVERY = 250;

export const what =
  '10,000 random bills with mixed taxes, discounts, deposits, part payments, refunds, credit notes and three currencies: the trial balance is nothing, and documents and books agree';

type Count = { lives: number; posted: number };

async function lookAt({ world, shop }: Books): Promise<string[]> {
  const { total } = await shop.staff.ADMIN.caller.call('getTrialBalance', {});
  return [...(total === 0 ? [] : [`the trial balance is ${total}`]), ...(await disagreements(world, shop.shopId))];
}

/** The first life that went wrong in words; null when none did. */
async function play(books: Books, runs: number, seed: number, count: Count): Promise<string | null> {
  const property = fc.asyncProperty(life, async (given) => {
    count.lives += 1;
    if (await live(books, given)) count.posted += 1;
    if (count.lives % LOOK_EVERY !== 0) return;
    const wrong = await lookAt(books);
    if (wrong.length > 0) throw new Error(wrong.join(', '));
  });
  const result = await fc.check(property, {
    numRuns: runs,
    seed,
    interruptAfterTimeLimit: 30 * 60_000,
    endOnFailure: true,
  });
  if (!result.failed && !result.interrupted) return null;
  const error = result.errorInstance instanceof Error ? result.errorInstance.message : 'interrupted';
  return `seed ${seed}: ${error} after ${JSON.stringify(result.counterexample)}`;
}

export async function run(size: Size): Promise<Told> {
  // What an answer says is true at once; messages, pages and papers that follow would only take the time.
  const world = await openWorld({ roles: { web: true, worker: false } }, templateUrl());
  try {
    const seed = Date.now() % 1_000_000_000;
    const count: Count = { lives: 0, posted: 0 };
    const lanes: Books[] = [];
    for (let nth = 0; nth < LANES; nth++) {
      const pricesIncludeTax = nth % 2 === 1;
      const shop = await makeShop(world, { rules: { ...someRules, pricesIncludeTax } });
      lanes.push(await openBooks(world, shop, pricesIncludeTax));
    }
    const failures = await Promise.all(lanes.map((books, nth) => play(books, RUNS[size] / LANES, seed + nth, count)));
    const wrong = failures.filter((each) => each !== null);
    for (const books of lanes) wrong.push(...(await lookAt(books)));
    return { tried: `${count.lives} bills, ${count.posted} posted, seeds from ${seed}`, wrong };
  } finally {
    await world.close();
  }
}
