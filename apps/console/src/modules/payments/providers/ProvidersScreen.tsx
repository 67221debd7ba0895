import { api } from '@pitlane/client/api';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SettingsFrame } from '../../../shared/SettingsFrame.tsx';
import { SkeletonRows } from '../../../shared/SkeletonRows.tsx';
import { ProviderCard } from './ProviderCard.tsx';
import '../../../shared/words/money.ts';
import '../../../shared/words/settings.ts';

/** The ways a shop can take money online, each with its account and keys. */
export default function ProvidersScreen() {
  const t = useT();
  const { data, error, refetch } = api.useListProvidersQuery({});
  return (
    <SettingsFrame title={t('moneyPlace.providers')} hint={t('providers.hint')}>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data?.items.map((provider) => (
        <ProviderCard key={provider.provider} provider={provider} onSaved={refetch} />
      ))}
    </SettingsFrame>
  );
}
