import { messages } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { markRead } from '../mark-read.ts';

export default implement(messages.readThread, async (scope, { workOrderId }) => {
  await markRead(scope, { id: workOrderId }, 'shop');
  return { ok: true as const };
});
