import { api } from '@pitlane/client/api';
import { IconCash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import records from '../../shared/Records.module.css';
import { attemptWords } from '../../shared/till/attemptWords.ts';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { clockTime, longDate } from '../../shared/when.ts';
import { usePaymentColumns } from './usePaymentColumns.tsx';

const PAGE = 50;
const methods = ['cash', 'terminal', 'bank', 'card', 'mobile_money', 'sepa', 'wallet'] as const;

/** Tries that wait for their provider; they leave by themselves. */
function OpenTries() {
  const { t, timeZone, format } = useSpeech();
  const { data } = api.useListPaymentsQuery({ limit: 1 });
  if (!data || data.open.length === 0) return null;
  return (
    <Panel flush title={t('payment.openTries')} note={t('payment.openTriesHint')}>
      <ul className={records.rows}>
        {data.open.map((one) => (
          <li key={one.id}>
            <Link href={`/money/invoices/${one.invoiceId}`} className={records.grow}>
              {one.number} {one.customer}
            </Link>
            <span className={records.soft}>
              {t(`provider.${one.provider}`)}, {attemptWords(t, one)}, {longDate(one.createdAt, timeZone, format)}{' '}
              {clockTime(one.createdAt, timeZone)}
            </span>
            <MoneyText amount={one.amount} currency={one.currency} strong />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Every payment, newest first, by how it came; the tries that still run above them. */
export default function PaymentsScreen() {
  const { t } = useSpeech();
  const [method, setMethod] = useState<(typeof methods)[number] | 'all'>('all');
  const list = api.useListPaymentsPagesInfiniteQuery({ limit: PAGE, ...(method === 'all' ? {} : { method }) });
  const columns = usePaymentColumns();
  return (
    <MoneyFrame>
      <OpenTries />
      <FilterChips
        label={t('payment.way')}
        value={method}
        onChange={setMethod}
        chips={[
          { value: 'all', label: t('bill.all') },
          ...methods.map((value) => ({ value, label: t(`payment.method.${value}`) })),
        ]}
      />
      <ListTable
        label={t('books.payments')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.customer}
        to={(row) => `/money/payments/${row.id}`}
        csv={{ name: 'payments' }}
        empty={{ icon: IconCash, title: t('payment.empty'), hint: t('payment.emptyHint') }}
        grey={10}
      />
    </MoneyFrame>
  );
}
