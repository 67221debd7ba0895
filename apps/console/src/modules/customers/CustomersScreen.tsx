import { Badge, Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { type Column, DataTable } from '../../shared/DataTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PlateChip } from '../../shared/PlateChip.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SearchBox } from '../../shared/SearchBox.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { useMay } from '../../shared/session.tsx';
import { useSearchWords } from '../../shared/useSearchWords.ts';
import { longDate } from '../../shared/when.ts';
import { CustomerForm } from './CustomerForm.tsx';
import type { CustomerRow } from './customer.ts';

const PAGE = 50;
const PLATES = 3;

function useColumns(): Column<CustomerRow>[] {
  const { t, timeZone, format } = useSpeech();
  return [
    {
      id: 'name',
      label: t('people.name'),
      cell: (row) => (
        <>
          <strong style={{ fontWeight: 600 }}>{row.name}</strong>
          {row.company && <span style={{ color: 'var(--ink-2)' }}> {row.company}</span>}{' '}
          {row.tags.map((tag) => (
            <Badge key={tag} color="petrol" ml={4}>
              {tag}
            </Badge>
          ))}
        </>
      ),
      value: (row) => row.name,
    },
    { id: 'phone', label: t('people.phone'), cell: (row) => row.phone, value: (row) => row.phone },
    { id: 'email', label: t('people.email'), cell: (row) => row.email, value: (row) => row.email },
    {
      id: 'cars',
      label: t('people.cars'),
      cell: (row) => (
        <span style={{ display: 'inline-flex', gap: 6 }}>
          {row.vehicles.slice(0, PLATES).map((car) => (
            <PlateChip key={car.id} plate={car.plate} region={car.plateRegion} />
          ))}
          {row.vehicles.length > PLATES && <span>+{row.vehicles.length - PLATES}</span>}
        </span>
      ),
      value: (row) => row.vehicles.length,
    },
    {
      id: 'open',
      label: t('people.open'),
      cell: (row) => row.openWorkOrders || '',
      value: (row) => row.openWorkOrders,
      end: true,
    },
    {
      id: 'last',
      label: t('people.lastVisit'),
      cell: (row) => (row.lastVisitAt ? longDate(row.lastVisitAt, timeZone, format) : t('people.never')),
      value: (row) => row.lastVisitAt,
      end: true,
    },
  ];
}

/** The customers, found by name; an exact e-mail address or phone number finds its owner. */
export default function CustomersScreen() {
  const { t } = useSpeech();
  const [, go] = useLocation();
  const may = useMay('customers.write');
  const { words, setWords, query, isNew } = useSearchWords();
  const columns = useColumns();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    api.useListCustomersPagesInfiniteQuery({ search: query || undefined, limit: PAGE });
  return (
    <>
      <PageHeader
        title={t('people.title')}
        actions={
          may && (
            <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => go('/customers?new')}>
              {t('people.new')}
            </Button>
          )
        }
      >
        <SearchBox value={words} onChange={setWords} hint={t('people.searchHint')} />
      </PageHeader>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={12} />}
      {data && (
        <DataTable
          label={t('people.title')}
          columns={columns}
          rows={data.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          onOpen={(row) => go(`/customers/${row.id}`)}
          csv={{ name: 'customers' }}
          empty={
            <EmptyState
              icon={IconUsers}
              title={t(query ? 'records.none' : 'people.empty')}
              hint={t(query ? 'records.noneHint' : 'people.emptyHint')}
            />
          }
          footer={
            hasNextPage && (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
                {t('action.more')}
              </Button>
            )
          }
        />
      )}
      {isNew && may && (
        <CustomerForm onClose={() => go('/customers', { replace: true })} onSaved={(id) => go(`/customers/${id}`)} />
      )}
    </>
  );
}
