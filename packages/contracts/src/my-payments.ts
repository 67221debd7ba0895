import { z } from 'zod';
import { operation, query } from './core.ts';
import { attemptState, paymentMethod, payWay, providerName, transferAccount } from './payment-shapes.ts';
import * as s from './shapes.ts';

const owed = z.int().min(1).max(9_000_000_000_000);
const online = paymentMethod.extract(['card', 'mobile_money', 'sepa', 'wallet']);
/** How a try stands, for the one who pays. `redirectUrl` is the provider’s own page, where card data is typed. */
export const myAttempt = z.object({
  attempt: s.publicId,
  state: attemptState,
  amount: s.minor,
  currency: s.currency,
  redirectUrl: z.string().nullable(),
  /** Why it failed, as a code with words `payment.failure.<code>`; null otherwise. */
  failure: z.string().nullable(),
  /** When the try ends by itself. */ expiresAt: s.instant,
  /** True while it is under way and its provider can still be told to stop it. */ cancellable: z.boolean(),
});
const how = { provider: providerName, method: online, phone: s.phone.optional(), amount: owed.optional() };

export const listMyPayWays = query({
  name: 'listMyPayWays',
  summary: 'The ways to pay one of my bills here',
  path: '/customer/invoices/:invoice/pay-ways',
  may: { customer: true },
  input: z.object({ invoice: s.publicId }),
  output: z.object({
    ways: z.array(payWay),
    open: s.minor,
    currency: s.currency,
    running: myAttempt.nullable(),
    bank: transferAccount,
  }),
  refusals: ['not_found'],
  staleOn: ['payment.*', 'invoice.*', 'provider.*', 'billing.changed'],
});
export const payMyInvoice = operation({
  name: 'payMyInvoice',
  summary: 'Pay my bill, whole or in part',
  path: '/customer/invoices/:invoice/pay',
  may: { customer: true },
  input: z.object({
    invoice: s.publicId,
    ...how,
    /** My consent that the provider keeps the card for later bills of this shop. */
    saveMethod: z.boolean().default(false),
  }),
  output: myAttempt,
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
  limit: { max: 20, seconds: 60 },
});
export const getMyCredit = query({
  name: 'getMyCredit',
  summary: 'What I have in credit here, one sum a currency',
  path: '/customer/credit',
  may: { customer: true },
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ currency: s.currency, amount: s.minor })) }),
  refusals: [],
  staleOn: ['payment.*', 'invoice.*'],
});
export const useMyCredit = operation({
  name: 'useMyCredit',
  summary: 'Set my credit off against one of my bills',
  path: '/customer/invoices/:invoice/credit',
  may: { customer: true },
  input: z.object({ invoice: s.publicId, amount: owed }),
  output: z.object({ left: s.minor, open: s.minor }),
  refusals: ['not_found', 'not_posted', 'amount_too_large', 'payment_running', 'changed_meanwhile'],
  records: ['payment.allocated'],
  limit: { max: 20, seconds: 60 },
});
export const cancelMyPayment = operation({
  name: 'cancelMyPayment',
  summary: 'Stop my payment while the provider lets it be stopped; what was paid already stays paid',
  path: '/customer/payment-attempts/:attempt/cancel',
  may: { customer: true },
  input: z.object({ attempt: s.publicId }),
  output: myAttempt,
  refusals: ['not_found', 'already_done', 'cancel_off', 'provider_off', 'unavailable'],
  records: ['payment.cancelled', 'payment.received', 'payment.failed', 'payment.in_review', 'method.saved'],
  limit: { max: 20, seconds: 60 },
});
export const getMyAttempt = query({
  name: 'getMyAttempt',
  summary: 'How my payment stands',
  path: '/customer/payment-attempts/:attempt',
  may: { customer: true },
  input: z.object({ attempt: s.publicId }),
  output: myAttempt,
  refusals: ['not_found'],
  staleOn: ['payment.*'],
});
export const listMyMethods = query({
  name: 'listMyMethods',
  summary: 'Cards I agreed to keep on file',
  path: '/customer/payment-methods',
  may: { customer: true },
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ method: s.publicId, provider: providerName, label: z.string(), consentAt: s.instant })),
  }),
  refusals: [],
  staleOn: ['method.*'],
});
export const listMyPayments = query({
  name: 'listMyPayments',
  summary: 'What I have paid, newest first, with the bills it settled',
  path: '/customer/payments',
  may: { customer: true },
  input: z.object({ ...s.paged }),
  output: s.pageOf(
    z.object({
      payment: s.publicId,
      method: paymentMethod,
      provider: providerName.nullable(),
      amount: s.minor,
      tip: s.minor,
      refunded: s.minor,
      currency: s.currency,
      receivedOn: s.day,
      bills: z.array(z.object({ invoice: s.publicId, number: z.string(), amount: s.minor })),
    }),
  ),
  refusals: [],
  staleOn: ['payment.*'],
});
export const removeMyMethod = operation({
  name: 'removeMyMethod',
  summary: 'Withdraw my consent: the card is no longer kept',
  path: '/customer/payment-methods/:method/remove',
  may: { customer: true },
  input: z.object({ method: s.publicId }),
  output: s.done,
  refusals: ['not_found'],
  records: ['method.removed'],
});

/** The secret half of a payment link. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const shop = s.slug;
export const getPayByLink = query({
  name: 'getPayByLink',
  summary: 'The bill behind a payment link: only what is needed to pay it',
  path: '/public/:shop/pay/:token',
  may: { visitor: true },
  input: z.object({ shop, token, ...s.told }),
  output: z.object({
    shopName: z.string(),
    number: z.string(),
    total: s.minor,
    open: s.minor,
    currency: s.currency,
    dueOn: s.day.nullable(),
    ways: z.array(payWay),
    bank: transferAccount,
    /** The newest try made through this or another way, when there was one. */ attempt: myAttempt.nullable(),
  }),
  refusals: ['not_found', 'link_expired'],
  staleOn: ['payment.*', 'invoice.*'],
  limit: { max: 60, seconds: 60 },
});
export const payByLink = operation({
  name: 'payByLink',
  summary: 'Pay the bill behind a link',
  path: '/public/:shop/pay/:token',
  may: { visitor: true },
  input: z.object({ shop, token, ...how }),
  output: myAttempt,
  refusals: [
    'not_found',
    'link_expired',
    'not_posted',
    'amount_too_large',
    'provider_off',
    'provider_refused',
    'payment_running',
    'invalid_input',
  ],
  records: ['payment.started'],
  limit: { max: 20, seconds: 60 },
});
export const cancelPayByLink = operation({
  name: 'cancelPayByLink',
  summary: 'Stop the payment under way behind a link while the provider lets it be stopped',
  path: '/public/:shop/pay/:token/cancel',
  may: { visitor: true },
  input: z.object({ shop, token }),
  output: myAttempt,
  refusals: ['not_found', 'link_expired', 'already_done', 'cancel_off', 'provider_off', 'unavailable'],
  records: ['payment.cancelled', 'payment.received', 'payment.failed', 'payment.in_review', 'method.saved'],
  limit: { max: 20, seconds: 60 },
});
