import type { Reading } from '../../kernel/implement.ts';

/** How many booking requests nobody has answered yet. */
export async function countRequested({ sql, shopId }: Reading): Promise<number> {
  const row = await sql
    .selectFrom('booking')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('shop_id', '=', shopId)
    .where('status', '=', 'requested')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
