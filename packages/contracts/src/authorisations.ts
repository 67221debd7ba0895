import { z } from 'zod';
import { event, operation, query } from './core.ts';
import { surcharge } from './estimate-shapes.ts';
import * as s from './shapes.ts';

/** How a decision reached the shop. */
export const decidedHow = z.enum(['portal', 'in_person', 'phone', 'message', 'policy']);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A signature drawn by hand: each stroke is x, y, x, y … in the units of a sheet of `width` by `height`. */
export const signatureDrawing = z
  .object({
    width: z.int().min(1).max(4000),
    height: z.int().min(1).max(4000),
    strokes: z
      .array(z.array(z.int().min(-100).max(4100)).min(2).max(2000))
      .min(1)
      .max(80),
  })
  .refine(({ strokes }) => strokes.every((stroke) => stroke.length % 2 === 0), { error: 'odd_stroke' })
  .refine(({ strokes }) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 8000, { error: 'too_long' });

/** One decision as it is hashed: public ids only, amounts in minor units of `estimate.currency`. */
export const authorisationEntry = z.object({
  form: z.literal(1),
  id: s.publicId,
  shop: s.slug,
  workOrder: z.object({ id: s.publicId, number: z.int() }),
  position: z.int(),
  at: s.instant,
  how: decidedHow,
  who: z.object({
    /** Whose word it is. */ name: z.string(),
    /** Public id of the customer whose car it is. */ customer: s.publicId,
    /** Who noted it down; null when the customer did so in the portal. */
    recordedBy: z.object({ name: z.string(), account: z.string() }).nullable(),
    address: z.string(),
    device: z.string(),
    /** Keyed fingerprint of the number called; the number itself is kept sealed beside the entry. */
    phone: z.string().nullable(),
  }),
  estimate: z.object({ id: s.publicId, version: z.int(), currency: s.currency, validUntil: s.day.nullable() }),
  pricesShown: z.boolean(),
  jobs: z.array(
    z.object({
      id: s.publicId,
      title: z.string(),
      sentence: z.string().nullable(),
      condition: z.string(),
      net: s.minor,
      tax: s.minor,
      total: s.minor,
      decision: z.enum(['pending', 'approved', 'declined']),
      /** True when this entry decided it. */ now: z.boolean(),
      reason: z.string().nullable(),
      photos: z.array(z.object({ id: s.publicId, sha256: sha256.nullable() })),
    }),
  ),
  /** The shop's own lines (supplies, environment) of what is approved; left out where there are none. */
  surcharges: z.array(surcharge.extend({ taxRateBp: s.rate })).optional(),
  /** What is approved after this decision, with tax. */ amount: s.minor,
  /** To the entry before it; the first one to nothing. */ difference: s.minor,
  terms: z.object({ sha256, text: z.string() }).nullable(),
  signature: z.object({ name: z.string(), drawing: signatureDrawing.nullable() }).nullable(),
  policy: z.object({ limit: s.minor, givenBy: z.string(), how: z.string(), since: s.instant }).nullable(),
});

export const evidenceItem = z.object({ entry: authorisationEntry, previousHash: sha256, hash: sha256 });
/** Everything needed to prove the decisions of one work order without this install. */
export const evidence = z.object({
  form: z.literal('pitlane-authorisations-1'),
  shop: z.object({ name: z.string(), slug: s.slug }),
  workOrder: z.object({ id: s.publicId, number: z.int() }),
  customer: z.string(),
  vehicle: s.vehicleName,
  rule: z.string(),
  entries: z.array(evidenceItem),
  intact: z.boolean(),
  readAt: s.instant,
});
export const brokenEntry = z.object({
  workOrderId: s.id,
  number: z.int(),
  position: z.int(),
  why: z.enum(['hash', 'chain', 'position', 'columns', 'missing', 'unknown_entry']),
});

