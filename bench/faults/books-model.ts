import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import type { LaneTold } from './ground/books-lane.ts';

/** Lanes are processes: in one, the server and whoever asks it would wait for the same processor. */
const SIZES = { short: { runs: 60, lanes: 2 }, full: { runs: 10_000, lanes: 4 } } as const;

export const what =
  '10,000 random bills with mixed taxes, discounts, deposits, part payments, refunds, credit notes and three currencies: the trial balance is nothing, and documents and books agree';

async function playLane(nth: number, runs: number, seed: number): Promise<LaneTold> {
  const tax = nth % 2 === 1 ? 'with' : 'without';
  const lane = fork(join(import.meta.dirname, 'ground', 'books-lane.ts'), [
    templateUrl(),
    String(runs),
    String(seed),
    tax,
  ]);
  const died = once(lane, 'exit').then((): [LaneTold] => [{ lives: 0, posted: 0, wrong: [`lane ${nth} died`] }]);
  const [told] = await Promise.race([once(lane, 'message') as Promise<[LaneTold]>, died]);
  return told;
}

export async function run(size: Size): Promise<Told> {
  const { runs, lanes } = SIZES[size];
  const seed = Date.now() % 1_000_000_000;
  const told = await Promise.all(Array.from({ length: lanes }, (_, nth) => playLane(nth, runs / lanes, seed + nth)));
  const sum = (of: 'lives' | 'posted') => told.reduce((all, each) => all + each[of], 0);
  const tried = `${sum('lives')} bills, ${sum('posted')} posted, seeds ${seed} to ${seed + lanes - 1}`;
  const wrong = told.flatMap((each) => each.wrong);
  if (wrong.length === 0 && sum('lives') < runs) wrong.push(`only ${sum('lives')} of ${runs} bills`);
  return { tried, wrong };
}
