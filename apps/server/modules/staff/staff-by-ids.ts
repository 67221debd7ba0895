import type { Role } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';

export type StaffName = { readonly id: string; readonly name: string; readonly initials: string; readonly role: Role };

/** Names of staff by id, suspended people too: history keeps its names. Unknown ids are simply missing. */
export async function staffByIds(
  scope: Pick<Reading, 'sql' | 'shopId'>,
  ids: Iterable<string | null | undefined>,
): Promise<Map<string, StaffName>> {
  const wanted = [...new Set([...ids].filter((id) => typeof id === 'string'))];
  if (wanted.length === 0) return new Map();
  const rows = await scope.sql
    .selectFrom('staff')
    .select(['id', 'name', 'initials', 'role'])
    .where('shop_id', '=', scope.shopId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
