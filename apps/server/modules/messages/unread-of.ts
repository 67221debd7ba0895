import type { Reading } from '../../kernel/implement.ts';

/** How many messages of a work order the given side has not read yet (those the other side wrote). */
export async function unreadOf(scope: Reading, workOrderId: string, side: 'customer' | 'shop'): Promise<number> {
  const row = await scope.sql
    .selectFrom('message')
    .select((row) => row.fn.countAll<number>().as('unread'))
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .where('from_side', '=', side === 'customer' ? 'shop' : 'customer')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.unread);
}
