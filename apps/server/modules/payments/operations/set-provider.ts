import { payments } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { openSecrets, secretsContext } from '../provider-account.ts';
import { providerViews } from '../provider-view.ts';

/** R-645 Keys are sealed, never shown again; a provider is switched on only when it has all it needs. */
export default implement(payments.setProvider, async (scope, { provider, enabled, settings, secrets }) => {
  const { sql, shopId, services } = scope;
  const kind = found(services.payments.kinds.get(provider), 'provider');
  if (settings.host !== null && !kind.hosts.includes(settings.host)) refuse('invalid_input', 'settings.host');
  const names = kind.secrets.map((name) => name.replace('?', ''));
  if (Object.keys(secrets ?? {}).some((name) => !names.includes(name))) refuse('invalid_input', 'secrets');
  const row = await sql
    .selectFrom('payment_provider')
    .select(['secrets_sealed', 'version'])
    .where('shop_id', '=', shopId)
    .where('provider', '=', provider)
    .forUpdate()
    .executeTakeFirst();
  const kept = { ...openSecrets(scope, row?.secrets_sealed ?? null), ...secrets };
  if (enabled && kind.secrets.some((name) => !name.endsWith('?') && !kept[name])) refuse('secrets_missing', 'secrets');
  const values = {
    enabled,
    settings: JSON.stringify(settings),
    secrets_sealed: services.secrets.seal(JSON.stringify(kept), secretsContext(shopId)),
    version: (row?.version ?? 0) + 1,
    // Other keys are not the ones that were tried.
    checked_at: null,
    check_result: null,
  };
  await sql
    .insertInto('payment_provider')
    .values({ shop_id: shopId, provider, ...values })
    .onConflict((conflict) => conflict.columns(['shop_id', 'provider']).doUpdateSet(values))
    .execute();
  scope.record('provider.changed', {}, { provider, enabled });
  return found((await providerViews(scope)).find((each) => each.provider === provider));
});
