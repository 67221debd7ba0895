import { openWorld } from '../../apps/server/kernel/testing/world.ts';
import { templateUrl } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { contradictions, countKinds, type Outcome, unknownKeys, untilKnown } from './ground/ledger.ts';
import {
  ask,
  bookingsByKey,
  halfStates,
  nextSlots,
  roomyShop,
  type Slot,
  type Wish,
  wishesFor,
} from './ground/storm.ts';

const WISHES = 500;
const SIZES = { short: 1, full: 10 } as const;

export const what =
  '500 bookings at once for the one place of a slot: exactly one wins, all others hear that it is taken';

/** What is wrong with the answers of one race. */
function wrongOf(outcomes: readonly Outcome[]): string[] {
  const won = outcomes.filter(({ kind }) => kind === 'ok').length;
  const strange = outcomes.find(({ kind, code }) => kind !== 'ok' && code !== 'slot_taken');
  return [
    ...(won === 1 ? [] : [`${won} won one place`]),
    ...(strange ? [`one heard ${strange.status} ${strange.code}`] : []),
  ];
}

export async function run(size: Size): Promise<Told> {
  const world = await openWorld({ trustProxy: true }, templateUrl());
  try {
    const shop = await roomyShop(world, 1, 12);
    const slots = await nextSlots(world.caller(), shop, SIZES[size]);
    const wrong: string[] = [];
    const outcomes: Outcome[] = [];
    const race = async (slot: Slot, n: number): Promise<Outcome[]> => {
      const wishes = new Map(wishesFor(`race-${n}`, [slot], WISHES).map((wish) => [wish.key, wish]));
      const send = (key: string) => ask(world.caller(), shop, wishes.get(key) as Wish);
      const raced = await Promise.all([...wishes.keys()].map(send));
      // On a busy machine some wait too long for a connection and hear 503: they ask again with their key.
      return [...raced.filter(({ kind }) => kind !== 'unknown'), ...(await untilKnown(unknownKeys(raced), send))];
    };
    for (const [n, slot] of slots.entries()) {
      const raced = await race(slot, n);
      wrong.push(...wrongOf(raced));
      outcomes.push(...raced);
    }
    wrong.push(...contradictions(outcomes, await bookingsByKey(world.sql, shop)));
    wrong.push(...(await halfStates(world.sql, shop)));
    const raced = `${slots.length} slots, ${WISHES} at once for each: ${countKinds(outcomes)}`;
    return { tried: raced, wrong };
  } finally {
    await world.close();
  }
}
