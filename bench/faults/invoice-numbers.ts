import { setTimeout as sleep } from 'node:timers/promises';
import { makeCustomer, makeShop, type TestShop } from '../../apps/server/kernel/testing/factories.ts';
import type { Size, Told } from '../trial/trial.ts';
import { disagreements } from './ground/books-sums.ts';
import { contradictions, countKinds, noted, type Outcome, unknownKeys, untilKnown } from './ground/ledger.ts';
import { type Town, townFor } from './ground/town.ts';

const ISSUERS = 50;
const SIZES = { short: { kills: 1, bills: 100 }, full: { kills: 12, bills: 400 } } as const;

export const what =
  '50 people post bills at once while the app is killed (kill -9) 12 times: numbers have no gap and no double, what was acknowledged is there, the books balance and agree with the documents';

const line = { kind: 'labour', description: 'Labour', quantity: 1000, unitPrice: 52_000, taxRateBp: 1600 } as const;
type Ground = { readonly town: Town; readonly shop: TestShop; readonly customerId: string };

/** Drafts to be posted, made before the storm; half of them in the name of the same few people. */
async function drafts({ shop, customerId }: Ground, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 10) {
    const some = Array.from({ length: 10 }, () =>
      shop.staff.SERVICE_WRITER.caller.call('createInvoice', { customerId, lines: [line] }),
    );
    ids.push(...(await Promise.all(some)).map(({ id }) => id));
  }
  return ids;
}

/** ISSUERS lanes post until none is left; the app dies once `after` were acknowledged. */
async function storm({ town, shop }: Ground, ids: readonly string[], after: number): Promise<Outcome[]> {
  const waiting = [...ids];
  const outcomes: Outcome[] = [];
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const lane = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      let outcome = await post(shop, id);
      while (outcome.status === 503 && !killed) {
        await sleep(250);
        outcome = await post(shop, id);
      }
      outcomes.push(outcome);
      if (outcome.kind === 'ok') acknowledged += 1;
      if (acknowledged >= after) killed ??= town.killApp();
    }
  };
  await Promise.all(Array.from({ length: ISSUERS }, lane));
  await killed;
  if (!killed) throw new Error(`the storm was over before ${after} bills were acknowledged`);
  return outcomes;
}

const post = ({ staff }: TestShop, invoiceId: string): Promise<Outcome> => {
  const headers = { 'idempotency-key': `post-${invoiceId}` };
  return noted(invoiceId, () => staff.SERVICE_WRITER.caller.send('postInvoice', { invoiceId, version: 1 }, headers));
};

async function postedOf({ town, shop }: Ground): Promise<Map<string, number>> {
  const text =
    "select source_id::text as id, count(*)::int as n from ledger_entry where shop_id = $1 and kind = 'invoice' group by 1";
  const rows = await town.sql<{ id: string; n: number }>(text, [shop.shopId]);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

async function round(ground: Ground, count: number, after: number) {
  const ids = await drafts(ground, count);
  const outcomes = await storm(ground, ids, after);
  await ground.town.startApp();
  const wrong = contradictions(outcomes, await postedOf(ground));
  wrong.push(...(await disagreements(ground.town, ground.shop.shopId)));
  const again = await untilKnown(unknownKeys(outcomes), (id) => post(ground.shop, id));
  wrong.push(...contradictions(again, await postedOf(ground)));
  wrong.push(...(await disagreements(ground.town, ground.shop.shopId)));
  const left = again.filter(({ kind }) => kind !== 'ok');
  if (left.length > 0) wrong.push(`${left.length} could not be posted when repeated (${left[0]?.code})`);
  return { wrong, outcomes };
}

export async function run(size: Size): Promise<Told> {
  const { kills, bills } = SIZES[size];
  const town = await townFor(size);
  try {
    const shop = await makeShop(town.world);
    const ground: Ground = { town, shop, customerId: (await makeCustomer(town.world, shop.shopId)).id };
    const wrong: string[] = [];
    const outcomes: Outcome[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      const done = await round(ground, bills, Math.max(1, Math.floor((bills * 0.8 * kill) / (kills + 1))));
      wrong.push(...done.wrong);
      outcomes.push(...done.outcomes);
    }
    const told = `${kills} kills, ${ISSUERS} at once, ${bills} bills each time: ${countKinds(outcomes)}`;
    return { tried: told, wrong };
  } finally {
    await town.close();
  }
}
