import { setTimeout as sleep } from 'node:timers/promises';
import type { Size, Told } from '../trial/trial.ts';
import { contradictions, countKinds, type Outcome, unknownKeys, untilKnown } from './ground/ledger.ts';
import { ask, bookingsByKey, halfStates, nextSlots, roomyShop, type Wish, wishesFor } from './ground/storm.ts';
import { type Town, townFor } from './ground/town.ts';

const PLACES = 3;
const SIZES = {
  short: { kills: 1, wishes: 120, slots: 16, hands: 12 },
  full: { kills: 20, wishes: 1000, slots: 120, hands: 79 },
} as const;

export const what =
  '20 times kill -9 of the app while 1,000 bookings at once reach for 120 slots: what was acknowledged is there, nothing twice, nothing by half; repeated calls fill every slot exactly';

type Round = { readonly wrong: readonly string[]; readonly outcomes: readonly Outcome[] };

/** Kills the app once `after` bookings were acknowledged, so that it dies in the middle of many. */
async function stormAndKill(
  town: Town,
  send: (wish: Wish) => Promise<Outcome>,
  wishes: readonly Wish[],
  after: number,
) {
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const outcomes = await Promise.all(
    wishes.map(async (wish) => {
      let outcome = await send(wish);
      // Who hears that the house is busy asks again, as a visitor would, while there is somebody to ask.
      while (outcome.status === 503 && !killed) {
        await sleep(250);
        outcome = await send(wish);
      }
      if (outcome.kind === 'ok') acknowledged += 1;
      if (acknowledged >= after) killed ??= town.killApp();
      return outcome;
    }),
  );
  await killed;
  if (!killed) throw new Error(`the storm was over before ${after} bookings were acknowledged`);
  return outcomes;
}

async function round(town: Town, name: string, size: Size, after: number): Promise<Round> {
  const { wishes: count, slots: many, hands } = SIZES[size];
  const shop = await roomyShop(town.world, PLACES, hands);
  const slots = await nextSlots(town.caller(), shop, many);
  const wishes = wishesFor(name, slots, count);
  const send = (wish: Wish) => ask(town.caller(), shop, wish);
  const outcomes = await stormAndKill(town, send, wishes, after);
  await town.startApp();
  const wrong = contradictions(outcomes, await bookingsByKey(town.sql, shop));
  wrong.push(...(await halfStates(town.sql, shop)));
  const byKey = new Map(wishes.map((wish) => [wish.key, wish]));
  const again = await untilKnown(unknownKeys(outcomes), (key) => send(byKey.get(key) as Wish));
  const known = [...outcomes.filter(({ kind }) => kind !== 'unknown'), ...again];
  const rows = await bookingsByKey(town.sql, shop);
  wrong.push(...contradictions(known, rows), ...(await halfStates(town.sql, shop)));
  const still = again.filter(({ kind }) => kind === 'unknown');
  if (still.length > 0) wrong.push(`${still.length} calls stayed unknown when repeated (${still[0]?.code})`);
  if (rows.size !== many * PLACES) wrong.push(`${rows.size} bookings on ${many * PLACES} places`);
  return { wrong, outcomes };
}

export async function run(size: Size): Promise<Told> {
  const { kills, wishes, slots } = SIZES[size];
  const town = await townFor(size);
  try {
    const wrong: string[] = [];
    const outcomes: Outcome[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      // From the first acknowledged booking to nearly the last place, a little later each time.
      const after = Math.max(1, Math.floor((slots * PLACES * 0.9 * (kill - 1)) / kills));
      const done = await round(town, `killed-${kill}`, size, after);
      wrong.push(...done.wrong);
      outcomes.push(...done.outcomes);
    }
    const storms = `${kills} kills, ${wishes} bookings at once on ${slots} slots of ${PLACES} places: ${countKinds(outcomes)}`;
    return { tried: storms, wrong };
  } finally {
    await town.close();
  }
}
