import type { Env } from '../../env.ts';
import { airtelProvider } from './airtel/provider.ts';
import { flutterwaveProvider } from './flutterwave/provider.ts';
import { mtnProvider } from './mtn/provider.ts';
import type { Payments, ProviderFactory, ProviderKind, ProviderName } from './port.ts';
import { squareProvider } from './square/provider.ts';
import { stripeProvider } from './stripe/provider.ts';

type Vendor = ProviderKind & { readonly make: ProviderFactory };

/** Every vendor: its hosts (the live one first), what it takes and which secrets it asks for; `?` marks one that may be missing. */
const vendors: ReadonlyMap<ProviderName, Vendor> = new Map<ProviderName, Vendor>([
  [
    'mtn',
    {
      make: mtnProvider,
      hosts: ['https://proxy.momoapi.mtn.com', 'https://sandbox.momodeveloper.mtn.com'],
      methods: ['mobile_money'],
      secrets: ['apiUser', 'apiKey', 'collectionKey', 'disbursementKey?'],
      partialRefund: true,
      maySave: false,
    },
  ],
  [
    'airtel',
    {
      make: airtelProvider,
      hosts: ['https://openapi.airtel.africa', 'https://openapi.airtel.co.zm', 'https://openapiuat.airtel.africa'],
      methods: ['mobile_money'],
      secrets: ['clientId', 'clientSecret', 'callbackKey?'],
      partialRefund: false,
      maySave: false,
    },
  ],
  [
    'stripe',
    {
      make: stripeProvider,
      hosts: ['https://api.stripe.com'],
      methods: ['card', 'sepa', 'wallet'],
      secrets: ['secretKey', 'webhookSecret'],
      partialRefund: true,
      maySave: true,
    },
  ],
  [
    'flutterwave',
    {
      make: flutterwaveProvider,
      hosts: ['https://api.flutterwave.com'],
      methods: ['card', 'mobile_money'],
      secrets: ['secretKey', 'secretHash'],
      partialRefund: true,
      maySave: false,
    },
  ],
  [
    'square',
    {
      make: squareProvider,
      hosts: ['https://connect.squareup.com', 'https://connect.squareupsandbox.com'],
      methods: ['card', 'wallet'],
      secrets: ['accessToken', 'signatureKey'],
      partialRefund: true,
      maySave: false,
    },
  ],
]);

/** The vendors with the hosts of this install: the install's own, then the one a shop chose, then the vendor's live one. */
export function openPayments(env: Pick<Env, 'paymentHosts'>, send: typeof fetch = fetch): Payments {
  return {
    kinds: vendors,
    open(name, account) {
      const vendor = vendors.get(name);
      if (!vendor) throw new Error(`no payment provider is called ${name}`);
      const chosen = vendor.hosts.find((host) => host === account.settings.host) ?? vendor.hosts[0] ?? '';
      return vendor.make(account, { host: env.paymentHosts[name] ?? chosen, fetch: send });
    },
  };
}
