import type { Reading } from '../../kernel/implement.ts';

export type HashedPhoto = { readonly id: string; readonly sha256: string | null };

/** Photos a customer may see, by what they belong to, oldest first: public id and SHA-256 of the stored bytes. */
export async function hashesOf(
  { sql, shopId, now }: Reading,
  owner: 'job' | 'inspection_point',
  ownerIds: readonly string[],
): Promise<Map<string, HashedPhoto[]>> {
  const photos = new Map<string, HashedPhoto[]>();
  if (ownerIds.length === 0) return photos;
  const rows = await sql
    .selectFrom('file')
    .select(['owner_id', 'public_id', 'sha256'])
    .where('shop_id', '=', shopId)
    .where('owner', '=', owner)
    .where('owner_id', 'in', [...new Set(ownerIds)])
    .where('kind', '=', 'photo')
    .where('customer_visible', '=', true)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', now)]))
    .orderBy('at')
    .orderBy('id')
    .execute();
  for (const { owner_id, public_id, sha256 } of rows) {
    const key = owner_id ?? '';
    photos.set(key, [...(photos.get(key) ?? []), { id: public_id, sha256 }]);
  }
  return photos;
}
