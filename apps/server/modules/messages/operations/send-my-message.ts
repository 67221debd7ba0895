import { messages } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { writeMessage } from '../write-message.ts';

export default implement(messages.sendMyMessage, async (scope, { workOrder, text }) => {
  const { customerId } = asCustomer(scope.actor);
  const me = await scope.sql
    .selectFrom('customers__name')
    .select('name')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  const author = found(me?.name);
  const which = { publicId: workOrder, customerId };
  const sent = await writeMessage(scope, which, { from: 'customer', author, staffId: null, text });
  return { id: sent.publicId, from: 'me' as const, author, text, at: scope.now, read: false };
});
