import { api } from '@pitlane/client/api';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SettingsFrame } from '../../../shared/SettingsFrame.tsx';
import { SkeletonRows } from '../../../shared/SkeletonRows.tsx';
import { ExchangeRates } from '../rates/Rates.tsx';
import { RulesForm } from './RulesForm.tsx';
import '../../../shared/words/money.ts';
import '../../../shared/words/settings.ts';

/** How the shop bills. */
export default function RulesScreen() {
  const t = useT();
  const { data, error, refetch } = api.useGetInvoiceRulesQuery({});
  return (
    <SettingsFrame title={t('moneyPlace.rules')} hint={t('rules.hint')}>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data && <RulesForm rules={data} />}
      <ExchangeRates />
    </SettingsFrame>
  );
}
