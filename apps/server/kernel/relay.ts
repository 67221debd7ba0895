import type pg from 'pg';
import type { LoggedEvent } from './implement.ts';
import type { Jobs } from './jobs.ts';
import { readLog } from './read-log.ts';
import type { Wake } from './wake.ts';

const BATCH = 200;
const SAFETY_MS = 1000;

/** Somebody who wants to hear of events later, in a job of its own with its own retries. */
export type Subscriber = { readonly queue: string; readonly wants: (type: string) => boolean };
export type Heard = { readonly shopId: string; readonly seq: number };
export type Relay = { carry(): Promise<number>; stop(): Promise<void> };

/**
 * Carries the log to its subscribers: under a lock on the shop's cursor it turns new events into one job per interested
 * subscriber and moves the cursor, in one transaction. The log itself is the outbox: nothing depends on a process
 * staying alive between a commit and its effects.
 */
export function createRelay(
  pool: pg.Pool,
  jobs: Jobs,
  subscribers: readonly Subscriber[],
  wake: Wake,
  onError: (error: Error) => void,
): Relay {
  async function carryShop(shopId: string): Promise<number> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const cursor = await client.query<{ seq: number }>(
        'select seq from fanout_cursor where shop_id = $1 for update skip locked',
        [shopId],
      );
      const row = cursor.rows[0];
      const events = row ? await readLog(client, shopId, row.seq, BATCH) : [];
      if (events.length) {
        await enqueue(client, events);
        await client.query('update fanout_cursor set seq = $2 where shop_id = $1', [shopId, events.at(-1)?.seq]);
      }
      await client.query('COMMIT');
      return events.length;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
  async function enqueue(client: pg.PoolClient, events: readonly LoggedEvent[]): Promise<void> {
    for (const { queue, wants } of subscribers) {
      const payloads = events
        .filter((event) => wants(event.type))
        .map((event) => ({
          payload: { shopId: event.shopId, seq: event.seq } satisfies Heard,
          key: `${event.id}:${queue}`,
        }));
      if (payloads.length) await jobs.sendWith((text, values) => client.query(text, values), queue, payloads);
    }
  }
  async function pass(): Promise<number> {
    await pool.query(
      'insert into fanout_cursor (shop_id) select shop_id from event_counter c where not exists (select 1 from fanout_cursor f where f.shop_id = c.shop_id) on conflict do nothing',
    );
    const { rows } = await pool.query<{ shop_id: string }>(
      'select f.shop_id from fanout_cursor f join event_counter c on c.shop_id = f.shop_id where f.seq < c.seq order by c.seq - f.seq limit 100',
    );
    let carried = 0;
    for (const { shop_id } of rows) carried += await carryShop(shop_id);
    return carried;
  }

  let running: Promise<number> | null = null;
  let again = false;
  let stopped = false;
  const carry = async (): Promise<number> => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      let carried = 0;
      try {
        do {
          again = false;
          carried += await pass();
        } while (again && !stopped);
      } catch (error) {
        onError(error as Error);
      } finally {
        running = null;
      }
      return carried;
    })();
    return running;
  };
  const timer = setInterval(() => void carry(), SAFETY_MS);
  timer.unref();
  const unhear = wake.hear(() => void carry());
  void carry();

  return {
    carry,
    async stop() {
      stopped = true;
      clearInterval(timer);
      unhear();
      await running;
    },
  };
}

/** Reads the one event a job points at. */
export async function eventOf(pool: pg.Pool, heard: Heard): Promise<LoggedEvent | undefined> {
  return (await readLog(pool, heard.shopId, heard.seq - 1, 1))[0];
}
