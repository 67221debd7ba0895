import type { Reading } from '../../kernel/implement.ts';

type Scope = Pick<Reading, 'sql' | 'shopId'>;
/** Where a file's bytes lie; the small copy where there is one, else the file itself. */
export type StoredPicture = { readonly ownerId: string; readonly key: string };

/** Files by their ids, with the keys their bytes lie under. */
export async function storedFiles({ sql, shopId }: Scope, ids: readonly string[]): Promise<StoredPicture[]> {
  if (ids.length === 0) return [];
  const rows = await sql
    .selectFrom('file')
    .select(['id', 'storage_key'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, storage_key }) => ({ ownerId: id, key: storage_key }));
}

/** Photos customers may see, oldest first, by what they belong to: for printing them. */
export async function storedPhotos(
  { sql, shopId }: Scope,
  owner: 'inspection_point' | 'job',
  ownerIds: readonly string[],
): Promise<StoredPicture[]> {
  if (ownerIds.length === 0) return [];
  const rows = await sql
    .selectFrom('file')
    .select(['owner_id', 'storage_key'])
    .where('shop_id', '=', shopId)
    .where('owner', '=', owner)
    .where('owner_id', 'in', [...new Set(ownerIds)])
    .where('kind', '=', 'photo')
    .where('customer_visible', '=', true)
    .where('expires_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(({ owner_id, storage_key }) => ({ ownerId: owner_id ?? '', key: storage_key }));
}
