import { api } from '@pitlane/client/api';
import { IconCar } from '@tabler/icons-react';
import { CarName } from '../../shared/CarName.tsx';
import type { Column } from '../../shared/DataTable.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { RecordList } from '../../shared/RecordList.tsx';
import { useMay } from '../../shared/session.tsx';
import { useSearchWords } from '../../shared/useSearchWords.ts';
import { longDate } from '../../shared/when.ts';
import { VehicleForm } from './VehicleForm.tsx';
import type { VehicleRow } from './vehicle.ts';
import '../../shared/words/records.ts';

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
    { id: 'vin', label: t('cars.vin'), spare: true, cell: (row) => row.vin, value: (row) => row.vin },
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

/** The cars, found by plate, VIN, make or model. */
export default function VehiclesScreen() {
  const { t } = useSpeech();
  const may = useMay('vehicles.write');
  const search = useSearchWords();
  return (
    <RecordList
      path="/vehicles"
      title={t('cars.title')}
      icon={IconCar}
      hint={t('cars.searchHint')}
      empty={{ title: t('cars.empty'), hint: t('cars.emptyHint') }}
      search={search}
      list={api.useListVehiclesPagesInfiniteQuery({ search: search.query || undefined, limit: PAGE })}
      columns={useColumns()}
      rowName={(row) => row.plate}
      make={{ may, words: t('cars.new') }}
      form={(close, saved) => (
        <VehicleForm customerId={search.params.get('customer')} onClose={close} onSaved={saved} />
      )}
    />
  );
}
