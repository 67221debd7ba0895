import type { Room } from '../../kernel/implement.ts';
import readMyThread from './operations/read-my-thread.ts';
import readThread from './operations/read-thread.ts';
import sendMessage from './operations/send-message.ts';
import sendMyMessage from './operations/send-my-message.ts';
import getThread from './queries/get-thread.ts';
import listMyThreads from './queries/list-my-threads.ts';
import listThreads from './queries/list-threads.ts';

export const room: Room = {
  name: 'messages',
  does: [listThreads, getThread, sendMessage, readThread, listMyThreads, sendMyMessage, readMyThread],
  hears: [],
};
