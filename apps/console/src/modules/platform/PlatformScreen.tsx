import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listShops } from '@pitlane/contracts/platform';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Column } from '../../shared/DataTable.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { longDate } from '../../shared/when.ts';
import { Alerts } from './Alerts.tsx';
import { Health } from './Health.tsx';
import { OpenShop } from './OpenShop.tsx';
import { Speed } from './Speed.tsx';
import { Status } from './Status.tsx';
import '../../shared/words/settings.ts';

type Row = OutputOf<typeof listShops>['items'][number];
const PAGE = 50;

function useColumns(): Column<Row>[] {
  const { t, timeZone, format } = useSpeech();
  const day = (at: string) => longDate(at, timeZone, format);
  return [
    { id: 'name', label: t('ops.shop'), cell: (row) => <strong>{row.name}</strong>, value: (row) => row.name },
    {
      id: 'slug',
      label: t('ops.address'),
      cell: (row) => <a href={`/s/${row.slug}`}>/s/{row.slug}</a>,
      value: (row) => row.slug,
    },
    {
      id: 'country',
      label: t('ops.country'),
      cell: (row) => `${row.country}, ${row.currency}`,
      value: (row) => row.country,
    },
    { id: 'staff', label: t('ops.staff'), cell: (row) => row.staff, value: (row) => row.staff, end: true },
    {
      id: 'open',
      label: t('ops.open'),
      cell: (row) => row.openWorkOrders,
      value: (row) => row.openWorkOrders,
      end: true,
    },
    {
      id: 'opened',
      label: t('ops.opened'),
      cell: (row) => day(row.createdAt),
      value: (row) => row.createdAt,
      end: true,
      spare: true,
    },
    {
      id: 'last',
      label: t('ops.last'),
      cell: (row) => (row.lastEventAt ? day(row.lastEventAt) : ''),
      value: (row) => row.lastEventAt,
      end: true,
    },
  ];
}

/** All shops of the install, for its operators; to others it does not exist. */
export default function PlatformScreen() {
  const { t } = useSpeech();
  const [opening, setOpening] = useState(false);
  const columns = useColumns();
  const shops = api.useListShopsPagesInfiniteQuery({ limit: PAGE });
  return (
    <>
      <PageHeader
        title={t('ops.title')}
        actions={
          <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => setOpening(true)}>
            {t('ops.new')}
          </Button>
        }
      />
      <Health />
      <Status />
      <Alerts />
      <Speed />
      <ListTable
        label={t('ops.shops')}
        list={shops}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        csv={{ name: 'shops' }}
        empty={{ icon: IconBuildingStore, title: t('ops.none'), hint: t('ops.noneHint') }}
        grey={6}
      />
      {opening && (
        <OpenShop
          onClose={() => setOpening(false)}
          onOpened={() => {
            setOpening(false);
            shops.refetch();
          }}
        />
      )}
    </>
  );
}
