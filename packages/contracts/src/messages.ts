import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const message = z.object({
  id: s.id,
  from: z.enum(['customer', 'shop']),
  author: z.string(),
  text: z.string(),
  at: s.instant,
  readAt: s.instant.nullable(),
  photos: z.array(s.photo),
});
export const thread = z.object({
  workOrderId: s.id,
  number: z.int(),
  vehicle: s.vehicleName,
  customer: z.object({ id: s.id, name: z.string() }),
  last: z.object({ text: z.string(), from: z.enum(['customer', 'shop']), at: s.instant }),
  unread: z.int(),
});
export const listThreads = query({
  name: 'listThreads',
  summary: 'One thread per work order, unanswered first',
  path: '/threads',
  may: { staff: 'messages.read' },
  input: z.object({ unread: s.flag.optional(), ...s.paged }),
  output: s.pageOf(thread),
  refusals: [],
  staleOn: ['message.*'],
});
export const getThread = query({
  name: 'getThread',
  summary: 'The messages of a work order, newest first',
  path: '/work-orders/:workOrderId/messages',
  may: { staff: 'messages.read' },
  input: z.object({ workOrderId: s.id, ...s.paged }),
  output: s.pageOf(message),
  refusals: ['not_found'],
  staleOn: ['message.*'],
  about: { workOrder: 'workOrderId' },
});
export const sendMessage = operation({
  name: 'sendMessage',
  summary: 'Write to the customer',
  path: '/work-orders/:workOrderId/messages',
  may: { staff: 'messages.write' },
  input: z.object({ id: s.id.optional(), workOrderId: s.id, text: s.line(4000) }),
  output: z.object({ id: s.id }),
  refusals: ['not_found', 'already_exists'],
  records: ['message.sent'],
  offline: true,
});
export const readThread = operation({
  name: 'readThread',
  summary: 'I have read the customer’s messages',
  path: '/work-orders/:workOrderId/messages/read',
  may: { staff: 'messages.read' },
  input: z.object({ workOrderId: s.id }),
  output: s.done,
  refusals: ['not_found'],
  records: ['message.read'],
});
export const myMessage = z.object({
  id: s.publicId,
  from: z.enum(['me', 'shop']),
  author: z.string(),
  text: z.string(),
  at: s.instant,
  read: z.boolean(),
});
export const listMyThreads = query({
  name: 'listMyThreads',
  summary: 'My conversations with the shop',
  path: '/customer/threads',
  may: { customer: true },
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        workOrder: s.publicId,
        number: z.int(),
        vehicle: s.vehicleName,
        unread: z.int(),
        messages: z.array(myMessage),
      }),
    ),
  }),
  refusals: [],
  staleOn: ['message.*'],
});
export const sendMyMessage = operation({
  name: 'sendMyMessage',
  summary: 'Write to the shop',
  path: '/customer/work-orders/:workOrder/messages',
  may: { customer: true },
  input: z.object({ workOrder: s.publicId, text: s.line(4000) }),
  output: myMessage,
  refusals: ['not_found', 'too_many'],
  records: ['message.sent'],
  limit: { max: 60, seconds: 600 },
});
export const readMyThread = operation({
  name: 'readMyThread',
  summary: 'I have read the shop’s messages',
  path: '/customer/work-orders/:workOrder/messages/read',
  may: { customer: true },
  input: z.object({ workOrder: s.publicId }),
  output: s.done,
  refusals: ['not_found'],
  records: ['message.read'],
});
export const messageEvents = [
  event('message.sent', z.object({ from: z.enum(['customer', 'shop']), author: z.string(), text: z.string() }), {
    customer: true,
  }),
  event('message.read', z.object({ by: z.enum(['customer', 'shop']) }), { customer: true }),
] as const;
