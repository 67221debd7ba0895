import type { RefusalCode } from '@pitlane/contracts';
import { newPublicId } from '../../kernel/ids.ts';
import type { Outside, Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { uploadOnce } from '../../kernel/upload-once.ts';
import { customerGate } from '../customers/index.ts';
import { planExpiry } from './expiry.ts';
import type { FileRow } from './links.ts';
import type { Place } from './owners.ts';
import { discard, type Prepared, prepare } from './prepare.ts';

/** Where an upload goes, and when it is to vanish again. */
export type Spot = Omit<Place, 'ownerId'> & { readonly ownerId: string | null; readonly expiresAt: string | null };
export type Wanted = {
  readonly operation: string;
  readonly input: object;
  readonly place: (scope: Scope) => Promise<Spot>;
  readonly from: 'staff' | 'customer' | 'visitor';
  readonly caption: string;
  readonly customerVisible: boolean;
  readonly only?: 'photo';
};

function shopOf({ actor }: Outside): string {
  return 'shopId' in actor && actor.shopId ? actor.shopId : refuse('not_found' satisfies RefusalCode);
}

/** Runs work in the actor's own shop; a customer's session must still count. */
export function inOwnShop<T>(outside: Outside, work: (scope: Scope) => Promise<T>): Promise<T> {
  return outside.inShop(shopOf(outside), outside.actor, async (scope) => {
    if (outside.actor.kind === 'customer') await customerGate(scope);
    return work(scope);
  });
}

async function addRow(scope: Scope, wanted: Wanted, file: Prepared): Promise<FileRow> {
  const { sql, shopId, now, record } = scope;
  const place = await wanted.place(scope);
  const row: FileRow = {
    id: file.id,
    public_id: newPublicId('fi'),
    kind: file.kind,
    name: file.name,
    storage_key: file.storageKey,
    thumb_key: file.thumbKey,
    caption: wanted.caption || null,
    width: file.width,
    height: file.height,
  };
  await sql
    .insertInto('file')
    .values({
      ...row,
      shop_id: shopId,
      owner: place.owner,
      owner_id: place.ownerId,
      work_order_id: place.workOrderId,
      customer_id: place.customerId,
      type: file.type,
      bytes: file.bytes,
      sha256: file.sha256,
      customer_visible: wanted.customerVisible,
      from_side: wanted.from,
      expires_at: place.expiresAt,
      at: now,
    })
    .execute();
  if (place.expiresAt) await planExpiry(scope, place.expiresAt);
  const { from, customerVisible } = wanted;
  record('file.added', place.refs, { name: file.name, kind: file.kind, from, customerVisible });
  return row;
}

/**
 * Takes an upload in three steps: may this go there, then the slow work on the bytes outside any transaction, then the
 * row and its event. What could not be written is taken out of the storage again.
 */
export async function takeUpload<T>(
  outside: Outside,
  wanted: Wanted,
  answer: (scope: Scope, row: FileRow) => Promise<T>,
): Promise<T> {
  await inOwnShop(outside, async (scope) => void (await wanted.place(scope)));
  const file = await prepare(outside.services, shopOf(outside), outside.request.upload, wanted.only);
  try {
    const [answered, fresh] = await inOwnShop(outside, (scope) =>
      uploadOnce(scope, wanted, async () => answer(scope, await addRow(scope, wanted, file))),
    );
    if (!fresh) await discard(outside.services, file);
    return answered;
  } catch (error) {
    await discard(outside.services, file);
    throw error;
  }
}
