import { messages } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { markRead } from '../mark-read.ts';

export default implement(messages.readMyThread, async (scope, { workOrder }) => {
  const { customerId } = asCustomer(scope.actor);
  await markRead(scope, { publicId: workOrder, customerId }, 'customer');
  return { ok: true as const };
});
