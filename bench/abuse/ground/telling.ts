import { setTimeout as sleep } from 'node:timers/promises';
import { makeCustomer } from '../../../apps/server/kernel/testing/factories.ts';
import type { Answer, Caller, World } from '../../../apps/server/kernel/testing/world.ts';
import type { Owner } from './passwords.ts';

/** A door where a stranger types an address, asked about one that is known and one that is not. */
type Door = {
  readonly name: string;
  readonly known: string;
  readonly ask: (caller: Caller, email: string, from: string) => Promise<Answer<unknown>>;
};

async function doorsOf(world: World, { shop, email }: Owner): Promise<Door[]> {
  const customer = await makeCustomer(world, shop.shopId);
  const at = (from: string) => ({ 'x-forwarded-for': from });
  return [
    {
      name: 'signIn',
      known: email,
      ask: (by, mail, from) => by.send('signIn', { email: mail, password: 'wrong one 1' }, at(from)),
    },
    {
      name: 'requestPasswordReset',
      known: email,
      ask: (by, mail, from) => by.send('requestPasswordReset', { email: mail }, at(from)),
    },
    {
      name: 'requestSignInLink',
      known: customer.email,
      ask: (by, mail, from) => by.send('requestSignInLink', { shop: shop.slug, email: mail }, at(from)),
    },
    {
      name: 'registerCustomer',
      known: customer.email,
      ask: (by, mail, from) =>
        by.send('registerCustomer', { shop: shop.slug, name: 'A Driver', email: mail }, at(from)),
    },
  ];
}

const said = ({ status, body, headers }: Answer<unknown>): string => {
  const names = [...headers.keys()].filter((name) => !['date', 'x-request-id'].includes(name)).sort();
  return (
    JSON.stringify([status, names, headers.get('content-length')]) +
    JSON.stringify(body).replace(/"requestId":"[^"]+"/, '')
  );
};
const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The answers of doors must be the same words for a known address and an unknown one. */
export async function tellsByText(world: World, owner: Owner): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, known, ask } of await doorsOf(world, owner)) {
    world.clock.advance(3_600_000);
    const one = said(await ask(world.caller(), known, '10.6.0.1'));
    const other = said(await ask(world.caller(), `nobody-${name.toLowerCase()}@nowhere.example`, '10.6.0.2'));
    if (one !== other) faults.push(`${name} tells by its words: ${one} or ${other}`);
  }
  return faults;
}

/** What a check of a password costs is 30 ms; half of that must not tell the two apart, on a busy machine either. */
const MOST_APART_MS = 15;
const MOST_APART_SHARE = 0.5;

/** The answers of doors must take the same time, compared by the middle of `rounds` interleaved asks. */
export async function tellsByTime(world: World, owner: Owner, rounds: number): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, known, ask } of await doorsOf(world, owner)) {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < rounds * 2; round += 1) {
      // Every ask from an address of its own, an hour after the last: no limit and no wait takes part.
      world.clock.advance(3_600_000);
      const kind = round % 2 ? 'known' : 'unknown';
      const email = kind === 'known' ? known : `nobody-${round}@nowhere.example`;
      const began = performance.now();
      await ask(world.caller(), email, `10.7.${Math.floor(round / 200)}.${round % 200}`);
      times[kind].push(performance.now() - began);
      await sleep(10);
    }
    const [one, other] = [middle(times.known.slice(2)), middle(times.unknown.slice(2))];
    const apart = Math.abs(one - other);
    if (apart > MOST_APART_MS && apart > MOST_APART_SHARE * Math.min(one, other))
      faults.push(`${name} tells by time: ${one.toFixed(1)} ms or ${other.toFixed(1)} ms`);
  }
  return faults;
}
