import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getAgeing } from '@pitlane/contracts/ledger';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Column, DataTable } from '../../shared/DataTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { plainAmount } from '../../shared/money.ts';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { dayOf } from '../../shared/when.ts';
import { DayField } from './DayField.tsx';
import css from './Ledger.module.css';

type Ageing = OutputOf<typeof getAgeing>;
type Row = Ageing['customers'][number];
const ages = ['current', 'to30', 'to60', 'to90', 'older'] as const;

/** How the open money falls on the ages, each a bar as long as its share of the largest. */
function Bars({ ageing }: { readonly ageing: Ageing }) {
  const { t } = useSpeech();
  const { total, currency } = ageing;
  const most = Math.max(1, ...ages.map((age) => Math.abs(total[age])));
  return (
    <Panel title={t('ageing.title')} note={<MoneyText amount={total.total} currency={currency} strong />}>
      <ul className={css.bars}>
        {ages.map((age) => (
          <li key={age} data-age={age}>
            <span>{t(`ageing.${age}`)}</span>
            <span className={css.track} aria-hidden>
              <span style={{ width: `${Math.max(0, (total[age] / most) * 100)}%` }} />
            </span>
            <MoneyText amount={total[age]} currency={currency} bare strong={total[age] !== 0} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function useColumns(currency: string): Column<Row>[] {
  const { t } = useSpeech();
  return [
    { id: 'customer', label: t('bill.customer'), cell: (row) => row.customer, value: (row) => row.customer },
    ...[...ages, 'total' as const].map((age) => ({
      id: age,
      label: t(`ageing.${age}`),
      cell: (row: Row) =>
        row[age] === 0 ? '' : <MoneyText amount={row[age]} currency={currency} bare strong={age === 'total'} />,
      value: (row: Row) => plainAmount(row[age], currency),
      end: true,
    })),
  ];
}

/** What customers owe at the end of a day, by how long it is overdue. */
export default function AgeingScreen() {
  const { t, timeZone } = useSpeech();
  const [, go] = useLocation();
  const today = dayOf(new Date(), timeZone);
  const [day, setDay] = useState(today);
  const read = api.useGetAgeingQuery(day === today ? {} : { day });
  const { data } = read;
  const columns = useColumns(data?.currency ?? '');
  return (
    <MoneyFrame>
      <DayField today={today} value={day} onChange={setDay} />
      <Pending of={read} rows={8} />
      {data && (
        <>
          <Bars ageing={data} />
          <DataTable
            label={t('books.ageing')}
            columns={columns}
            rows={data.customers}
            rowId={(row) => row.customerId}
            rowName={(row) => row.customer}
            onOpen={(row) => go(`/customers/${row.customerId}`)}
            csv={{ name: `ageing-${data.day}` }}
            empty={<EmptyState icon={IconCircleCheck} title={t('ageing.none')} hint={t('ageing.noneHint')} />}
          />
        </>
      )}
    </MoneyFrame>
  );
}
