import type pg from 'pg';
import type { LoggedEvent } from './implement.ts';
import { newestSeq, readLog } from './read-log.ts';
import type { Wake } from './wake.ts';

const BATCH = 500;
const SAFETY_MS = 1500;

type Followed = { seq: number; busy: boolean; again: boolean; readonly listeners: Set<(event: LoggedEvent) => void> };
export type Follower = {
  /** Hears every event of a shop from now on, in order. Resolves to the sequence number it starts after, and the way to stop. */
  follow(shopId: string, listener: (event: LoggedEvent) => void): Promise<{ seq: number; stop: () => void }>;
  /** Events missed since `after`, oldest first, or null when there are too many to resend. */
  missed(shopId: string, after: number): Promise<LoggedEvent[] | null>;
  close(): void;
};

/** Each process follows the logs of the shops it has listeners for, woken by NOTIFY, with a look at the counters as safety net. */
export function createFollower(pool: pg.Pool, wake: Wake, onError: (error: Error) => void): Follower {
  const shops = new Map<string, Followed>();

  const catchUp = async (shopId: string): Promise<void> => {
    const shop = shops.get(shopId);
    if (!shop) return;
    if (shop.busy) {
      shop.again = true;
      return;
    }
    shop.busy = true;
    try {
      do {
        shop.again = false;
        const events = await readLog(pool, shopId, shop.seq, BATCH);
        for (const event of events) {
          shop.seq = event.seq;
          for (const listener of shop.listeners) listener(event);
        }
        if (events.length === BATCH) shop.again = true;
      } while (shop.again);
    } catch (error) {
      onError(error as Error);
    } finally {
      shop.busy = false;
    }
  };
  const lookAtCounters = async (): Promise<void> => {
    if (shops.size === 0) return;
    const { rows } = await pool.query<{ shop_id: string; seq: number }>(
      'select shop_id, seq from event_counter where shop_id = any($1::uuid[])',
      [[...shops.keys()]],
    );
    for (const { shop_id, seq } of rows) if (seq > (shops.get(shop_id)?.seq ?? seq)) void catchUp(shop_id);
  };
  const timer = setInterval(() => void lookAtCounters().catch(onError), SAFETY_MS);
  timer.unref();
  const unhear = wake.hear((shopId) => (shopId ? void catchUp(shopId) : void lookAtCounters().catch(onError)));

  return {
    async follow(shopId, listener) {
      let shop = shops.get(shopId);
      if (!shop) {
        shop = { seq: await newestSeq(pool, shopId), busy: false, again: false, listeners: new Set() };
        shop = shops.get(shopId) ?? shop;
        shops.set(shopId, shop);
      }
      const followed = shop;
      followed.listeners.add(listener);
      return {
        seq: followed.seq,
        stop: () => {
          followed.listeners.delete(listener);
          if (followed.listeners.size === 0 && shops.get(shopId) === followed) shops.delete(shopId);
        },
      };
    },
    async missed(shopId, after) {
      const events = await readLog(pool, shopId, after, BATCH);
      return events.length === BATCH ? null : events;
    },
    close() {
      clearInterval(timer);
      unhear();
      shops.clear();
    },
  };
}
