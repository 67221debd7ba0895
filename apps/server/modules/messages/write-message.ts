import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { threadOf, type WhichThread } from './thread-of.ts';

type NewMessage = {
  readonly id?: string | undefined;
  readonly from: 'customer' | 'shop';
  readonly author: string;
  readonly staffId: string | null;
  readonly text: string;
};

/** Adds a message to the conversation of a work order. Refuses not_found. */
export async function writeMessage(
  scope: Scope,
  which: WhichThread,
  { id = newId(), from, author, staffId, text }: NewMessage,
): Promise<{ id: string; publicId: string }> {
  const thread = await threadOf(scope, which);
  const publicId = newPublicId('me');
  await scope.sql
    .insertInto('message')
    .values({
      shop_id: scope.shopId,
      id,
      public_id: publicId,
      work_order_id: thread.id,
      customer_id: thread.customerId,
      from_side: from,
      author,
      staff_id: staffId,
      text,
      at: scope.now,
    })
    .execute();
  scope.record('message.sent', thread.refs, { from, author, text });
  return { id, publicId };
}
