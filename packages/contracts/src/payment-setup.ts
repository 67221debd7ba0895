import { z } from 'zod';
import { operation, query } from './core.ts';
import {
  attemptView,
  paymentMethod,
  providerName,
  providerSettings,
  reconciliationDifference,
} from './payment-shapes.ts';
import * as s from './shapes.ts';

export const provider = z.object({
  provider: providerName,
  enabled: z.boolean(),
  settings: providerSettings,
  methods: z.array(paymentMethod),
  /** Names of the secrets this provider asks for, and which of them are set; their values are never shown. */
  secrets: z.array(z.object({ name: z.string(), set: z.boolean() })),
  /** Its live and test hosts; the first is used when none is chosen. */ hosts: z.array(z.string()),
  /** Where the provider is to send its messages; entered in the provider’s own portal. */ hookUrl: z.string(),
  checkedAt: s.instant.nullable(),
  checkResult: z.string().nullable(),
  version: z.int(),
});
export const listProviders = query({
  name: 'listProviders',
  summary: 'Every way this shop could take money online, and how it is set up',
  path: '/payment-providers',
  may: { staff: 'payments.read' },
  input: z.object({}),
  output: z.object({ items: z.array(provider) }),
  refusals: [],
  staleOn: ['provider.*'],
});
export const setProvider = operation({
  name: 'setProvider',
  summary: 'Switch a provider on or off and enter its account and keys; keys left out stay as they are',
  method: 'PUT',
  path: '/payment-providers/:provider',
  may: { staff: 'money.manage' },
  input: z.object({
    provider: providerName,
    enabled: z.boolean(),
    settings: providerSettings,
    secrets: z.record(z.string().regex(/^[a-zA-Z]{2,40}$/), s.line(4000)).optional(),
  }),
  output: provider,
  refusals: ['not_found', 'secrets_missing', 'invalid_input'],
  records: ['provider.changed'],
});
export const checkProvider = operation({
  name: 'checkProvider',
  summary: 'Ask the provider whether the keys are right; moves no money',
  path: '/payment-providers/:provider/check',
  may: { staff: 'money.manage' },
  input: z.object({ provider: providerName }),
  output: z.object({ ok: z.boolean(), result: z.string() }),
  refusals: ['provider_off'],
  records: ['provider.checked'],
  limit: { max: 10, seconds: 60 },
});
export const listPaymentReviews = query({
  name: 'listPaymentReviews',
  summary: 'Tries whose amount or currency is not what was asked: a person decides',
  path: '/payment-reviews',
  may: { staff: 'payments.read' },
  input: z.object(s.paged),
  output: s.pageOf(attemptView),
  refusals: [],
  staleOn: ['payment.*'],
});
export const resolvePaymentReview = operation({
  name: 'resolvePaymentReview',
  summary: 'Book what came, give it back, or put it aside',
  path: '/payment-reviews/:attemptId/resolve',
  may: { staff: 'money.manage' },
  input: z.object({ attemptId: s.id, decision: z.enum(['book', 'refund', 'ignore']) }),
  output: z.object({ state: z.string(), paymentId: s.id.nullable() }),
  refusals: ['not_found', 'already_decided', 'other_currency', 'provider_off', 'partial_refund_off'],
  records: ['payment.review_resolved'],
});
export const reconciliation = z.object({
  id: s.id,
  provider: providerName,
  day: s.day,
  currency: s.currency,
  providerTotal: s.minor,
  bookedTotal: s.minor,
  differences: z.array(reconciliationDifference),
  state: z.enum(['clean', 'open', 'resolved']),
  resolvedBy: z.string().nullable(),
  resolvedNote: z.string().nullable(),
});
export const listReconciliations = query({
  name: 'listReconciliations',
  summary: 'Each day’s comparison of what a provider says it moved with what is booked',
  path: '/reconciliations',
  may: { staff: 'money.reports' },
  input: z.object({ state: z.enum(['clean', 'open', 'resolved']).optional(), ...s.paged }),
  output: s.pageOf(reconciliation),
  refusals: [],
  staleOn: ['payment.*'],
});
export const resolveReconciliation = operation({
  name: 'resolveReconciliation',
  summary: 'Close a difference with a note of what it was',
  path: '/reconciliations/:reconciliationId/resolve',
  may: { staff: 'money.manage' },
  input: z.object({ reconciliationId: s.id, note: s.line(300) }),
  output: s.done,
  refusals: ['not_found', 'already_done'],
  records: ['payment.reconciliation_resolved'],
});
