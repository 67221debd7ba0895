import { api } from '@pitlane/client/api';
import { Pending } from '../../../shared/Pending.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SettingsFrame } from '../../../shared/SettingsFrame.tsx';
import { ExchangeRates } from '../rates/Rates.tsx';
import { RulesForm } from './RulesForm.tsx';
import '../../../shared/words/money.ts';
import '../../../shared/words/settings.ts';

/** How the shop bills. */
export default function RulesScreen() {
  const t = useT();
  const read = api.useGetInvoiceRulesQuery({});
  const { data } = read;
  return (
    <SettingsFrame title={t('moneyPlace.rules')} hint={t('rules.hint')}>
      <Pending of={read} rows={8} />
      {data && <RulesForm rules={data} />}
      <ExchangeRates />
    </SettingsFrame>
  );
}
