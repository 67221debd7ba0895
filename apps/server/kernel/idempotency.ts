import { createHash } from 'node:crypto';
import { type Actor, actorKey } from './actor.ts';
import type { Tenant } from './database/tenant.ts';
import { refuse } from './refusal.ts';

/** A fingerprint of the input: the same key with another body is refused. */
export function bodyHash(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}

type Claim = { readonly fresh: true } | { readonly fresh: false; readonly response: unknown };
type Call = {
  readonly sql: Tenant;
  readonly shopId: string;
  readonly actor: Actor;
  readonly key: string;
  readonly operation: string;
  readonly hash: string;
};

/**
 * Claims a key inside the operation's own transaction. A parallel twin waits for the first to commit and then reads its
 * answer; after the lock timeout it is refused as still running. The claim vanishes with a rollback.
 */
export async function claimKey(call: Call): Promise<Claim> {
  const { sql, shopId, key, operation, hash } = call;
  const actor = actorKey(call.actor);
  const claimed = await sql
    .insertInto('idempotency_key')
    .values({ shop_id: shopId, actor, key, operation, body_hash: hash })
    .onConflict((conflict) => conflict.columns(['shop_id', 'actor', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return { fresh: true };
  const known = await sql
    .selectFrom('idempotency_key')
    .select(['operation', 'body_hash', 'response'])
    .where('shop_id', '=', shopId)
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!known || known.operation !== operation || known.body_hash !== hash) refuse('key_reused');
  return { fresh: false, response: known.response };
}

/** Keeps the answer beside its key, in the same transaction as the effect. */
export async function keepAnswer(call: Call, response: unknown): Promise<void> {
  await call.sql
    .updateTable('idempotency_key')
    .set({ response: JSON.stringify(response) })
    .where('shop_id', '=', call.shopId)
    .where('actor', '=', actorKey(call.actor))
    .where('key', '=', call.key)
    .execute();
}
