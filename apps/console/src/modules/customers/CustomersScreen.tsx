import { Badge } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconUsers } from '@tabler/icons-react';
import type { Column } from '../../shared/DataTable.tsx';
import { PlateChip } from '../../shared/PlateChip.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { RecordList } from '../../shared/RecordList.tsx';
import { useMay } from '../../shared/session.tsx';
import { useSearchWords } from '../../shared/useSearchWords.ts';
import { longDate } from '../../shared/when.ts';
import { CustomerForm } from './CustomerForm.tsx';
import type { CustomerRow } from './customer.ts';
import '../../shared/words/records.ts';

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
    { id: 'email', label: t('people.email'), spare: true, cell: (row) => row.email, value: (row) => row.email },
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
  const may = useMay('customers.write');
  const search = useSearchWords();
  return (
    <RecordList
      path="/customers"
      title={t('people.title')}
      icon={IconUsers}
      hint={t('people.searchHint')}
      empty={{ title: t('people.empty'), hint: t('people.emptyHint') }}
      search={search}
      list={api.useListCustomersPagesInfiniteQuery({ search: search.query || undefined, limit: PAGE })}
      columns={useColumns()}
      rowName={(row) => row.name}
      make={{ may, words: t('people.new') }}
      form={(close, saved) => <CustomerForm onClose={close} onSaved={saved} />}
    />
  );
}
