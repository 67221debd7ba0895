import type { Reading } from '../../kernel/implement.ts';

/** How many reviews nobody has decided about yet. */
export async function countNew({ sql, shopId }: Reading): Promise<number> {
  const row = await sql
    .selectFrom('review')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('shop_id', '=', shopId)
    .where('status', '=', 'new')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
