import type pg from 'pg';
import { Refusal } from './refusal.ts';

export type Limit = { readonly max: number; readonly seconds: number };

/**
 * Counts one call against `key` in the current window and refuses beyond the limit. Counted in the database, outside any
 * other transaction, so a rolled-back attempt still counts and all processes share the count.
 */
export async function countCall(pool: pg.Pool, key: string, limit: Limit, now: Date): Promise<void> {
  const window = limit.seconds * 1000;
  const start = windowOf(limit, now);
  if ((await countedIn(pool, key, start)) > limit.max) {
    throw new Refusal('too_many', {
      retryAfter: Math.max(1, Math.ceil((start.getTime() + window - now.getTime()) / 1000)),
    });
  }
}

/** So many repeats of one call are taken for a bad line; more are a flood. */
const REPEATS = 20;

/** True when exactly this call was seen in the window before and may be let in without counting it again. */
export async function isRepeat(pool: pg.Pool, call: string, limit: Limit, now: Date): Promise<boolean> {
  const seen = await countedIn(pool, `repeat:${call}`, windowOf(limit, now));
  return seen > 1 && seen <= REPEATS;
}

function windowOf({ seconds }: Limit, now: Date): Date {
  const window = seconds * 1000;
  return new Date(Math.floor(now.getTime() / window) * window);
}

async function countedIn(pool: pg.Pool, key: string, start: Date): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'count_call',
    text: `insert into auth.rate as r (key, window_start, count) values ($1, $2, 1)
           on conflict (key, window_start) do update set count = r.count + 1 returning count`,
    values: [key, start],
  });
  return rows[0]?.count ?? 0;
}

type Bucket = { tokens: number; at: number };

/** A cheap bucket per address inside one process: a flood is turned away before it costs a query. */
export function createFloodGate(perSecond: number, burst: number): (address: string, nowMs: number) => boolean {
  const buckets = new Map<string, Bucket>();
  return (address, nowMs) => {
    if (buckets.size > 50_000) buckets.clear();
    const bucket = buckets.get(address) ?? { tokens: burst, at: nowMs };
    bucket.tokens = Math.min(burst, bucket.tokens + ((nowMs - bucket.at) / 1000) * perSecond);
    bucket.at = nowMs;
    const open = bucket.tokens >= 1;
    if (open) bucket.tokens -= 1;
    buckets.set(address, bucket);
    return open;
  };
}
