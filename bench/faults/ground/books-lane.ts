import fc from 'fast-check';
import { makeShop, someRules } from '../../../apps/server/kernel/testing/factories.ts';
import { openWorld, type World } from '../../../apps/server/kernel/testing/world.ts';
import { standOn, templateUrl } from '../../trial/stand.ts';
import { type Books, life, live, openBooks } from './books-life.ts';
import { disagreements } from './books-sums.ts';

/** What a lane came to. */
export type LaneTold = { readonly lives: number; readonly posted: number; readonly wrong: readonly string[] };

/** Lives after which the whole books are looked at again; at the end they always are. */
const LOOK_EVERY = 250;

async function lookAt({ world, shop }: Books): Promise<string[]> {
  const { total } = await shop.staff.ADMIN.caller.call('getTrialBalance', {});
  return [...(total === 0 ? [] : [`the trial balance is ${total}`]), ...(await disagreements(world, shop.shopId))];
}

type Wish = { readonly runs: number; readonly seed: number; readonly pricesIncludeTax: boolean };

/** Plays bills one after another in a shop of its own; ends at the first that goes wrong. */
async function play(world: World, { runs, seed, pricesIncludeTax }: Wish): Promise<LaneTold> {
  const shop = await makeShop(world, { rules: { ...someRules, pricesIncludeTax } });
  const books = await openBooks(world, shop, pricesIncludeTax);
  let [lives, posted] = [0, 0];
  const property = fc.asyncProperty(life, async (given) => {
    lives += 1;
    if (await live(books, given)) posted += 1;
    const wrong = lives % LOOK_EVERY === 0 ? await lookAt(books) : [];
    if (wrong.length > 0) throw new Error(wrong.join(', '));
  });
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : 'failed';
  const failed = result.failed ? [`seed ${seed}: ${why} after ${JSON.stringify(result.counterexample)}`] : [];
  return { lives, posted, wrong: [...failed, ...(await lookAt(books))] };
}

/** Several shops side by side on one server, the odd ones with prices that include tax. */
async function playShops(shops: number, runs: number, seed: number): Promise<LaneTold[]> {
  // What an answer says is true at once; messages, pages and papers that follow would only take the time.
  const world = await openWorld({ roles: { web: true, worker: false } }, templateUrl());
  const each = Array.from({ length: shops }, (_, nth) => ({ runs, seed: seed + nth, pricesIncludeTax: nth % 2 === 1 }));
  return Promise.all(each.map((wish) => play(world, wish))).finally(() => world.close());
}

/** In a process of its own, as `node books-lane.ts <template> <shops> <bills of each> <seed>`: tells its parent. */
const [template = '', shops, runs, seed] = process.argv.slice(2);
standOn(template);
process.once('disconnect', () => process.exit(1));
const told = await playShops(Number(shops), Number(runs), Number(seed)).catch((error: Error): LaneTold[] => [
  { lives: 0, posted: 0, wrong: [error.message] },
]);
process.send?.(told, () => process.exit(0));
