import { z } from 'zod';
import { authorisationEvents } from './authorisations.ts';
import { event, operation, query } from './core.ts';
import { amounts, choice, comment, estimateStatus, surcharge, taxLine } from './estimate-shapes.ts';
import { lineKind } from './services.ts';
import * as s from './shapes.ts';

export * from './authorisations.ts';
export * from './estimate-shapes.ts';
export * from './my-estimates.ts';
export * from './quotes.ts';

export const estimateJob = z.object({
  id: s.id,
  jobId: s.id,
  title: z.string(),
  sentence: z.string().nullable(),
  condition: s.condition,
  booked: z.boolean(),
  decision: z.enum(['pending', 'approved', 'declined']),
  reason: z.string().nullable(),
  decidedAt: s.instant.nullable(),
  decidedBy: z.string().nullable(),
  how: z.string().nullable(),
  lines: z.array(
    z.object({
      kind: lineKind,
      description: z.string(),
      quantity: s.quantity,
      unitPrice: s.minor,
      net: s.minor,
      taxRateBp: s.rate,
    }),
  ),
  ...amounts,
});
export const estimate = z.object({
  id: s.id,
  publicId: s.publicId,
  workOrderId: s.id,
  number: z.int(),
  version: z.int(),
  status: estimateStatus,
  currency: s.currency,
  /** The customer pays no tax. */ taxExempt: z.boolean(),
  jobs: z.array(estimateJob),
  comments: z.array(comment),
  changeRequest: z.string().nullable(),
  callAskedAt: s.instant.nullable(),
  /** The number to call, when the customer gave one for this. */ callPhone: z.string().nullable(),
  convertedAt: s.instant.nullable(),
  signature: z.string().nullable(),
  approved: z.object({ ...amounts, jobs: z.int() }),
  all: z.object({ ...amounts, jobs: z.int() }),
  byRate: z.array(taxLine),
  /** Supplies and environment lines of all jobs, as the bill will have them; the totals contain them. */
  surcharges: z.array(surcharge),
  sentAt: s.instant.nullable(),
  viewedAt: s.instant.nullable(),
  validUntil: s.day.nullable(),
  author: z.string().nullable(),
  changedSince: z.boolean(),
});
export const sendEstimate = operation({
  name: 'sendEstimate',
  summary: 'Fix the jobs and prices as a new version and send it to the customer',
  path: '/work-orders/:workOrderId/estimates',
  may: { staff: 'estimates.send' },
  input: z.object({ workOrderId: s.id, message: s.words(1000).default('') }),
  output: z.object({ id: s.id, publicId: s.publicId, version: z.int(), total: s.minor }),
  refusals: ['not_found', 'nothing_to_send', 'no_contact'],
  records: ['estimate.sent'],
});
export const getEstimate = query({
  name: 'getEstimate',
  summary: 'One version of an estimate with its decisions',
  path: '/estimates/:estimateId',
  may: { staff: 'estimates.read' },
  input: z.object({ estimateId: s.id }),
  output: estimate,
  refusals: ['not_found'],
  staleOn: ['estimate.*', 'job.*'],
  about: { estimate: 'estimateId' },
});
export const priceChoice = query({
  name: 'priceChoice',
  summary: 'What a customer agrees to with these jobs and what was approved before, by the version they hold',
  path: '/estimates/:estimateId/price',
  may: { staff: 'estimates.read' },
  input: z.object({ estimateId: s.id, /** Their ids, with commas between. */ jobs: z.string().max(4000).default('') }),
  output: z.object({
    currency: s.currency,
    /** With tax and the shop's own lines. */ total: s.minor,
    surcharges: z.array(z.object({ description: z.string(), total: s.minor })),
  }),
  refusals: ['not_found'],
  staleOn: ['estimate.*'],
  about: { estimate: 'estimateId' },
});
export const listEstimates = query({
  name: 'listEstimates',
  summary: 'Estimates by status',
  path: '/estimates',
  may: { staff: 'estimates.read' },
  input: z.object({ status: estimateStatus.optional(), workOrderId: s.id.optional(), ...s.paged }),
  output: s.pageOf(
    z.object({
      id: s.id,
      workOrderId: s.id,
      number: z.int(),
      version: z.int(),
      status: estimateStatus,
      vehicle: s.vehicleName,
      customer: z.string(),
      total: s.minor,
      currency: s.currency,
      sentAt: s.instant.nullable(),
    }),
  ),
  refusals: [],
  staleOn: ['estimate.*'],
});
export const recordDecision = operation({
  name: 'recordDecision',
  summary: 'Record what the customer decided in person or by phone; the customer is told',
  path: '/estimates/:estimateId/decisions',
  may: { staff: 'estimates.decide' },
  input: z.object({
    estimateId: s.id,
    how: z.enum(['in_person', 'phone', 'message']),
    who: s.line(120),
    /** The number that was called; kept sealed. */
    phone: s.phone.optional(),
    decisions: z
      .array(z.object({ jobId: s.id, decision: choice, reason: s.words(300).default('') }))
      .min(1)
      .max(100),
  }),
  output: z.object({ status: estimateStatus, approvedTotal: s.minor }),
  refusals: ['not_found', 'estimate_outdated', 'estimate_expired', 'already_decided'],
  records: ['estimate.decided', 'job.approved', 'job.declined', 'authorisation.recorded'],
});
export const answerComment = operation({
  name: 'answerComment',
  summary: 'Answer a question about an estimate',
  path: '/estimates/:estimateId/comments',
  may: { staff: 'messages.write' },
  input: z.object({ estimateId: s.id, text: s.line(2000) }),
  output: z.object({ id: s.id }),
  refusals: ['not_found'],
  records: ['estimate.answered'],
});
export const convertEstimate = operation({
  name: 'convertEstimate',
  summary: 'Start the approved work: once, by one click, where the shop does not do it by itself',
  path: '/estimates/:estimateId/convert',
  may: { staff: 'estimates.send' },
  input: z.object({ estimateId: s.id }),
  output: z.object({ stage: z.string() }),
  refusals: ['not_found', 'already_done', 'not_approved'],
  records: ['estimate.converted', 'workOrder.moved'],
});

