import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import type { LaneTold } from './ground/books-lane.ts';

/** Lanes are processes: in one, the server and whoever asks it would wait for the same processor. */
const SIZES = { short: { lanes: 2, shops: 2, each: 15 }, full: { lanes: 4, shops: 4, each: 625 } } as const;

export const what =
  '10,000 random bills with mixed taxes, discounts, deposits, part payments, refunds, credit notes and three currencies: the trial balance is nothing, and documents and books agree';

async function playLane(nth: number, ...words: number[]): Promise<readonly LaneTold[]> {
  const file = join(import.meta.dirname, 'ground', 'books-lane.ts');
  const lane = fork(file, [templateUrl(), ...words.map(String)]);
  const died = once(lane, 'exit').then((): [LaneTold[]] => [[{ lives: 0, posted: 0, wrong: [`lane ${nth} died`] }]]);
  const [told] = await Promise.race([once(lane, 'message') as Promise<[LaneTold[]]>, died]);
  return told;
}

export async function run(size: Size): Promise<Told> {
  const { lanes, shops, each } = SIZES[size];
  const seed = Date.now() % 1_000_000_000;
  const all = Array.from({ length: lanes }, (_, nth) => playLane(nth, shops, each, seed + nth * shops));
  const told = (await Promise.all(all)).flat();
  const sum = (of: 'lives' | 'posted') => told.reduce((total, lane) => total + lane[of], 0);
  const tried = `${sum('lives')} bills, ${sum('posted')} posted, seeds ${seed} to ${seed + lanes * shops - 1}`;
  const wrong = told.flatMap((lane) => lane.wrong);
  if (wrong.length === 0 && sum('lives') < lanes * shops * each) wrong.push(`only ${sum('lives')} bills`);
  return { tried, wrong };
}
