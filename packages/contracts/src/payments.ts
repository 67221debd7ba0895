import { z } from 'zod';
import { event, operation, query } from './core.ts';
import {
  type attemptState,
  attemptView,
  paymentMethod,
  paymentRow,
  paymentView,
  providerName,
} from './payment-shapes.ts';
import * as s from './shapes.ts';

export * from './my-payments.ts';
export * from './payment-setup.ts';
export * from './payment-shapes.ts';
export * from './till.ts';

const bill = { invoiceId: s.id };
const owed = z.int().min(1).max(9_000_000_000_000);
/** Ways that leave our hands: the provider is asked before anything is booked. */
const online = paymentMethod.extract(['card', 'mobile_money', 'sepa', 'wallet']);
const stale = ['payment.*', 'invoice.*', 'deposit.*'];

export const takePayment = operation({
  name: 'takePayment',
  summary: 'Book money taken by hand; what is more than the bill asks becomes the customer’s credit',
  path: '/invoices/:invoiceId/payments',
  may: { staff: 'payments.take' },
  input: z.object({
    ...bill,
    method: paymentMethod.extract(['cash', 'bank', 'terminal']),
    amount: owed,
    tip: s.price.default(0),
    reference: s.words(120).default(''),
    /** The day the money came, in the shop’s own time; today when left out, never later. */
    receivedOn: s.day.optional(),
  }),
  output: z.object({ id: s.id, publicId: s.publicId, allocated: s.minor, credit: s.minor }),
  refusals: ['not_found', 'not_posted', 'tips_off', 'invalid_input', 'amount_too_large', 'changed_meanwhile'],
  records: ['payment.received'],
});
export const startPayment = operation({
  name: 'startPayment',
  summary: 'Ask the customer’s phone or card for the money of a bill, through one of the shop’s providers',
  path: '/invoices/:invoiceId/attempts',
  may: { staff: 'payments.take' },
  input: z.object({
    ...bill,
    provider: providerName,
    method: online,
    /** All that is open when left out. */ amount: owed.optional(),
    phone: s.phone.optional(),
  }),
  output: attemptView,
  refusals: [
    'not_found',
    'not_posted',
    'amount_too_large',
    'provider_off',
    'provider_refused',
    'payment_running',
    'invalid_input',
  ],
  records: ['payment.started'],
  limit: { max: 30, seconds: 60 },
});
export const chargeMethod = operation({
  name: 'chargeMethod',
  summary: 'Charge a card the customer agreed to keep on file; the card itself stays with the provider',
  path: '/invoices/:invoiceId/charge',
  may: { staff: 'payments.take' },
  input: z.object({ ...bill, methodId: s.id, amount: owed.optional() }),
  output: attemptView,
  refusals: ['not_found', 'not_posted', 'amount_too_large', 'provider_off', 'provider_refused', 'payment_running'],
  records: ['payment.started'],
});
export const listMethods = query({
  name: 'listMethods',
  summary: 'Cards and accounts a customer agreed to keep on file',
  path: '/customers/:customerId/payment-methods',
  may: { staff: 'payments.read' },
  input: z.object({ customerId: s.id }),
  output: z.object({
    items: z.array(z.object({ id: s.id, provider: providerName, label: z.string(), consentAt: s.instant })),
  }),
  refusals: ['not_found'],
  staleOn: ['method.*'],
  about: { customer: 'customerId' },
});
export const getAttempt = query({
  name: 'getAttempt',
  summary: 'How one try to collect money stands',
  path: '/payment-attempts/:attemptId',
  may: { staff: 'payments.read' },
  input: z.object({ attemptId: s.id }),
  output: attemptView,
  refusals: ['not_found'],
  staleOn: ['payment.*'],
});
export const cancelAttempt = operation({
  name: 'cancelAttempt',
  summary: 'Stop a payment under way while the provider lets it be stopped; what was paid already stays paid',
  path: '/payment-attempts/:attemptId/cancel',
  may: { staff: 'payments.take' },
  input: z.object({ attemptId: s.id }),
  output: attemptView,
  refusals: ['not_found', 'already_done', 'cancel_off', 'provider_off', 'unavailable'],
  records: ['payment.cancelled', 'payment.received', 'payment.failed', 'payment.in_review', 'method.saved'],
  limit: { max: 30, seconds: 60 },
});
export const listPayments = query({
  name: 'listPayments',
  summary: 'Payments, newest first, with the tries that are still open',
  path: '/payments',
  may: { staff: 'payments.read' },
  input: z.object({
    customerId: s.id.optional(),
    invoiceId: s.id.optional(),
    method: paymentMethod.optional(),
    /** True: only those of which something was given back; false: only the others. */
    refunded: s.flag.optional(),
    from: s.day.optional(),
    to: s.day.optional(),
    ...s.paged,
  }),
  output: s.pageOf(paymentRow).extend({ open: z.array(attemptView) }),
  refusals: [],
  staleOn: stale,
});
export const getPayment = query({
  name: 'getPayment',
  summary: 'One payment with the bills it settles and its refunds',
  path: '/payments/:paymentId',
  may: { staff: 'payments.read' },
  input: z.object({ paymentId: s.id }),
  output: paymentView,
  refusals: ['not_found'],
  staleOn: stale,
});
export const refundPayment = operation({
  name: 'refundPayment',
  summary: 'Give money back the way it came; the customer’s credit goes first, then the newest bill opens again',
  path: '/payments/:paymentId/refunds',
  may: { staff: 'payments.refund' },
  input: z.object({ paymentId: s.id, amount: owed, reason: s.line(300) }),
  output: z.object({ id: s.id, state: z.enum(['created', 'pending', 'succeeded', 'failed']) }),
  refusals: ['not_found', 'amount_too_large', 'payment_running', 'provider_off', 'partial_refund_off'],
  records: ['payment.refunded', 'payment.refund_started', 'payment.refund_failed'],
});
export const allocatePayment = operation({
  name: 'allocatePayment',
  summary: 'Settle another bill of the same customer with what is left of a payment',
  path: '/payments/:paymentId/allocations',
  may: { staff: 'payments.take' },
  input: z.object({ paymentId: s.id, ...bill, amount: owed }),
  output: z.object({ left: s.minor, open: s.minor }),
  refusals: ['not_found', 'not_posted', 'amount_too_large', 'other_owner', 'changed_meanwhile'],
  records: ['payment.allocated'],
});
export const applyCredit = operation({
  name: 'applyCredit',
  summary: 'Set a customer’s credit off against a bill',
  path: '/customers/:customerId/credit',
  may: { staff: 'payments.take' },
  input: z.object({ customerId: s.id, ...bill, amount: owed }),
  output: z.object({ left: s.minor, open: s.minor }),
  refusals: ['not_found', 'not_posted', 'amount_too_large', 'other_owner', 'changed_meanwhile'],
  records: ['payment.allocated'],
});
export const makePaymentLink = operation({
  name: 'makePaymentLink',
  summary: 'A link that pays one bill without signing in; an older one of the desk stops working',
  path: '/invoices/:invoiceId/payment-links',
  may: { staff: 'payments.take' },
  input: z.object({ ...bill, days: z.int().min(1).max(90).default(14) }),
  output: z.object({ url: z.string(), expiresAt: s.instant }),
  refusals: ['not_found', 'not_posted', 'nothing_due'],
  records: ['payment.link_made'],
});
export const revokePaymentLink = operation({
  name: 'revokePaymentLink',
  summary: 'End the payment link the desk made for a bill, or those in its mails',
  path: '/invoices/:invoiceId/payment-links/revoke',
  may: { staff: 'payments.take' },
  input: z.object({ ...bill, which: z.enum(['desk', 'mail']).default('desk') }),
  output: s.done,
  refusals: ['not_found', 'already_done'],
  records: ['payment.link_revoked'],
});

