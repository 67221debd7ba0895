import { z } from 'zod';
import { operation } from './core.ts';
import * as s from './shapes.ts';
import { stage } from './stages.ts';

const edited = z.object({ version: s.version });
export const approveQuality = operation({
  name: 'approveQuality',
  summary: 'Quality check passed: the car is ready',
  path: '/work-orders/:workOrderId/quality/approve',
  may: { staff: 'quality.decide' },
  input: z.object({ workOrderId: s.id, note: s.words(500).default('') }),
  output: edited.extend({ stage }),
  refusals: ['not_found', 'move_not_allowed', 'jobs_unfinished', 'not_allowed'],
  records: ['quality.approved', 'workOrder.ready'],
});
export const rejectQuality = operation({
  name: 'rejectQuality',
  summary: 'Quality check failed: back to work with words',
  path: '/work-orders/:workOrderId/quality/reject',
  may: { staff: 'quality.decide' },
  input: z.object({ workOrderId: s.id, reason: s.line(500), jobIds: z.array(s.id).max(50).default([]) }),
  output: edited.extend({ stage }),
  refusals: ['not_found', 'move_not_allowed'],
  records: ['quality.rejected', 'job.reopened', 'workOrder.moved'],
});
