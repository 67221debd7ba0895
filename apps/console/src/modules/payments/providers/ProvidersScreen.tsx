import { api } from '@pitlane/client/api';
import { Pending } from '../../../shared/Pending.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SettingsFrame } from '../../../shared/SettingsFrame.tsx';
import { ProviderCard } from './ProviderCard.tsx';
import '../../../shared/words/money.ts';
import '../../../shared/words/settings.ts';

/** The ways a shop can take money online, each with its account and keys. */
export default function ProvidersScreen() {
  const t = useT();
  const read = api.useListProvidersQuery({});
  const { data, refetch } = read;
  return (
    <SettingsFrame title={t('moneyPlace.providers')} hint={t('providers.hint')}>
      <Pending of={read} rows={8} />
      {data?.items.map((provider) => (
        <ProviderCard key={provider.provider} provider={provider} onSaved={refetch} />
      ))}
    </SettingsFrame>
  );
}
