import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';

export type HashedPhoto = { readonly id: string; readonly sha256: string | null };

const rows = statement(
  (of: { readonly [column in 'shopId' | 'owner' | 'now']: string } & { readonly ids: readonly string[] }) =>
    tenant
      .selectFrom('file')
      .select(['owner_id', 'public_id', 'sha256'])
      .where('shop_id', '=', of.shopId)
      .where('owner', '=', of.owner as 'job')
      .where('owner_id', '=', raw<string>`any(${of.ids}::uuid[])`)
      .where('kind', '=', 'photo')
      .where('customer_visible', '=', true)
      .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', of.now)]))
      .orderBy('at')
      .orderBy('id'),
);

/** Photos a customer may see, by what they belong to, oldest first: public id and SHA-256 of the stored bytes. */
export async function hashesOf(
  { shopId, now }: Reading,
  owner: 'job' | 'inspection_point',
  ownerIds: readonly string[],
): Promise<Map<string, HashedPhoto[]>> {
  const photos = new Map<string, HashedPhoto[]>();
  if (ownerIds.length === 0) return photos;
  for (const { owner_id, public_id, sha256 } of await rows({ shopId, owner, now, ids: [...new Set(ownerIds)] })) {
    const key = owner_id ?? '';
    photos.set(key, [...(photos.get(key) ?? []), { id: public_id, sha256 }]);
  }
  return photos;
}
