import { TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getTaxSummary } from '@pitlane/contracts/ledger';
import { useState } from 'react';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { dayOf } from '../../shared/when.ts';
import { DatevNumbers } from './DatevNumbers.tsx';
import { Exports } from './Exports.tsx';
import css from './Ledger.module.css';
import { type Days, daysOf, type Period, periods } from './period.ts';

/** Net and tax of each rate, and their sums. */
function Rates({ summary }: { readonly summary: OutputOf<typeof getTaxSummary> }) {
  const { t, format } = useSpeech();
  const { currency, rates, net, tax } = summary;
  const rate = new Intl.NumberFormat(format, { maximumFractionDigits: 2 });
  return (
    <Panel flush title={t('tax.title')} note={currency}>
      <table className={css.table}>
        <caption className="sr-only">{t('tax.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bill.taxRate')}</th>
            <th scope="col">{t('bill.net')}</th>
            <th scope="col">{t('tax.tax')}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((one) => (
            <tr key={one.rateBp}>
              <th scope="row">{rate.format(one.rateBp / 100)} %</th>
              <td>
                <MoneyText amount={one.net} currency={currency} bare />
              </td>
              <td>
                <MoneyText amount={one.tax} currency={currency} bare />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('tax.sum')}</th>
            <td>
              <MoneyText amount={net} currency={currency} strong />
            </td>
            <td>
              <MoneyText amount={tax} currency={currency} strong />
            </td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}

/** Tax of a period by rate, and the books of that period as files. */
export default function TaxScreen() {
  const { t, timeZone } = useSpeech();
  const manages = useMay('money.manage');
  const today = dayOf(new Date(), timeZone);
  const [period, setPeriod] = useState<Period | 'own'>('thisMonth');
  const [days, setDays] = useState<Days>(() => daysOf('thisMonth', today));
  const choose = (next: Period | 'own') => {
    setPeriod(next);
    if (next !== 'own') setDays(daysOf(next, today));
  };
  const put = (part: Partial<Days>) => {
    setPeriod('own');
    setDays((now) => ({ ...now, ...part }));
  };
  const fits = days.from !== '' && days.to !== '' && days.from <= days.to;
  const read = api.useGetTaxSummaryQuery(days, { skip: !fits });
  const { data } = read;
  return (
    <MoneyFrame>
      <div className={css.bar}>
        <FilterChips
          label={t('tax.period')}
          value={period}
          onChange={choose}
          chips={[
            ...periods.map((value) => ({ value, label: t(`tax.${value}`) })),
            ...(period === 'own' ? [{ value: 'own' as const, label: t('tax.own') }] : []),
          ]}
        />
        <TextInput
          type="date"
          aria-label={t('tax.from')}
          value={days.from}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          aria-label={t('tax.to')}
          value={days.to}
          error={!fits}
          onChange={(event) => put({ to: event.currentTarget.value })}
        />
      </div>
      {fits && <Pending of={read} rows={5} />}
      {data && (
        <div className={css.two}>
          <Rates summary={data} />
          <div className={css.side}>
            <Exports days={days} />
            {manages && <DatevNumbers />}
          </div>
        </div>
      )}
    </MoneyFrame>
  );
}
