import { setTimeout as sleep } from 'node:timers/promises';
import { sql as raw } from 'kysely';
import { type Actor, actorKey } from './actor.ts';
import type { Tenant } from './database/tenant.ts';
import { bodyHash } from './idempotency.ts';
import type { Request } from './implement.ts';
import { Refusal, refuse } from './refusal.ts';
import type { KeyRing } from './secrets.ts';

/** The reserved shop id: keys of calls that belong to no single shop stand under it. */
const NO_SHOP = '00000000-0000-7000-8000-000000000000';
/** A twin waits this long for the first call's answer, then is asked to come back. */
const WAIT_MS = 4000;
const LOOK_AGAIN_MS = 40;
/** A claim this old without an answer belongs to a process that died: the next call takes it over. */
const DIED_SECONDS = 60;
const COOKIES = 'idempotency.cookies';

type Cookie = readonly [name: string, value: string | null, maxAgeSeconds: number];
type Kept = { readonly body: unknown; readonly cookies: string };
type Answered = { readonly body: unknown; readonly replayed: boolean };
export type OutsideCall = {
  readonly actor: Actor;
  readonly key: string;
  readonly operation: string;
  readonly input: unknown;
};
export type OutsideParts = {
  readonly secrets: KeyRing;
  /** Runs one short transaction in a shop. */
  readonly inShop: <T>(shopId: string, work: (sql: Tenant) => Promise<T>) => Promise<T>;
};

/**
 * Performs a call that spans several transactions once for its key. The claim is committed before the work and the
 * answer after it; twins wait for the answer and read it, cookies included. A refused call frees its key.
 */
export async function onceOutside(
  parts: OutsideParts,
  call: OutsideCall,
  request: Request,
  work: (request: Request) => Promise<unknown>,
): Promise<Answered> {
  const claim = claimOf(parts, call);
  const kept = await claim.take();
  if (kept) {
    for (const cookie of JSON.parse(parts.secrets.open(kept.cookies, COOKIES)) as Cookie[])
      request.setCookie?.(...cookie);
    return { body: kept.body, replayed: true };
  }
  const cookies: Cookie[] = [];
  const setCookie: Request['setCookie'] = (...cookie) => {
    cookies.push(cookie);
    request.setCookie?.(...cookie);
  };
  let body: unknown;
  try {
    body = await work({ ...request, setCookie });
  } catch (error) {
    await claim.free().catch(() => {});
    throw error;
  }
  await claim.keep({ body, cookies: parts.secrets.seal(JSON.stringify(cookies), COOKIES) });
  return { body, replayed: false };
}

function claimOf({ secrets, inShop }: OutsideParts, call: OutsideCall) {
  const row = { shop_id: NO_SHOP, actor: actorKey(call.actor), key: call.key };
  // Keyed: the input may hold a password, and a plain fingerprint of it could be guessed at.
  const hash = secrets.blindIndex(bodyHash(call.input), 'idempotency.body');
  const insert = (sql: Tenant) =>
    sql
      .insertInto('idempotency_key')
      .values({ ...row, operation: call.operation, body_hash: hash })
      .onConflict((conflict) => conflict.columns(['shop_id', 'actor', 'key']).doNothing())
      .executeTakeFirst();
  const mine = (sql: Tenant) =>
    sql
      .selectFrom('idempotency_key')
      .select(['operation', 'body_hash', 'response'])
      .where('shop_id', '=', row.shop_id)
      .where('actor', '=', row.actor)
      .where('key', '=', row.key)
      .executeTakeFirst();
  const update = (sql: Tenant) =>
    sql
      .updateTable('idempotency_key')
      .where('shop_id', '=', row.shop_id)
      .where('actor', '=', row.actor)
      .where('key', '=', row.key);
  const inherit = (sql: Tenant) =>
    update(sql)
      .set({ at: raw`now()` })
      .where('response', 'is', null)
      .where('at', '<', raw<string>`now() - make_interval(secs => ${DIED_SECONDS})`)
      .executeTakeFirst();
  /** null: the key is ours. An answer: somebody else has done the work. 'wait': they are at it. */
  const look = (sql: Tenant): Promise<Kept | null | 'wait'> =>
    insert(sql).then(async ({ numInsertedOrUpdatedRows }) => {
      if (numInsertedOrUpdatedRows === 1n) return null;
      const known = await mine(sql);
      if (!known) return 'wait';
      if (known.operation !== call.operation || known.body_hash !== hash) return refuse('key_reused');
      if (known.response !== null) return known.response as Kept;
      return (await inherit(sql)).numUpdatedRows === 1n ? null : 'wait';
    });
  return {
    async take(): Promise<Kept | null> {
      for (const end = performance.now() + WAIT_MS; performance.now() < end; await sleep(LOOK_AGAIN_MS)) {
        const seen = await inShop(NO_SHOP, look);
        if (seen !== 'wait') return seen;
      }
      throw new Refusal('still_running', { retryAfter: 1 });
    },
    keep: (kept: Kept) =>
      inShop(NO_SHOP, (sql) =>
        update(sql)
          .set({ response: JSON.stringify(kept) })
          .execute(),
      ),
    free: () =>
      inShop(NO_SHOP, (sql) =>
        sql
          .deleteFrom('idempotency_key')
          .where('shop_id', '=', row.shop_id)
          .where('actor', '=', row.actor)
          .where('key', '=', row.key)
          .execute(),
      ),
  };
}
