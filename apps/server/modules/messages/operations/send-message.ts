import { messages } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { writeMessage } from '../write-message.ts';

export default implement(
  messages.sendMessage,
  async (scope, { id, workOrderId, text }) => {
    const { name: author, staffId } = asStaff(scope.actor);
    const sent = await writeMessage(scope, { id: workOrderId }, { id, from: 'shop', author, staffId, text });
    return { id: sent.id };
  },
  { message_pkey: 'already_exists' },
);
