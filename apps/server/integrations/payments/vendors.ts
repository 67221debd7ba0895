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
  /** A phone that pays and one whose owner says no; null where people pay on a page. */
  readonly phones: { readonly pays: string; readonly declines: string } | null;
};

/** Every vendor as its simulator plays it, with the account that opens it. */
export const playedVendors: Readonly<Record<ProviderName, Played>> = {
  mtn: {
    make: () => mtnVendor,
    secrets: mtnTestSecrets,
    account: null,
    phones: { pays: '+260 96 600 0001', declines: '+46733123451' },
  },
  airtel: {
    make: airtelVendor,
    secrets: airtelTestSecrets,
    account: null,
    phones: { pays: '+260 97 000 0001', declines: '+260 97 000 0002' },
  },
  stripe: { make: stripeVendor, secrets: stripeTestSecrets, account: null, phones: null },
  flutterwave: { make: flutterwaveVendor, secrets: flutterwaveTestSecrets, account: null, phones: null },
  square: { make: squareVendor, secrets: squareTestSecrets, account: SQUARE_LOCATION, phones: null },
};
