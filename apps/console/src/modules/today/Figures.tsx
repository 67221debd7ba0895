import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getShopAnalytics } from '@pitlane/contracts/today';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { hoursOf, wholeOf } from '../../shared/figures.ts';
import { sayKnown } from '../../shared/known.ts';
import { decimalsOf } from '../../shared/money.ts';
import { useSpeech } from '../../shared/phrases.tsx';
import { StatTile } from '../../shared/StatTile.tsx';
import { MonthChart } from './MonthChart.tsx';
import css from './TodayScreen.module.css';

type Kpi = OutputOf<typeof getShopAnalytics>['kpis'][number];

/** An average or a sum to the whole unit: the decimals say nothing here. */
function Whole({ amount, currency }: { readonly amount: number; readonly currency: string }) {
  const { format } = useSpeech();
  return (
    <>
      <small className={css.code}>{currency}</small> {wholeOf(amount / 10 ** decimalsOf(currency), format)}
    </>
  );
}

function Value({ value, unit, currency }: Pick<Kpi, 'value' | 'unit'> & { readonly currency: string }) {
  const { format } = useSpeech();
  if (unit === 'money') return <Whole amount={value} currency={currency} />;
  if (unit === 'percent') return <>{new Intl.NumberFormat(format, { maximumFractionDigits: 1 }).format(value)} %</>;
  if (unit === 'minutes') return <>{hoursOf(value, format)} h</>;
  return <>{wholeOf(value, format)}</>;
}

function Before({ kpi, currency }: { readonly kpi: Kpi; readonly currency: string }) {
  const { t, format } = useSpeech();
  if (kpi.before === null) return <>{'\u00a0'}</>;
  if (kpi.unit === 'money')
    return (
      <>
        <Whole amount={kpi.before} currency={currency} /> {t('today.kpiBefore', { before: '' }).trim()}
      </>
    );
  const figure = kpi.unit === 'minutes' ? `${hoursOf(kpi.before, format)} h` : wholeOf(kpi.before, format);
  return <>{t('today.kpiBefore', { before: kpi.unit === 'percent' ? `${figure} %` : figure })}</>;
}

/** Key figures with fourteen days behind them, and the month as one line. For those who may see figures. */
export function Figures() {
  const { t } = useSpeech();
  const { data, error, refetch } = api.useGetShopAnalyticsQuery({});
  if (error && !data) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <section className={css.figures} aria-label={t('today.figures')}>
      {data.kpis.slice(0, 4).map((kpi) => (
        <StatTile
          key={kpi.key}
          label={sayKnown(t, `today.kpi.${kpi.key}`, kpi.key)}
          value={<Value value={kpi.value} unit={kpi.unit} currency={data.currency} />}
          note={<Before kpi={kpi} currency={data.currency} />}
          trend={kpi.spark}
          href="/board?as=table&which=all"
        />
      ))}
      <MonthChart month={data.month} currency={data.currency} />
    </section>
  );
}
