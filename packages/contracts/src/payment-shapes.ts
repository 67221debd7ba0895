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
