import { IconPlayerPause, IconRepeat } from '@tabler/icons-react';
import type { Column } from '../../../shared/DataTable.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { plainAmount } from '../../../shared/money.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { longDate } from '../../../shared/when.ts';
import css from './Recurring.module.css';
import { simpleFrom } from './rhythm.ts';
import type { Recurring } from './useRecurring.ts';

/** What it is, whose, how often, when next, whether it runs, how much. */
export function useRecurringColumns(): Column<Recurring>[] {
  const { t, format } = useSpeech();
  const rhythm = (row: Recurring) => {
    const simple = simpleFrom(row.rrule);
    if (!simple) return row.rrule;
    return t('recurring.everyWords', { rhythm: t(`recurring.${simple.unit}`, { count: simple.every }) });
  };
  return [
    {
      id: 'name',
      label: t('recurring.name'),
      cell: (row) => <strong className={css.name}>{row.name}</strong>,
      value: (row) => row.name,
    },
    { id: 'customer', label: t('bill.customer'), cell: (row) => row.customer, value: (row) => row.customer },
    { id: 'rhythm', label: t('recurring.rhythm'), cell: rhythm, value: rhythm },
    {
      id: 'next',
      label: t('recurring.nextOn'),
      cell: (row) => (
        <span className={css.day}>
          {row.active && (row.nextOn ? longDate(row.nextOn, 'UTC', format) : t('recurring.none'))}
        </span>
      ),
      value: (row) => row.nextOn,
    },
    {
      id: 'active',
      label: t('bill.status'),
      cell: (row) => (
        <span className={css.state} data-active={row.active || undefined}>
          {row.active ? <IconRepeat size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
          {t(row.active ? 'recurring.runs' : 'recurring.resting')}
          {row.active && <small>{t(row.postAndSend ? 'recurring.posts' : 'recurring.drafts')}</small>}
        </span>
      ),
      value: (row) => t(row.active ? 'recurring.runs' : 'recurring.resting'),
    },
    {
      id: 'total',
      label: t('bill.total'),
      cell: (row) => <MoneyText amount={row.total} currency={row.currency} strong />,
      value: (row) => plainAmount(row.total, row.currency),
      end: true,
    },
  ];
}
