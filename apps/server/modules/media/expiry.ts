import { systemActor } from '../../kernel/actor.ts';
import type { Reading, Scope, Work } from '../../kernel/implement.ts';
import type { Services } from '../../kernel/services.ts';
import { discard } from './prepare.ts';

export const EXPIRE_QUEUE = 'expire-files';
export const CLAIM_MS = 86_400_000;
const KEPT_DAYS = 90;
const BATCH = 100;

/** R-304 What a customer sent is kept 90 days after the visit closed; what the shop made stays. */
export const expiryAfter = (closedAt: string): string =>
  new Date(Date.parse(closedAt) + KEPT_DAYS * 86_400_000).toISOString();

/** Asks for a sweep of this shop once `expiresAt` has passed; many files that expire in one hour share a sweep. */
export async function planExpiry({ services, shopId }: Reading, expiresAt: string): Promise<void> {
  const hour = Math.ceil(Date.parse(expiresAt) / 3_600_000) * 3_600_000;
  await services.later.send(EXPIRE_QUEUE, { shopId }, { at: new Date(hour + 1000), key: `${shopId} ${hour}` });
}

/**
 * Deletes the bytes, then the rows, of files whose time is over: a crash in between leaves a row that the next sweep
 * takes, never bytes nobody knows of. Answers how many went.
 */
export async function expireFiles(scope: Scope): Promise<number> {
  const { sql, shopId, now, services, record } = scope;
  const due = await sql
    .selectFrom('file')
    .select(['id', 'name', 'kind', 'storage_key', 'thumb_key', 'work_order_id', 'customer_id'])
    .where('shop_id', '=', shopId)
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const file of due) {
    await removeBytes(services, file);
    const refs = {
      ...(file.work_order_id ? { workOrder: file.work_order_id } : {}),
      ...(file.customer_id ? { customer: file.customer_id } : {}),
    };
    record('file.expired', refs, { name: file.name, kind: file.kind });
  }
  if (due.length > 0)
    await sql
      .deleteFrom('file')
      .where('shop_id', '=', shopId)
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .execute();
  return due.length;
}

const removeBytes = (services: Services, file: { storage_key: string; thumb_key: string | null }) =>
  discard(services, { storageKey: file.storage_key, thumbKey: file.thumb_key });

/** The sweep of one shop. */
export const expireFilesWork: Work = ({ runner }) => ({
  queue: EXPIRE_QUEUE,
  handle: async ({ shopId }: { readonly shopId: string }) => {
    const request = { id: `expire-${shopId}`, address: '', device: '' };
    while ((await runner.inShop(shopId, systemActor(shopId, EXPIRE_QUEUE), request, expireFiles)) === BATCH);
  },
});
