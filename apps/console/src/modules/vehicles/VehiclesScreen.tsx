import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCar, IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { type Column, DataTable } from '../../shared/DataTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SearchBox } from '../../shared/SearchBox.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { useMay } from '../../shared/session.tsx';
import { useSearchWords } from '../../shared/useSearchWords.ts';
import { longDate } from '../../shared/when.ts';
import { VehicleForm } from './VehicleForm.tsx';
import type { VehicleRow } from './vehicle.ts';

const PAGE = 50;

function useColumns(): Column<VehicleRow>[] {
  const { t, timeZone, format } = useSpeech();
  const km = (value: number) => t('cars.km', { km: new Intl.NumberFormat(format).format(value) });
  return [
    {
      id: 'car',
      label: t('cars.car'),
      cell: (row) => (
        <>
          <CarName vehicle={row} />
          {row.outOfService && <strong style={{ color: 'var(--urgent)', marginLeft: 10 }}>{t('cars.oos')}</strong>}
        </>
      ),
      value: (row) => row.plate,
    },
    {
      id: 'owner',
      label: t('cars.owner'),
      cell: (row) => row.owner?.name ?? t('cars.noOwner'),
      value: (row) => row.owner?.name,
    },
    { id: 'vin', label: t('cars.vin'), cell: (row) => row.vin, value: (row) => row.vin },
    {
      id: 'odometer',
      label: t('cars.odometer'),
      cell: (row) => (row.odometerKm === null ? '' : km(row.odometerKm)),
      value: (row) => row.odometerKm,
      end: true,
    },
    {
      id: 'last',
      label: t('cars.lastVisit'),
      cell: (row) => (row.lastVisitAt ? longDate(row.lastVisitAt, timeZone, format) : t('people.never')),
      value: (row) => row.lastVisitAt,
      end: true,
    },
  ];
}

function NoCars({ searched }: { readonly searched: boolean }) {
  const { t } = useSpeech();
  return (
    <EmptyState
      icon={IconCar}
      title={t(searched ? 'records.none' : 'cars.empty')}
      hint={t(searched ? 'records.noneHint' : 'cars.emptyHint')}
    />
  );
}

/** The cars, found by plate, VIN, make or model. */
export default function VehiclesScreen() {
  const { t } = useSpeech();
  const [, go] = useLocation();
  const may = useMay('vehicles.write');
  const { words, setWords, query, isNew, params } = useSearchWords();
  const columns = useColumns();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    api.useListVehiclesPagesInfiniteQuery({
      search: query || undefined,
      limit: PAGE,
    });
  return (
    <>
      <PageHeader
        title={t('cars.title')}
        actions={
          may && (
            <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => go('/vehicles?new')}>
              {t('cars.new')}
            </Button>
          )
        }
      >
        <SearchBox value={words} onChange={setWords} hint={t('cars.searchHint')} />
      </PageHeader>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={12} />}
      {data && (
        <DataTable
          label={t('cars.title')}
          columns={columns}
          rows={data.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          rowName={(row) => row.plate}
          onOpen={(row) => go(`/vehicles/${row.id}`)}
          csv={{ name: 'vehicles' }}
          empty={<NoCars searched={query !== ''} />}
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
        <VehicleForm
          customerId={params.get('customer')}
          onClose={() => go('/vehicles', { replace: true })}
          onSaved={(id) => go(`/vehicles/${id}`)}
        />
      )}
    </>
  );
}