export const listAuthorisations = query({
  name: 'listAuthorisations',
  summary: 'The decisions on a work order, oldest first, with whether the chain holds',
  path: '/work-orders/:workOrderId/authorisations',
  may: { staff: 'estimates.read' },
  input: z.object({ workOrderId: s.id }),
  output: z.object({
    intact: z.boolean(),
    currency: s.currency,
    entries: z.array(
      z.object({
        id: s.id,
        position: z.int(),
        at: s.instant,
        how: decidedHow,
        who: z.string(),
        recordedBy: z.string().nullable(),
        /** The number that was called. */ phone: z.string().nullable(),
        estimateId: s.id,
        version: z.int(),
        approved: z.array(z.string()),
        declined: z.array(z.string()),
        /** The shop's own lines within `amount`, with tax. */
        surcharges: z.array(z.object({ description: z.string(), total: s.minor })),
        amount: s.minor,
        difference: s.minor,
        termsAccepted: z.boolean(),
        signature: z.object({ name: z.string(), drawing: signatureDrawing.nullable() }).nullable(),
        hash: sha256,
      }),
    ),
  }),
  refusals: ['not_found'],
  staleOn: ['authorisation.*', 'estimate.*'],
  about: { workOrder: 'workOrderId' },
});
export const verifyAuthorisations = query({
  name: 'verifyAuthorisations',
  summary: 'Works out every hash of the shop’s decisions again and names the first broken entry of each chain',
  path: '/authorisations/verify',
  may: { staff: 'audit.read' },
  input: z.object({}),
  output: z.object({ chains: z.int(), entries: z.int(), broken: z.array(brokenEntry) }),
  refusals: [],
  staleOn: ['authorisation.*'],
  limit: { max: 20, seconds: 60 },
});
export const getEvidence = query({
  name: 'getEvidence',
  summary: 'The decisions on a work order as evidence that can be checked elsewhere',
  path: '/work-orders/:workOrderId/evidence',
  may: { staff: 'estimates.read' },
  input: z.object({ workOrderId: s.id }),
  output: evidence,
  refusals: ['not_found'],
  staleOn: ['authorisation.*'],
  about: { workOrder: 'workOrderId' },
});
export const getMyEvidence = query({
  name: 'getMyEvidence',
  summary: 'My decisions on a visit as evidence that can be checked elsewhere',
  path: '/customer/work-orders/:workOrder/evidence',
  may: { customer: true },
  input: z.object({ workOrder: s.publicId }),
  output: evidence,
  refusals: ['not_found'],
  staleOn: ['authorisation.*'],
});

export const approvalPolicy = z.object({
  id: s.id,
  /** With tax, for one visit. */ limit: s.price,
  currency: s.currency,
  conditions: z.array(s.condition),
  /** Categories of services; empty means any job. */ categoryIds: z.array(s.id),
  how: z.enum(['in_person', 'phone', 'message']),
  givenBy: z.string(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  since: s.instant,
});
export const getApprovalPolicy = query({
  name: 'getApprovalPolicy',
  summary: 'What this customer lets the shop do without asking',
  path: '/customers/:customerId/approval-policy',
  may: { staff: 'estimates.read' },
  input: z.object({ customerId: s.id }),
  output: z.object({ policy: approvalPolicy.nullable() }),
  refusals: ['not_found'],
  staleOn: ['authorisation.*'],
  about: { customer: 'customerId' },
});
export const setApprovalPolicy = operation({
  name: 'setApprovalPolicy',
  summary: 'Note the customer’s word that jobs up to an amount need no asking',
  method: 'PUT',
  path: '/customers/:customerId/approval-policy',
  may: { staff: 'estimates.decide' },
  input: z.object({
    customerId: s.id,
    limit: s.price.min(1),
    conditions: z.array(s.condition).min(1).max(4),
    categoryIds: z.array(s.id).max(50).default([]),
    how: z.enum(['in_person', 'phone', 'message']),
    givenBy: s.line(120),
    note: s.words(500).default(''),
  }),
  output: z.object({ id: s.id }),
  refusals: ['not_found', 'changed_meanwhile'],
  records: ['authorisation.policy_set'],
});
export const endApprovalPolicy = operation({
  name: 'endApprovalPolicy',
  summary: 'From now on this customer is asked about every job again',
  method: 'DELETE',
  path: '/customers/:customerId/approval-policy',
  may: { staff: 'estimates.decide' },
  input: z.object({ customerId: s.id }),
  output: s.done,
  refusals: ['not_found', 'already_done'],
  records: ['authorisation.policy_ended'],
});

export const authorisationEvents = [
  event('authorisation.recorded', z.object({ position: z.int(), version: z.int(), hash: sha256 })),
  event('authorisation.policy_set', z.object({ total: s.minor, how: z.string(), who: z.string() }), { customer: true }),
  event('authorisation.policy_ended', z.object({ total: s.minor }), { customer: true }),
] as const;
