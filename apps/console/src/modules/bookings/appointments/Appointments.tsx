import { Button, Menu } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCalendarEvent, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { CarName } from '../../../shared/CarName.tsx';
import type { Column } from '../../../shared/DataTable.tsx';
import { ListTable } from '../../../shared/ListTable.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { type Booking, dayShort } from '../booking.ts';
import { CancelVisit, CollectVisit, MoveVisit } from './changes.tsx';

const PAGE = 50;
type Change = { readonly what: 'move' | 'cancel' | 'collect'; readonly booking: Booking };

function ChangeMenu({ booking, onChoose }: { readonly booking: Booking; readonly onChoose: (change: Change) => void }) {
  const { t } = useSpeech();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps clicks in the menu from opening the row
    <span
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      role="presentation"
    >
      <Menu position="bottom-end" width={180} withinPortal>
        <Menu.Target>
          <Button variant="default" px={10} aria-label={t('appointments.menu', { plate: booking.vehicle.plate })}>
            <IconDots size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['move', 'collect', 'cancel'] as const).map((what) => (
            <Menu.Item key={what} onClick={() => onChoose({ what, booking })}>
              {t(`appointments.${what}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function useColumns(onChoose: (change: Change) => void): Column<Booking>[] {
  const { t, format } = useSpeech();
  const may = useMay('bookings.decide');
  const columns: Column<Booking>[] = [
    {
      id: 'when',
      label: t('appointments.when'),
      cell: (row) => (
        <span className="tabular">
          {dayShort(row.date, format)}, <strong>{row.time}</strong>
        </span>
      ),
      value: (row) => row.startsAt,
    },
    {
      id: 'car',
      label: t('appointments.car'),
      cell: (row) => <CarName vehicle={row.vehicle} />,
      value: (row) => row.vehicle.plate,
    },
    {
      id: 'customer',
      label: t('appointments.customer'),
      cell: (row) => row.customer.name,
      value: (row) => row.customer.name,
    },
    {
      id: 'work',
      label: t('appointments.work'),
      cell: (row) => row.services.map((service) => service.name).join(', ') || row.words,
    },
    {
      id: 'arrival',
      label: t('appointments.arrival'),
      cell: ({ arrival, collection }) => {
        if (arrival === 'drop_off' && !collection) return t('appointments.bring');
        if (!collection) return t('appointments.fetch');
        return t('appointments.fetchFrom', { from: collection.from, until: collection.until });
      },
    },
  ];
  if (!may) return columns;
  return [
    ...columns,
    {
      id: 'change',
      label: t('appointments.actions'),
      cell: (row) => <ChangeMenu booking={row} onChoose={onChoose} />,
      end: true,
      width: 80,
    },
  ];
}

/** Visits ahead, the next first; each may be moved, fetched or cancelled. */
export function Appointments() {
  const { t } = useSpeech();
  const [change, setChange] = useState<Change>();
  const columns = useColumns(setChange);
  const list = api.useListBookingsPagesInfiniteQuery({ status: 'upcoming', limit: PAGE });
  const close = () => setChange(undefined);
  return (
    <>
      <ListTable
        label={t('appointments.label')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.vehicle.plate}
        to={(row) => (row.workOrderId ? `/work-orders/${row.workOrderId}` : undefined)}
        empty={{ icon: IconCalendarEvent, title: t('requests.noneUpcoming'), hint: t('requests.noneUpcomingHint') }}
        grey={10}
      />
      {change?.what === 'move' && <MoveVisit booking={change.booking} onClose={close} />}
      {change?.what === 'collect' && <CollectVisit booking={change.booking} onClose={close} />}
      {change?.what === 'cancel' && <CancelVisit booking={change.booking} onClose={close} />}
    </>
  );
}
