import { airtelTestSecrets, airtelVendor } from './airtel/simulator.ts';
import { flutterwaveTestSecrets, flutterwaveVendor } from './flutterwave/simulator.ts';
import { mtnTestSecrets, mtnVendor } from './mtn/simulator.ts';
import type { ProviderName } from './port.ts';
import type { Vendor } from './simulator.ts';
import { SQUARE_LOCATION, squareTestSecrets, squareVendor } from './square/simulator.ts';
import { stripeTestSecrets, stripeVendor } from './stripe/simulator.ts';

type Played = {
  readonly make: (hookUrl: () => string) => Vendor;
  readonly secrets: Readonly<Record<string, string>>;
  readonly account: string | null;
  /** A phone for each thing its owner may do; null where people pay on a page. */
  readonly phones: Readonly<Record<Says, string>> | null;
};
/** What somebody asked for money does: pays, says no, or sends something else than was asked. */
export type Says = 'pays' | 'declines' | 'otherAmount' | 'otherCurrency';
/** The card for each on a vendor's page. */
export const playedCards: Readonly<Record<Says, string>> = {
  pays: '4242 4242 4242 4242',
  declines: '4000 0000 0000 0002',
  otherAmount: '4242 4242 4242 4267',
  otherCurrency: '4242 4242 4242 4275',
};

/** Every vendor as its simulator plays it, with the account that opens it. */
export const playedVendors: Readonly<Record<ProviderName, Played>> = {
  mtn: {
    make: () => mtnVendor,
    secrets: mtnTestSecrets,
    account: null,
    phones: {
      pays: '+260 96 600 0001',
      declines: '+46733123451',
      otherAmount: '+260 96 000 0005',
      otherCurrency: '+260 96 000 0006',
    },
  },
  airtel: {
    make: airtelVendor,
    secrets: airtelTestSecrets,
    account: null,
    phones: {
      pays: '+260 97 000 0001',
      declines: '+260 97 000 0002',
      otherAmount: '+260 97 000 0005',
      otherCurrency: '+260 97 000 0006',
    },
  },
  stripe: { make: stripeVendor, secrets: stripeTestSecrets, account: null, phones: null },
  flutterwave: { make: flutterwaveVendor, secrets: flutterwaveTestSecrets, account: null, phones: null },
  square: { make: squareVendor, secrets: squareTestSecrets, account: SQUARE_LOCATION, phones: null },
};
