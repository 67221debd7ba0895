import type {
  OnlineMethod,
  PaymentProvider,
  ProviderName,
  ProviderSettings,
} from '../../integrations/payments/port.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';

export const secretsContext = (shopId: string): string => `payment_provider.secrets:${shopId}`;
export const noSettings: ProviderSettings = { host: null, country: null, currency: null, account: null };

export type Account = {
  readonly provider: PaymentProvider;
  readonly settings: ProviderSettings;
  readonly enabled: boolean;
};

/** The secrets a shop entered for a provider, opened; empty when none. */
export function openSecrets({ services, shopId }: Pick<Reading, 'services' | 'shopId'>, sealed: string | null) {
  return sealed ? (JSON.parse(services.secrets.open(sealed, secretsContext(shopId))) as Record<string, string>) : {};
}

/** A shop's account at a provider, or null when it was never set up. */
export async function findAccount(scope: Reading, name: ProviderName): Promise<Account | null> {
  const row = await scope.sql
    .selectFrom('payment_provider')
    .select(['enabled', 'settings', 'secrets_sealed'])
    .where('shop_id', '=', scope.shopId)
    .where('provider', '=', name)
    .executeTakeFirst();
  if (!row) return null;
  const settings = { ...noSettings, ...row.settings };
  const provider = scope.services.payments.open(name, { settings, secrets: openSecrets(scope, row.secrets_sealed) });
  return { provider, settings, enabled: row.enabled };
}

/** The account, also when it is switched off: what was begun there is ended there. Refuses provider_off. */
export async function needAccount(scope: Reading, name: string): Promise<PaymentProvider> {
  const account = await findAccount(scope, name as ProviderName);
  return account?.provider ?? refuse('provider_off');
}

/** R-645 The shop chooses its providers; one takes only the method and the currency it is set up for. */
export async function accountFor(
  scope: Reading,
  want: { readonly provider: ProviderName; readonly method: OnlineMethod; readonly currency: string },
): Promise<Account> {
  const account = await findAccount(scope, want.provider);
  if (!account?.enabled || !account.provider.methods.includes(want.method)) return refuse('provider_off', 'provider');
  if (account.settings.currency && account.settings.currency !== want.currency)
    return refuse('provider_off', 'provider');
  return account;
}

/** The ways this shop offers for a currency, in the order of the providers' names. */
export async function waysFor(scope: Reading, currency: string) {
  const rows = await scope.sql
    .selectFrom('payment_provider')
    .select(['provider', 'settings'])
    .where('shop_id', '=', scope.shopId)
    .where('enabled', '=', true)
    .orderBy('provider')
    .execute();
  return rows.flatMap(({ provider, settings }) => {
    if (settings.currency && settings.currency !== currency) return [];
    const kind = scope.services.payments.kinds.get(provider);
    return (kind?.methods ?? []).map((method) => ({
      provider,
      method,
      needsPhone: method === 'mobile_money',
      maySave: kind?.maySave === true && method === 'card',
    }));
  });
}
