import { z } from 'zod';
import { operation } from './core.ts';
import { lineKind } from './services.ts';
import * as s from './shapes.ts';

export const jobStatus = z.enum(['open', 'in_work', 'paused', 'done']);
export const decision = z.enum(['not_sent', 'pending', 'approved', 'declined']);
/** Thousandths that were handed out, when last and by whom. */
export const issued = z.object({ quantity: s.quantity, at: s.instant, by: z.string() });
export const jobLine = z.object({
  id: s.id,
  kind: lineKind,
  description: z.string(),
  partNumber: z.string().nullable(),
  quantity: s.quantity,
  unitPrice: s.minor,
  taxRateBp: s.rate,
  /** Net of the line in minor units. */ net: s.minor,
  /** Parts handed out for this line; null while none are. */ issued: issued.nullable(),
});
export const job = z.object({
  id: s.id,
  publicId: s.publicId,
  title: z.string(),
  concern: z.string().nullable(),
  cause: z.string().nullable(),
  correction: z.string().nullable(),
  /** The plain sentence the customer reads. */
  sentence: z.string().nullable(),
  statusWords: z.string().nullable(),
  condition: s.condition,
  status: jobStatus,
  decision,
  decidedAt: s.instant.nullable(),
  decidedHow: z.string().nullable(),
  declineReason: z.string().nullable(),
  booked: z.boolean(),
  /** The customer agreed to another price than this one: it may not be started before they agree again. */
  authorisation: z.object({ agreed: s.minor, difference: s.minor }).nullable(),
  serviceId: s.id.nullable(),
  findingId: s.id.nullable(),
  inspectionId: s.id.nullable(),
  technician: z.object({ id: s.id, name: z.string(), initials: z.string() }).nullable(),
  estimatedMinutes: s.minutes,
  actualMinutes: s.minutes,
  runningSince: s.instant.nullable(),
  pauseReason: z.string().nullable(),
  lines: z.array(jobLine),
  photos: z.array(s.photo),
  net: s.minor,
  tax: s.minor,
  total: s.minor,
  position: z.int(),
  version: s.version,
});
export const money = z.object({
  currency: s.currency,
  approved: s.minor,
  waiting: s.minor,
  declined: s.minor,
  /** Booked by the customer, no estimate needed. */ booked: s.minor,
  notSent: s.minor,
  estimateNet: s.minor,
  tax: s.minor,
  total: s.minor,
  approvedTotal: s.minor,
  approvedJobs: z.int(),
  waitingJobs: z.int(),
  declinedJobs: z.int(),
  bookedJobs: z.int(),
  notSentJobs: z.int(),
});

