import type { Change } from './change.ts';
import type { Told } from './listen.ts';
import { isFor, type Logged, type Seat } from './town.ts';

export type Latency = { readonly p50: number; readonly p95: number; readonly p99: number; readonly worst: number };

/** Percentiles of milliseconds, to a tenth. */
export function latencyOf(all: number[]): Latency {
  const sorted = Float64Array.from(all).sort();
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

const keyOf = (shopId: string, seq: number) => `${shopId}:${seq}`;

/** Which change each event of the log came from: the nth event about something belongs to the nth answered change of it. */
function changesBySeq(changes: readonly Change[], log: readonly Logged[]): Map<string, Change> {
  const waiting = new Map<string, Change[]>();
  for (const change of changes) {
    const { type, id } = change.about;
    const key = `${change.shopId}:${type}:${id}`;
    waiting.set(key, [...(waiting.get(key) ?? []), change]);
  }
  const found = new Map<string, Change>();
  for (const { shop_id, seq, type, refs } of log) {
    for (const id of [refs.customer, refs.workOrder]) {
      const change = id ? waiting.get(`${shop_id}:${type}:${id}`)?.shift() : undefined;
      if (change) found.set(keyOf(shop_id, seq), change);
    }
  }
  return found;
}

/** Milliseconds from the answer, and from the sending, of each change to its receipt on each page that may hear of it. */
export function receiptsOf(
  seats: readonly Seat[],
  told: readonly Told[],
  log: readonly Logged[],
  changes: readonly Change[],
) {
  const made = changesBySeq(changes, log);
  const fromAnswer: number[] = [];
  const fromSending: number[] = [];
  for (const [index, { shopId }] of seats.entries()) {
    const { seqs = [], at = [] } = told[index] ?? {};
    for (const [nth, seq] of seqs.entries()) {
      const change = made.get(keyOf(shopId, seq));
      if (!change || change.answered === null) continue;
      const heard = at[nth] ?? 0;
      // The bell may overtake the answer; then nobody waited.
      fromAnswer.push(Math.max(0, heard - change.answered) / 1000);
      fromSending.push((heard - change.sent) / 1000);
    }
  }
  return { fromAnswer, fromSending };
}

/** Events a page should have heard and did not, heard twice, or heard though they were not its own. */
export function faultsOf(seats: readonly Seat[], told: readonly Told[], log: readonly Logged[]) {
  const byShop = Map.groupBy(log, ({ shop_id }) => shop_id);
  const count = { missed: 0, doubled: 0, notTheirs: 0, gaps: 0 };
  for (const [index, seat] of seats.entries()) {
    const one = told[index];
    if (!one) continue;
    const heard = new Set(one.seqs);
    for (const event of byShop.get(seat.shopId) ?? []) {
      const mine = isFor(seat, event) && event.seq > one.from;
      if (mine && !heard.has(event.seq)) count.missed += 1;
      if (!mine && heard.has(event.seq)) count.notTheirs += 1;
    }
    count.doubled += one.doubled;
    count.gaps += one.gaps;
  }
  return count;
}
