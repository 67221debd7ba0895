import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listReconciliations } from '@pitlane/contracts/payments';
import { IconAlertTriangle, IconCheck, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import type { Column } from '../../shared/DataTable.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { plainAmount } from '../../shared/money.ts';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import css from './Payments.module.css';

type Day = OutputOf<typeof listReconciliations>['items'][number];
const PAGE = 50;

/** How a day compares, and for a difference what it is. */
function State({ day }: { readonly day: Day }) {
  const { t } = useSpeech();
  const open = day.state === 'open';
  return (
    <span className={css.state} data-open={open || undefined}>
      {open ? (
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      ) : (
        <IconCheck size={16} stroke={1.75} aria-hidden />
      )}
      <span>
        {t(`compared.${day.state}`)}
        {day.resolvedNote && <small>{day.resolvedNote}</small>}
        {open &&
          day.differences.map((one) => (
            <small key={one.providerRef}>
              {one.providerRef}:{' '}
              {one.provider === null ? '–' : <MoneyText amount={one.provider} currency={day.currency} />}
              {' / '}
              {one.booked === null ? '–' : <MoneyText amount={one.booked} currency={day.currency} />}
            </small>
          ))}
      </span>
    </span>
  );
}

function useColumns(onResolve: (day: Day) => void): Column<Day>[] {
  const { t, format } = useSpeech();
  const may = useMay('money.manage');
  const columns: (Column<Day> | false)[] = [
    { id: 'day', label: t('payment.day'), cell: (day) => longDate(day.day, 'UTC', format), value: (day) => day.day },
    {
      id: 'provider',
      label: t('compared.provider'),
      cell: (day) => t(`provider.${day.provider}`),
      value: (day) => day.provider,
    },
    {
      id: 'theirs',
      label: t('compared.theirs'),
      cell: (day) => <MoneyText amount={day.providerTotal} currency={day.currency} />,
      value: (day) => plainAmount(day.providerTotal, day.currency),
      end: true,
    },
    {
      id: 'ours',
      label: t('compared.ours'),
      cell: (day) => <MoneyText amount={day.bookedTotal} currency={day.currency} />,
      value: (day) => plainAmount(day.bookedTotal, day.currency),
      end: true,
    },
    { id: 'state', label: t('bill.status'), cell: (day) => <State day={day} />, value: (day) => day.state },
    may && {
      id: 'resolve',
      label: t('compared.resolve'),
      cell: (day) =>
        day.state === 'open' && (
          <Button variant="default" onClick={() => onResolve(day)}>
            {t('compared.resolve')}
          </Button>
        ),
      end: true,
    },
  ];
  return columns.filter((column) => column !== false);
}

/** Each day, what a provider says it moved beside what is booked. */
export function DaysCompared() {
  const { t, format } = useSpeech();
  const list = api.useListReconciliationsPagesInfiniteQuery({ limit: PAGE });
  const [resolve] = api.useResolveReconciliationMutation();
  const [asking, setAsking] = useState<Day>();
  const columns = useColumns(setAsking);
  return (
    <section className={css.days} aria-labelledby="days-compared">
      <h2 id="days-compared">{t('compared.title')}</h2>
      <ListTable
        label={t('compared.title')}
        list={list}
        columns={columns}
        rowId={(day) => day.id}
        rowName={(day) => day.day}
        csv={{ name: 'reconciliation' }}
        empty={{ icon: IconScale, title: t('compared.none'), hint: t('compared.noneHint') }}
        grey={5}
      />
      {asking && (
        <ConfirmDialog
          opened
          title={t('compared.ask', { day: longDate(asking.day, 'UTC', format) })}
          verb={t('compared.resolve')}
          reason={{ label: t('compared.note'), needed: true }}
          onConfirm={async (note) => {
            await resolve({ reconciliationId: asking.id, note }).unwrap();
            list.refetch();
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
