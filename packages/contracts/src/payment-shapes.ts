import { z } from 'zod';
import * as s from './shapes.ts';

export const providerName = z.enum(['stripe', 'square', 'mtn', 'airtel', 'flutterwave']);
export const paymentMethod = z.enum(['cash', 'bank', 'terminal', 'card', 'mobile_money', 'sepa', 'wallet']);
export const attemptState = z.enum(['created', 'pending', 'succeeded', 'failed', 'expired', 'review']);

/** What a shop tells about its account at a provider; keys and secrets travel apart and are never shown again. */
export const providerSettings = z.object({
  /** The vendor's sandbox or a host of one's own; null is the vendor's live host. */
  host: z.url().max(200).nullable().default(null),
  country: s.country.nullable().default(null),
  currency: s.currency.nullable().default(null),
  /** Merchant, location or account number, as the vendor calls it. */
  account: s.line(80).nullable().default(null),
});
/** The shop's own account, for money sent by bank; null where the shop gave none. */
export const transferAccount = z
  .object({
    holder: z.string(),
    name: z.string().nullable(),
    /** An IBAN where `isIban`, else an account number as the shop's bank writes it. */ iban: z.string(),
    isIban: z.boolean(),
    bic: z.string().nullable(),
    /** What the payer writes, so that the money finds its bill. */ reference: z.string(),
    /** The lines of a SEPA payment code (EPC069-12), to be shown as a QR code; null where it is not euro and IBAN. */
    code: z.string().nullable(),
  })
  .nullable();
/** What the provider said of a payment when asked. */
export const foundPayment = z.object({
  state: z.enum(['pending', 'succeeded', 'failed', 'expired']),
  amount: s.minor,
  currency: s.currency,
  fee: s.minor.nullable(),
});
export const reconciliationDifference = z.object({
  providerRef: z.string(),
  provider: s.minor.nullable(),
  booked: s.minor.nullable(),
});

/** One try to collect money, as the desk sees it. */
export const attemptView = z.object({
  id: s.id,
  publicId: s.publicId,
  invoiceId: s.id,
  number: z.string().nullable(),
  customerId: s.id,
  customer: z.string(),
  provider: providerName,
  method: paymentMethod,
  amount: s.minor,
  currency: s.currency,
  state: attemptState,
  redirectUrl: z.string().nullable(),
  failure: z.string().nullable(),
  /** What the provider says, when it differs from what was asked. */ found: foundPayment.nullable(),
  providerRef: z.string().nullable(),
  createdAt: s.instant,
  expiresAt: s.instant,
  /** True while it is under way and its provider can still be told to stop it. */ cancellable: z.boolean(),
  settledAt: s.instant.nullable(),
});
export const paymentRow = z.object({
  id: s.id,
  publicId: s.publicId,
  customerId: s.id,
  customer: z.string(),
  method: paymentMethod,
  provider: providerName.nullable(),
  amount: s.minor,
  tip: s.minor,
  refunded: s.minor,
  /** What no bill has taken up: part of the customer’s credit. */ left: s.minor,
  currency: s.currency,
  reference: z.string().nullable(),
  receivedOn: s.day,
  takenBy: z.string(),
  invoices: z.array(z.object({ id: s.id, number: z.string().nullable(), amount: s.minor })),
});
export const paymentView = paymentRow.extend({
  fee: s.minor,
  receivedAt: s.instant,
  attemptId: s.id.nullable(),
  reconciledAt: s.instant.nullable(),
  refunds: z.array(
    z.object({
      id: s.id,
      amount: s.minor,
      reason: z.string(),
      state: z.enum(['created', 'pending', 'succeeded', 'failed']),
      failure: z.string().nullable(),
      by: z.string(),
      at: s.instant,
    }),
  ),
  /** What may be done next: `refund`, `allocate`. */ may: z.array(z.string()),
});
/** A provider and a method a customer can choose; `needsPhone` asks for the number to be called on. */
export const payWay = z.object({
  provider: providerName,
  method: paymentMethod,
  needsPhone: z.boolean(),
  /** Whether the card may be kept on file with the customer’s consent. */ maySave: z.boolean(),
});
