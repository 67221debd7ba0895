import { Button } from '@mantine/core';
import { api, fileAddress } from '@pitlane/client/api';
import { IconTable } from '@tabler/icons-react';
import { CarName } from '../../../shared/CarName.tsx';
import type { Column } from '../../../shared/DataTable.tsx';
import { ListTable } from '../../../shared/ListTable.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { PromiseCountdown } from '../../../shared/PromiseCountdown.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useCurrency, useMay } from '../../../shared/session.tsx';
import { clockTime, shortDate } from '../../../shared/when.ts';
import type { Board, Card } from '../board/board.ts';
import { stages } from '../stages.ts';
import { TableFilters } from './TableFilters.tsx';
import { useTableFilter } from './useTableFilter.ts';

const PAGE = 50;

function useColumns(): Column<Card>[] {
  const { t, timeZone, format } = useSpeech();
  const currency = useCurrency();
  return [
    { id: 'number', label: t('table.number'), cell: (row) => row.number, value: (row) => row.number, width: 72 },
    {
      id: 'car',
      label: t('table.car'),
      cell: (row) => <CarName vehicle={row.vehicle} />,
      value: (row) => row.vehicle.plate,
    },
    { id: 'customer', label: t('table.customer'), cell: (row) => row.customer.name, value: (row) => row.customer.name },
    {
      id: 'stage',
      label: t('table.stage'),
      cell: (row) => t(`stageName.${row.stage}`),
      value: (row) => stages.indexOf(row.stage),
    },
    {
      id: 'promised',
      label: t('table.promised'),
      cell: (row) =>
        row.promisedAt && row.mark ? (
          <>
            <PromiseCountdown at={row.promisedAt} readySince={row.mark === 'ready' ? row.stageSince : null} />{' '}
            <span className="tabular">
              {shortDate(row.promisedAt, timeZone, format)}, {clockTime(row.promisedAt, timeZone)}
            </span>
          </>
        ) : (
          row.promisedAt && shortDate(row.promisedAt, timeZone, format)
        ),
      value: (row) => row.promisedAt,
    },
    {
      id: 'jobs',
      label: t('table.jobs'),
      cell: (row) => `${row.jobsDone} / ${row.jobsTotal}`,
      value: (row) => row.jobsTotal,
      end: true,
    },
    {
      id: 'technician',
      label: t('table.technician'),
      cell: (row) => row.technicians.map((one) => one.name).join(', '),
      value: (row) => row.technicians[0]?.name,
    },
    {
      id: 'total',
      label: t('table.total'),
      cell: (row) => <MoneyText amount={row.total} currency={currency} />,
      value: (row) => row.total,
      end: true,
    },
  ];
}

/** Work orders as a table: filters in the address, page by page, export of exactly what is filtered. */
export function OrdersTable({ technicians }: { readonly technicians: Board['technicians'] }) {
  const { t } = useSpeech();
  const mayExport = useMay('workOrders.export');
  const { filter, put, clear } = useTableFilter();
  const columns = useColumns();
  const list = api.useListWorkOrdersPagesInfiniteQuery({ ...filter.input, limit: PAGE });
  const { late: _late, outOfService: _off, ...exported } = filter.input;
  return (
    <>
      <TableFilters filter={filter} put={put} technicians={technicians} />
      <ListTable
        label={t('table.workOrders')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.vehicle.plate}
        to={(row) => `/work-orders/${row.id}`}
        csv={mayExport ? { href: fileAddress('exportWorkOrders', exported) } : undefined}
        empty={{
          icon: IconTable,
          title: t('table.none'),
          hint: t('table.noneHint'),
          action: (
            <Button variant="default" onClick={clear}>
              {t('action.clear')}
            </Button>
          ),
        }}
        grey={12}
      />
    </>
  );
}
