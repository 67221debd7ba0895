import { makeShop, makeStaff, type TestShop } from '../../../apps/server/kernel/testing/factories.ts';
import type { Answer, World } from '../../../apps/server/kernel/testing/world.ts';
import { PASSWORD, setPassword, signInFrom } from '../../../apps/server/modules/staff/testing/passwords.ts';

export type Owner = { readonly shop: TestShop; readonly email: string; readonly home: string };
const WRONG = 'not the password 1';

/** An owner with a password, who has signed in from home before. */
export async function makeOwner(world: World): Promise<Owner> {
  const shop = await makeShop(world);
  const { email, personId } = await makeStaff(world, shop.shopId, 'ADMIN');
  await setPassword(world, personId);
  const owner = { shop, email, home: '10.9.9.9' };
  const { status } = await signInFrom(world.caller(), owner.home, { email, password: PASSWORD });
  if (status !== 200) throw new Error(`The owner cannot sign in: ${status}`);
  return owner;
}

export const guess = (world: World, email: string, from: string): Promise<Answer<unknown>> =>
  signInFrom(world.caller(), from, { email, password: WRONG });

/** From one address: ten guesses are answered, more are not, and it is said when to come back. */
export async function guessFromOnePlace(world: World, { email }: Owner): Promise<string[]> {
  const faults: string[] = [];
  for (let nth = 1; nth <= 25; nth += 1) {
    const { status, headers } = await guess(world, email, '10.1.1.1');
    const wanted = nth <= 10 ? 401 : 429;
    if (status !== wanted) faults.push(`guess ${nth} from one address: ${status}`);
    if (status === 429 && !(Number(headers.get('retry-after')) > 0)) faults.push('429 does not say for how long');
  }
  return faults;
}

/** From many addresses: from the tenth failure on each answer waits, at least a tenth of a second more each time. */
export async function guessFromEverywhere(world: World, { email }: Owner, slow: number): Promise<string[]> {
  world.clock.advance(3_600_000);
  const faults: string[] = [];
  for (let nth = 1; nth <= 10 + slow; nth += 1) {
    const began = performance.now();
    const { status } = await guess(world, email, `10.2.0.${nth}`);
    const took = performance.now() - began;
    const least = Math.min(Math.max(0, nth - 10) * 100, 1000);
    if (status !== 401) faults.push(`guess ${nth} from its own address: ${status}`);
    if (took < least - 5) faults.push(`guess ${nth} was answered after ${Math.round(took)} ms`);
  }
  return faults;
}

/** However many strangers guess, the owner comes in from where they have worked before. */
export async function lockOut(world: World, { email, home }: Owner, guesses: number): Promise<string[]> {
  const statuses: number[] = [];
  for (let nth = 0; nth < guesses; nth += 20) {
    const some = Array.from({ length: 20 }, (_, at) => guess(world, email, `10.3.${Math.floor(nth / 20)}.${at}`));
    for (const { status } of await Promise.all(some)) statuses.push(status);
  }
  const faults = statuses
    .filter((status) => ![401, 429].includes(status))
    .map((status) => `a guess answered ${status}`);
  if (guesses > 150 && !statuses.includes(429)) faults.push(`${guesses} guesses on one account are never refused`);
  const { status } = await signInFrom(world.caller(), home, { email, password: PASSWORD });
  if (status !== 200) faults.push(`the owner is locked out: ${status}`);
  return faults;
}
