import type { Env } from '../../env.ts';
import { mtnProvider } from './mtn/provider.ts';
import type { Payments, ProviderFactory, ProviderKind, ProviderName } from './port.ts';

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
