import { z } from 'zod';

const webUrl = z.string().regex(/^https?:\/\/[^/\s]+(\/[^\s]*)?$/, 'must look like https://example.org');

const hostOf = (vendor: string) => ({
  meaning: `Another host than ${vendor}’s own, such as a simulator.`,
  default: 'the vendor’s live host, or its test host where a shop chose that',
  example: 'http://localhost:4010',
  schema: webUrl,
});

/** Where payment vendors are reached, one variable each. */
export const paymentVariables = {
  PITLANE_PAYMENTS_HOST_STRIPE: hostOf('Stripe'),
  PITLANE_PAYMENTS_HOST_SQUARE: hostOf('Square'),
  PITLANE_PAYMENTS_HOST_MTN: hostOf('MTN MoMo'),
  PITLANE_PAYMENTS_HOST_AIRTEL: hostOf('Airtel Money'),
  PITLANE_PAYMENTS_HOST_FLUTTERWAVE: hostOf('Flutterwave'),
};

/** The hosts that were set, by vendor. */
export function paymentHostsOf(get: (name: keyof typeof paymentVariables) => string | undefined) {
  return {
    stripe: get('PITLANE_PAYMENTS_HOST_STRIPE'),
    square: get('PITLANE_PAYMENTS_HOST_SQUARE'),
    mtn: get('PITLANE_PAYMENTS_HOST_MTN'),
    airtel: get('PITLANE_PAYMENTS_HOST_AIRTEL'),
    flutterwave: get('PITLANE_PAYMENTS_HOST_FLUTTERWAVE'),
  };
}
