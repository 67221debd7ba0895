import { type Contract, contracts } from '@pitlane/contracts';
import { listen } from '../../../apps/server/doors/rest/probes/file-and-live.ts';
import type { ProbedShop } from '../../../apps/server/doors/rest/probes/probed-shop.ts';
import { send } from '../../../apps/server/doors/rest/probes/strangers.ts';
import { sampleInput } from '../../../apps/server/kernel/testing/sample-input.ts';
import type { World } from '../../../apps/server/kernel/testing/world.ts';

const questions = (Object.values(contracts) as Contract[]).filter(
  (each) =>
    each.kind === 'query' && each.format !== 'csv' && each.name !== 'getDocument' && each.name !== 'getMyDocument',
);

export type Answered = { readonly words: string; readonly faults: readonly string[] };

/** Every string within a value, as whoever reads the parsed answer has it. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * Asks every question a shop's people and its customer may ask; papers are printed elsewhere. What stands in the rows must
 * have come through the operations: an answer's own lengths hold.
 */
export async function answersOf({ shop, customer, ids, publicIds }: ProbedShop): Promise<Answered> {
  const faults: string[] = [];
  const words: string[] = [];
  for (const contract of questions) {
    const caller = contract.may.customer ? customer.caller : shop.staff.ADMIN.caller;
    const { status, body } = await send(caller, contract, sampleInput(contract, { ...ids, ...publicIds }));
    if (status >= 500) faults.push(`${contract.name} answered ${status}`);
    if (status === 200) words.push(...stringsIn(body));
  }
  return { words: words.join(' '), faults };
}

/** Names, ids, numbers and instants: what a bell is made of. */
const OURS = /^[\w.:-]*$/;

/** More than these a socket that comes back is not told one by one. */
const LATEST = 200;

/** The live channel rings, it does not tell: no frame may hold a word somebody typed. */
export async function wordsInBells(world: World, { shop }: ProbedShop): Promise<string[]> {
  const [newest] = await world.sql<{ seq: number }>('select max(seq)::int as seq from event where shop_id = $1', [
    shop.shopId,
  ]);
  const after = Math.max(0, (newest?.seq ?? 0) - LATEST);
  const { opened, frames } = await listen(world, shop.staff.ADMIN.caller, 'staff', undefined, after);
  const rung = frames.split('\n').filter(Boolean);
  if (!opened || rung.length < LATEST / 2) return ['the live channel rang for nothing'];
  return rung.flatMap((frame) => {
    const strange = stringsIn(JSON.parse(frame)).filter((each) => !OURS.test(each));
    return strange.map((each) => `the live channel says ${each.slice(0, 40)}`);
  });
}
