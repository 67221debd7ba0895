import { z } from 'zod';
import { signatureDrawing } from './authorisations.ts';
import { operation, query } from './core.ts';
import { choice, comment, estimateStatus, shownAmounts, shownSurcharge, taxLine } from './estimate-shapes.ts';
import * as s from './shapes.ts';

/* What the customer sees: an allow-list. */
export const myEstimateJob = z.object({
  id: s.publicId,
  title: z.string(),
  sentence: z.string().nullable(),
  condition: s.condition,
  booked: z.boolean(),
  decision: z.enum(['pending', 'approved', 'declined']),
  /** Approved by the customer's own limit, and not begun: it may still be declined. */
  mayWithdraw: z.boolean(),
  photos: z.array(s.photo),
  ...shownAmounts,
  /** What the job charges by tax rate, as the estimate names prices: what a total follows from; none without prices. */
  charges: z.array(z.object({ rateBp: s.rate, amount: s.minor })),
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
  fees: z.array(z.object({ description: z.string(), amount: s.minor.nullable() })),
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
  /** The customer pays no tax. */ taxExempt: z.boolean(),
  inspected: z.object({ at: s.instant, by: z.string().nullable(), points: z.int(), good: z.int() }).nullable(),
  jobs: z.array(myEstimateJob),
  byRate: z.array(taxLine),
  /** Supplies and environment lines of all jobs, as the bill will have them; the totals contain them. */
  surcharges: z.array(shownSurcharge),
  /** How those lines follow from a choice, for a total that moves at once; null without such lines or without prices. */
  surchargeRules: z
    .object({
      suppliesBp: z.int(),
      suppliesCap: s.minor.nullable(),
      environmentFee: s.minor,
      taxRateBp: z.int(),
      pricesIncludeTax: z.boolean(),
    })
    .nullable(),
  all: z.object({ ...shownAmounts, jobs: z.int() }),
  approved: z.object({ ...shownAmounts, jobs: z.int(), surcharges: z.array(shownSurcharge) }),
  comments: z.array(comment.extend({ id: s.publicId })),
  message: z.string().nullable(),
  validUntil: s.day.nullable(),
  sentAt: s.instant,
  mayDecide: z.boolean(),
  signatureRequired: z.boolean(),
  terms: z.string(),
  decidedAt: s.instant.nullable(),
  /** The name typed as a signature, when one was given. */ signature: z.string().nullable(),
  drawing: signatureDrawing.nullable(),
  /** Prices before a visit: nothing is booked yet. */ quote: z.boolean(),
  changeRequest: z.string().nullable(),
  callAskedAt: s.instant.nullable(),
});
export const getMyEstimate = query({
  name: 'getMyEstimate',
  summary: 'What was found, with photos and prices, to choose from',
  path: '/customer/estimates/:estimate',
  may: { customer: true },
  input: z.object({ estimate: s.publicId, ...s.told }),
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
  output: z.object({
    ...shownAmounts,
    jobs: z.int(),
    byRate: z.array(taxLine),
    /** Of the chosen jobs; the total contains them. */ surcharges: z.array(shownSurcharge),
  }),
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
    /** The typed name. */
    signature: s.words(120).default(''),
    drawing: signatureDrawing.optional(),
  }),
  output: z.object({ status: estimateStatus, approvedTotal: s.minor.nullable(), approvedJobs: z.int() }),
  refusals: [
    'not_found',
    'estimate_outdated',
    'estimate_expired',
    'already_decided',
    'terms_required',
    'signature_required',
  ],
  records: ['estimate.decided', 'job.approved', 'job.declined', 'authorisation.recorded'],
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
