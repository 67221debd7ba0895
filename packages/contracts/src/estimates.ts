import { z } from 'zod';
import { event, operation, query } from './core.ts';
import { lineKind } from './services.ts';
import * as s from './shapes.ts';

export const estimateStatus = z.enum([
  'draft',
  'sent',
  'viewed',
  'approved',
  'part_approved',
  'declined',
  'changes_requested',
  'replaced',
  'expired',
]);
const amounts = { net: s.minor, tax: s.minor, total: s.minor };
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
export const comment = z.object({
  id: z.string(),
  from: z.enum(['customer', 'shop']),
  author: z.string(),
  text: z.string(),
  job: z.string().nullable(),
  at: s.instant,
});
export const taxLine = z.object({ rateBp: s.rate, net: s.minor, tax: s.minor });
export const estimate = z.object({
  id: s.id,
  publicId: s.publicId,
  workOrderId: s.id,
  number: z.int(),
  version: z.int(),
  status: estimateStatus,
  currency: s.currency,
  jobs: z.array(estimateJob),
  comments: z.array(comment),
  changeRequest: z.string().nullable(),
  callAskedAt: s.instant.nullable(),
  approved: z.object({ ...amounts, jobs: z.int() }),
  all: z.object({ ...amounts, jobs: z.int() }),
  byRate: z.array(taxLine),
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
const choice = z.enum(['approved', 'declined']);
export const recordDecision = operation({
  name: 'recordDecision',
  summary: 'Record what the customer decided in person or by phone; the customer is told',
  path: '/estimates/:estimateId/decisions',
  may: { staff: 'estimates.decide' },
  input: z.object({
    estimateId: s.id,
    how: z.enum(['in_person', 'phone', 'message']),
    who: s.line(120),
    decisions: z
      .array(z.object({ jobId: s.id, decision: choice, reason: s.words(300).default('') }))
      .min(1)
      .max(100),
  }),
  output: z.object({ status: estimateStatus, approvedTotal: s.minor }),
  refusals: ['not_found', 'estimate_outdated', 'estimate_expired', 'already_decided'],
  records: ['estimate.decided', 'job.approved', 'job.declined'],
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

/* What the customer sees: an allow-list. */
export const myEstimateJob = z.object({
  id: s.publicId,
  title: z.string(),
  sentence: z.string().nullable(),
  condition: s.condition,
  booked: z.boolean(),
  decision: z.enum(['pending', 'approved', 'declined']),
  photos: z.array(s.photo),
  net: s.minor,
  tax: s.minor,
  total: s.minor,
  measure: z
    .object({
      label: z.string(),
      value: z.number(),
      unit: z.string(),
      limit: z.number(),
      limitLabel: z.string(),
      direction: z.enum(['min', 'max']),
    })
    .nullable(),
  parts: z.array(z.object({ description: z.string(), quantity: s.quantity, amount: s.minor.nullable() })),
  labour: z.array(z.object({ description: z.string(), amount: s.minor.nullable() })),
  fees: z.array(z.object({ description: z.string(), amount: s.minor })),
  remindMonth: z.string().nullable(),
});
export const myEstimate = z.object({
  id: s.publicId,
  workOrder: s.publicId,
  number: z.int(),
  version: z.int(),
  status: estimateStatus,
  vehicle: s.vehicleName,
  currency: s.currency,
  pricesIncludeTax: z.boolean(),
  inspected: z.object({ at: s.instant, by: z.string().nullable(), points: z.int(), good: z.int() }).nullable(),
  jobs: z.array(myEstimateJob),
  byRate: z.array(taxLine),
  all: z.object({ ...amounts, jobs: z.int() }),
  approved: z.object({ ...amounts, jobs: z.int() }),
  comments: z.array(comment.extend({ id: s.publicId })),
  message: z.string().nullable(),
  validUntil: s.day.nullable(),
  sentAt: s.instant,
  mayDecide: z.boolean(),
  signatureRequired: z.boolean(),
  terms: z.string(),
  decidedAt: s.instant.nullable(),
  changeRequest: z.string().nullable(),
  callAskedAt: s.instant.nullable(),
});
export const getMyEstimate = query({
  name: 'getMyEstimate',
  summary: 'What was found, with photos and prices, to choose from',
  path: '/customer/estimates/:estimate',
  may: { customer: true },
  input: z.object({ estimate: s.publicId }),
  output: myEstimate,
  refusals: ['not_found'],
  staleOn: ['estimate.*', 'job.*', 'workOrder.*'],
});
export const priceMyChoice = query({
  name: 'priceMyChoice',
  summary: 'The total of a choice of jobs, computed by the shop',
  path: '/customer/estimates/:estimate/price',
  may: { customer: true },
  input: z.object({ estimate: s.publicId, jobs: z.union([z.string(), z.array(z.string())]).default([]) }),
  output: z.object({ ...amounts, jobs: z.int(), byRate: z.array(taxLine) }),
  refusals: ['not_found'],
  staleOn: ['estimate.*'],
});
export const decideMyEstimate = operation({
  name: 'decideMyEstimate',
  summary: 'Approve or decline each job of the version I saw',
  path: '/customer/estimates/:estimate/decide',
  may: { customer: true },
  input: z.object({
    estimate: s.publicId,
    version: z.int(),
    decisions: z
      .array(z.object({ job: s.publicId, decision: choice, reason: s.words(300).default('') }))
      .min(1)
      .max(100),
    termsAccepted: z.boolean().default(false),
    signature: s.words(120).default(''),
  }),
  output: z.object({ status: estimateStatus, approvedTotal: s.minor, approvedJobs: z.int() }),
  refusals: [
    'not_found',
    'estimate_outdated',
    'estimate_expired',
    'already_decided',
    'terms_required',
    'signature_required',
  ],
  records: ['estimate.decided', 'job.approved', 'job.declined'],
});
export const requestChanges = operation({
  name: 'requestChanges',
  summary: 'Ask for a different estimate',
  path: '/customer/estimates/:estimate/changes',
  may: { customer: true },
  input: z.object({ estimate: s.publicId, text: s.line(2000) }),
  output: s.done,
  refusals: ['not_found', 'estimate_outdated', 'already_decided'],
  records: ['estimate.changes_requested'],
});
export const commentEstimate = operation({
  name: 'commentEstimate',
  summary: 'Ask about an estimate or one of its jobs',
  path: '/customer/estimates/:estimate/comments',
  may: { customer: true },
  input: z.object({ estimate: s.publicId, text: s.line(2000), job: s.publicId.nullable().default(null) }),
  output: z.object({ id: s.publicId }),
  refusals: ['not_found'],
  records: ['estimate.commented'],
});
export const askForCall = operation({
  name: 'askForCall',
  summary: 'Please call me about this',
  path: '/customer/estimates/:estimate/call',
  may: { customer: true },
  input: z.object({ estimate: s.publicId, phone: s.phone.optional() }),
  output: s.done,
  refusals: ['not_found', 'already_done'],
  records: ['estimate.call_asked'],
});
const v = z.object({ version: z.int() });
export const estimateEvents = [
  event('estimate.sent', v.extend({ total: s.minor, currency: s.currency, jobs: z.int(), message: z.string() }), {
    customer: true,
  }),
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
  event('estimate.converted', v),
  event('estimate.recalculated', v.extend({ total: s.minor, currency: s.currency }), { customer: true }),
  event('job.approved', z.object({ title: z.string(), total: s.minor, how: z.string() }), { customer: true }),
  event('job.declined', z.object({ title: z.string(), total: s.minor, reason: z.string(), how: z.string() }), {
    customer: true,
  }),
] as const;
