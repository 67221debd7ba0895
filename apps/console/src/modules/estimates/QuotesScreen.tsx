import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listQuotes } from '@pitlane/contracts/quotes';
import { IconFileInvoice, IconPlus } from '@tabler/icons-react';
import { useLocation, useSearch } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import type { Column } from '../../shared/DataTable.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { shortDate } from '../../shared/when.ts';
import { NewQuote } from './NewQuote.tsx';
import '../../shared/words/decisions.ts';

type Quote = OutputOf<typeof listQuotes>['items'][number];

const PAGE = 50;

function useColumns(): Column<Quote>[] {
  const { t, timeZone, format } = useSpeech();
  return [
    { id: 'number', label: t('quotes.number'), cell: (row) => row.number, value: (row) => row.number },
    { id: 'customer', label: t('quotes.customer'), cell: (row) => row.customer, value: (row) => row.customer },
    {
      id: 'car',
      label: t('quotes.car'),
      cell: (row) => <CarName vehicle={row.vehicle} />,
      value: (row) => row.vehicle.plate,
    },
    {
      id: 'status',
      label: t('quotes.status'),
      cell: (row) => t(`estimate.status.${row.status}`),
      value: (row) => row.status,
    },
    {
      id: 'valid',
      label: t('quotes.valid'),
      cell: (row) => (row.validUntil ? shortDate(row.validUntil, 'UTC', format) : ''),
      value: (row) => row.validUntil,
    },
    {
      id: 'opened',
      label: t('quotes.opened'),
      cell: (row) => shortDate(row.openedAt, timeZone, format),
      value: (row) => row.openedAt,
    },
    {
      id: 'total',
      label: t('quotes.total'),
      cell: (row) => <MoneyText amount={row.total} currency={row.currency} />,
      value: (row) => row.total,
      end: true,
    },
  ];
}

/** Prices given before a visit that nobody has agreed to yet. */
export default function QuotesScreen() {
  const { t } = useSpeech();
  const [, go] = useLocation();
  const isNew = new URLSearchParams(useSearch()).has('new');
  const customerId = new URLSearchParams(useSearch()).get('customer');
  const may = useMay('estimates.send');
  const list = api.useListQuotesPagesInfiniteQuery({ limit: PAGE });
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('quotes.title')}
        actions={
          may && (
            <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => go('/quotes?new')}>
              {t('quotes.new')}
            </Button>
          )
        }
      />
      <ListTable
        label={t('quotes.title')}
        list={list}
        columns={columns}
        rowId={(row) => row.workOrderId}
        rowName={(row) => `${row.number} ${row.customer}`}
        to={(row) => `/work-orders/${row.workOrderId}`}
        csv={{ name: 'quotes' }}
        empty={{ icon: IconFileInvoice, title: t('quotes.empty'), hint: t('quotes.emptyHint') }}
      />
      {isNew && may && <NewQuote customer={customerId} onClose={() => go('/quotes', { replace: true })} />}
    </>
  );
}
