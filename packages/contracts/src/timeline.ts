import { z } from 'zod';
import { query } from './core.ts';
import * as s from './shapes.ts';

/** One row of the story: who, a past-tense sentence, facts to unfold. Read from the event log. */
export const timelineRow = z.object({
  seq: z.int(),
  type: z.string(),
  at: s.instant,
  who: z.enum(['customer', 'staff', 'system', 'visitor']),
  name: z.string().nullable(),
  /** True when the one who asks did it. */
  mine: z.boolean(),
  icon: z.string(),
  text: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  refs: z.record(z.string(), z.string()),
  plate: z.string().nullable(),
  plateRegion: z.string().nullable(),
});
const input = { types: z.union([z.string(), z.array(z.string())]).optional(), ...s.paged };
export const getTimeline = query({
  name: 'getTimeline',
  summary: 'What happened on a work order, to a car or with a customer',
  path: '/timeline',
  may: { staff: 'workOrders.read' },
  input: z.object({ workOrderId: s.id.optional(), vehicleId: s.id.optional(), customerId: s.id.optional(), ...input }),
  output: s.pageOf(timelineRow).extend({ types: z.array(z.string()) }),
  refusals: ['not_found', 'invalid_input'],
  staleOn: ['*'],
});
export const getActivity = query({
  name: 'getActivity',
  summary: 'What happens in the shop right now',
  path: '/activity',
  may: { staff: 'live.shop' },
  input: z.object(input),
  output: s.pageOf(timelineRow),
  refusals: [],
  staleOn: ['*'],
});
export const getAuditLog = query({
  name: 'getAuditLog',
  summary: 'Every change, sign-in and portal visit: who, what, when, from where',
  path: '/audit',
  may: { staff: 'audit.read' },
  input: z.object({
    actorId: s.id.optional(),
    type: z.string().max(60).optional(),
    from: s.day.optional(),
    until: s.day.optional(),
    ...s.paged,
  }),
  output: s.pageOf(timelineRow.extend({ address: z.string().nullable(), requestId: z.string().nullable() })),
  refusals: [],
  staleOn: ['*'],
});