const v = z.object({ version: z.int() });
export const estimateEvents = [
  event(
    'estimate.sent',
    v.extend({
      total: s.minor,
      currency: s.currency,
      jobs: z.int(),
      message: z.string(),
      /** Prices before a visit; left out by what was sent before this was told. */ quote: z.boolean().optional(),
      until: s.day.optional(),
    }),
    { customer: true },
  ),
  event('estimate.viewed', v),
  event(
    'estimate.decided',
    v.extend({
      approved: z.int(),
      declined: z.int(),
      approvedTotal: s.minor,
      currency: s.currency,
      how: z.string(),
      who: z.string(),
      signed: z.boolean(),
    }),
    { customer: true },
  ),
  event('estimate.changes_requested', v.extend({ text: z.string() }), { customer: true }),
  event('estimate.commented', v.extend({ text: z.string() }), { customer: true }),
  event('estimate.answered', v.extend({ text: z.string() }), { customer: true }),
  event('estimate.call_asked', v, { customer: true }),
  event('estimate.expired', v, { customer: true }),
  event('estimate.reminded', v.extend({ days: z.int(), until: s.day, total: s.minor, currency: s.currency }), {
    customer: true,
  }),
  event('estimate.converted', v),
  event('estimate.recalculated', v.extend({ total: s.minor, currency: s.currency }), { customer: true }),
  event('job.approved', z.object({ title: z.string(), total: s.minor, how: z.string() }), { customer: true }),
  event('job.declined', z.object({ title: z.string(), total: s.minor, reason: z.string(), how: z.string() }), {
    customer: true,
  }),
  ...authorisationEvents,
] as const;
