import type { Reading } from '../../kernel/implement.ts';

/** How many conversations hold something of the customer that the shop has not read. */
export async function countUnread({ sql, shopId }: Reading): Promise<number> {
  const row = await sql
    .selectFrom('message')
    .select((row) => row.fn.count<number>('work_order_id').distinct().as('count'))
    .where('shop_id', '=', shopId)
    .where('from_side', '=', 'customer')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
