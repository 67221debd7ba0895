import type { Scope } from '../../kernel/implement.ts';
import { threadOf, type WhichThread } from './thread-of.ts';

/** Marks what the other side wrote as read by `by`; says so only when something was unread. Refuses not_found. */
export async function markRead(scope: Scope, which: WhichThread, by: 'customer' | 'shop'): Promise<void> {
  const thread = await threadOf(scope, which);
  const read = await scope.sql
    .updateTable('message')
    .set({ read_at: scope.now })
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', thread.id)
    .where('from_side', '=', by === 'shop' ? 'customer' : 'shop')
    .where('read_at', 'is', null)
    .executeTakeFirst();
  if (read.numUpdatedRows > 0n) scope.record('message.read', thread.refs, { by });
}
