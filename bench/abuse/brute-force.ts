import { onGround } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { floodMailbox, guessTokens } from './ground/links.ts';
import { guessFromEverywhere, guessFromOnePlace, lockOut, makeOwner } from './ground/passwords.ts';
import { tellsByText, tellsByTime } from './ground/telling.ts';

export const what =
  'guessed passwords and links from one address and from many, the owner locked out, accounts found out by words or time';

/** The short size compares no times: another test on the machine would be what it measures. */
export async function run(size: Size): Promise<Told> {
  const full = size === 'full';
  return onGround({ trustProxy: true }, async (world) => {
    const owner = await makeOwner(world);
    const faults = [
      ...(await guessFromOnePlace(world, owner)),
      ...(await guessFromEverywhere(world, owner, full ? 15 : 3)),
      ...(await lockOut(world, owner, full ? 200 : 20)),
      ...(await guessTokens(world)),
      ...(await floodMailbox(world, owner.shop, full ? 200 : 12)),
      ...(await tellsByText(world, owner)),
      ...(full ? await tellsByTime(world, owner, 40) : []),
    ];
    return { tried: full ? '250 passwords, 120 tokens, 200 asks for a mail' : 'a few of each', wrong: faults };
  });
}