const edited = z.object({ version: s.version });
const lineInput = z.object({
  kind: lineKind,
  description: s.line(200),
  partNumber: s.line(60).nullable().default(null),
  quantity: s.quantity,
  unitPrice: s.minor,
  taxRateBp: s.rate.optional(),
});
export const addJob = operation({
  name: 'addJob',
  summary: 'Add a job: from the catalogue (priced at once), from a finding (or explain the job that mends it), or free',
  path: '/work-orders/:workOrderId/jobs',
  may: { staff: 'jobs.price' },
  input: z.object({
    id: s.id.optional(),
    workOrderId: s.id,
    serviceId: s.id.nullable().default(null),
    findingId: s.id.nullable().default(null),
    title: s.line(200).optional(),
    concern: s.words(1000).nullable().default(null),
    sentence: s.words(500).nullable().default(null),
    condition: s.condition.optional(),
    lines: z.array(lineInput).max(60).optional(),
    estimatedMinutes: s.minutes.optional(),
  }),
  output: z.object({ id: s.id, publicId: s.publicId, total: s.minor, version: s.version }),
  refusals: ['not_found', 'invalid_input', 'move_not_allowed', 'already_exists'],
  records: ['job.added', 'job.changed'],
});
export const updateJob = operation({
  name: 'updateJob',
  summary: 'Change words, rank or lines of a job; a changed price needs a new decision',
  method: 'PATCH',
  path: '/jobs/:jobId',
  may: { staff: 'jobs.price' },
  input: z.object({
    jobId: s.id,
    version: s.version,
    title: s.line(200).optional(),
    concern: s.words(1000).nullable().optional(),
    cause: s.words(2000).nullable().optional(),
    correction: s.words(2000).nullable().optional(),
    sentence: s.words(500).nullable().optional(),
    condition: s.condition.optional(),
    lines: z.array(lineInput).max(60).optional(),
    estimatedMinutes: s.minutes.optional(),
  }),
  output: z.object({ version: s.version, total: s.minor, needsDecision: z.boolean() }),
  refusals: ['not_found', 'changed_meanwhile', 'already_done', 'parts_issued'],
  records: ['job.changed', 'job.repriced', 'job.authorisation_required', 'workOrder.over_estimate'],
});
export const removeJob = operation({
  name: 'removeJob',
  summary: 'Take off a job nobody has decided or worked on',
  method: 'DELETE',
  path: '/jobs/:jobId',
  may: { staff: 'jobs.price' },
  input: z.object({ jobId: s.id }),
  output: s.done,
  refusals: ['not_found', 'already_decided', 'already_done', 'parts_issued'],
  records: ['job.removed'],
});
export const assignJob = operation({
  name: 'assignJob',
  summary: 'Give a job to a technician',
  method: 'PUT',
  path: '/jobs/:jobId/technician',
  may: { staff: 'workOrders.write' },
  input: z.object({ jobId: s.id, staffId: s.id.nullable() }),
  output: edited,
  refusals: ['not_found', 'suspended'],
  records: ['job.assigned', 'job.unassigned', 'job.paused'],
  bulk: true,
});
export const describeJob = operation({
  name: 'describeJob',
  summary: 'The technician’s cause and correction, and the words the customer sees now',
  method: 'PUT',
  path: '/jobs/:jobId/words',
  may: { staff: 'jobs.work' },
  input: z.object({
    jobId: s.id,
    cause: s.words(2000).nullable().optional(),
    correction: s.words(2000).nullable().optional(),
    statusWords: s.words(120).nullable().optional(),
  }),
  output: edited,
  refusals: ['not_found'],
  records: ['job.described'],
  offline: true,
});
export const startJob = operation({
  name: 'startJob',
  summary: 'Start the clock on a job; one running clock a technician',
  path: '/jobs/:jobId/start',
  may: { staff: 'jobs.work' },
  input: z.object({ jobId: s.id, switchOver: z.boolean().default(false) }),
  output: z.object({ startedAt: s.instant, version: s.version }),
  refusals: ['not_found', 'not_approved', 'authorisation_required', 'timer_running', 'already_done'],
  records: ['job.started', 'job.paused', 'workOrder.moved'],
  offline: true,
});
export const pauseReason = z.enum(['break', 'parts', 'customer', 'help', 'other_job', 'end_of_day', 'other']);
export const pauseJob = operation({
  name: 'pauseJob',
  summary: 'Pause with a reason',
  path: '/jobs/:jobId/pause',
  may: { staff: 'jobs.work' },
  input: z.object({ jobId: s.id, reason: pauseReason, note: s.words(300).default('') }),
  output: z.object({ actualMinutes: s.minutes, version: s.version }),
  refusals: ['not_found', 'already_done'],
  records: ['job.paused', 'workOrder.over_estimate'],
  offline: true,
});
export const finishJob = operation({
  name: 'finishJob',
  summary: 'The job is done',
  path: '/jobs/:jobId/finish',
  may: { staff: 'jobs.work' },
  input: z.object({ jobId: s.id, correction: s.words(2000).nullable().optional() }),
  output: z.object({ actualMinutes: s.minutes, version: s.version }),
  refusals: ['not_found', 'not_approved', 'already_done'],
  records: ['job.finished', 'workOrder.over_estimate'],
  offline: true,
});
export const reopenJob = operation({
  name: 'reopenJob',
  summary: 'Work on a finished job again',
  path: '/jobs/:jobId/reopen',
  may: { staff: 'jobs.work' },
  input: z.object({ jobId: s.id, reason: s.line(300) }),
  output: edited,
  refusals: ['not_found', 'move_not_allowed'],
  records: ['job.reopened', 'workOrder.moved'],
});
const lineOfJob = z.object({ jobId: s.id, lineId: s.id, version: s.version.optional() });
export const issuePart = operation({
  name: 'issuePart',
  summary: 'Hand out the part of a line; all that is left of it, or fewer',
  path: '/jobs/:jobId/lines/:lineId/issue',
  may: { staff: 'parts.issue' },
  input: lineOfJob.extend({ quantity: s.quantity.min(1).optional() }),
  output: z.object({ issued: s.quantity, version: s.version }),
  refusals: ['not_found', 'changed_meanwhile', 'invalid_input', 'not_approved', 'already_done'],
  records: ['job.part_issued'],
  offline: true,
});
export const takeBackPart = operation({
  name: 'takeBackPart',
  summary: 'What was handed out for a line comes back: it was a mistake or was not needed',
  path: '/jobs/:jobId/lines/:lineId/take-back',
  may: { staff: 'parts.issue' },
  input: lineOfJob,
  output: z.object({ issued: s.quantity, version: s.version }),
  refusals: ['not_found', 'changed_meanwhile', 'already_done'],
  records: ['job.part_taken_back'],
  offline: true,
});
