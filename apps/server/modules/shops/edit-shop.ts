import { sql as raw, type UpdateObject } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Database } from '../../schema/index.ts';

type Fields = UpdateObject<Database, 'shop'>;

/** A version a caller sent; wider than the column, so that a number no row can have is simply another version. */
export const sentVersion = (version: number) => raw<number>`${version}::bigint`;

/**
 * Changes the shop's row when its version is still the one the editor saw; answers the new version. The row stays locked
 * until the commit, so parts of the shop in other tables change under the same version.
 */
export async function editShop(scope: Scope, version: number, fields: Fields): Promise<number> {
  const row = await scope.sql
    .updateTable('shop')
    .set(fields)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('shop_id', '=', scope.shopId)
    .where('version', '=', sentVersion(version))
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? refuse('changed_meanwhile', 'version');
}

/** The names of the fields a caller gave a value. */
export function fieldsOf(input: object): string[] {
  return Object.entries(input).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}