const money = z.object({ total: s.minor, currency: s.currency });
const way = { provider: z.string(), method: z.string() };
const told = { customer: true };
export const paymentEvents = [
  event('payment.started', money.extend({ ...way, number: z.string() }), told),
  event('payment.received', money.extend({ method: z.string(), number: z.string(), credit: s.minor }), told),
  event('payment.failed', money.extend({ ...way, number: z.string(), reason: z.string() }), told),
  event('payment.cancelled', money.extend({ ...way, number: z.string() }), told),
  event('payment.in_review', money.extend({ provider: z.string(), number: z.string(), reason: z.string() })),
  event('payment.review_resolved', money.extend({ decision: z.string() })),
  event('payment.refund_started', money.extend({ reason: z.string() })),
  event('payment.refunded', money.extend({ reason: z.string() }), told),
  event('payment.refund_failed', money.extend({ reason: z.string() })),
  event('payment.allocated', money.extend({ number: z.string() }), told),
  event('payment.link_made', z.object({ number: z.string() })),
  event('payment.link_revoked', z.object({ number: z.string() })),
  event('payment.reconciled', z.object({ provider: z.string(), day: s.day, count: z.int() })),
  event('payment.reconciliation_resolved', z.object({ provider: z.string(), day: s.day })),
  event('method.saved', z.object({ label: z.string(), provider: z.string() }), told),
  event('method.removed', z.object({ label: z.string() }), told),
  event('provider.changed', z.object({ provider: z.string(), enabled: z.boolean() })),
  event('provider.checked', z.object({ provider: z.string(), result: z.string() })),
] as const;
export type AttemptState = z.output<typeof attemptState>;
