import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listServiceDue } from '@pitlane/contracts/vehicles';
import { IconBellRinging, IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import type { Column } from '../../shared/DataTable.tsx';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import { DueState, noon } from './NextDue.tsx';
import '../../shared/words/records.ts';
import '../../shared/words/reviews.ts';

type Row = OutputOf<typeof listServiceDue>['items'][number];
const spans = ['0', '30', '60', '90'] as const;

function useColumns(): Column<Row>[] {
  const { t, timeZone, format } = useSpeech();
  return [
    { id: 'car', label: t('cars.car'), cell: (row) => <CarName vehicle={row} />, value: (row) => row.plate },
    {
      id: 'what',
      label: t('due.what'),
      cell: (row) => row.items.map(({ title }) => title).join(', '),
      value: (row) => row.items.map(({ title }) => title).join(', '),
    },
    {
      id: 'owner',
      label: t('cars.owner'),
      cell: (row) => row.owner?.name ?? t('cars.noOwner'),
      value: (row) => row.owner?.name,
    },
    {
      id: 'told',
      label: t('due.toldLabel'),
      cell: (row) => {
        const at = row.items.find(({ toldAt }) => toldAt)?.toldAt;
        return at ? t('due.told', { date: longDate(at, timeZone, format) }) : t('due.untold');
      },
      value: (row) => row.items.find(({ toldAt }) => toldAt)?.toldAt,
      spare: true,
    },
    {
      id: 'when',
      label: t('due.expected'),
      cell: (row) => (
        <span style={{ whiteSpace: 'normal' }}>
          <DueState state={row.state} />{' '}
          <span style={{ whiteSpace: 'nowrap' }}>{longDate(noon(row.expectedOn), 'UTC', format)}</span>
        </span>
      ),
      value: (row) => row.expectedOn,
      end: true,
    },
  ];
}

/** Counts whom the reminder reaches, asks, and sends it. */
function Remind({ within, onSent }: { readonly within: number; readonly onSent: (words: string) => void }) {
  const { t } = useSpeech();
  const { data: preview } = api.usePreviewDueRemindersQuery({ within });
  const [remind] = api.useRemindAllDueMutation();
  const [asking, setAsking] = useState(false);
  if (!preview) return null;
  const send = async () => {
    const { vehicles, left } = await remind({ within }).unwrap();
    onSent([t('due.sent', { vehicles }), left > 0 ? t('due.left', { left }) : ''].join(' '));
  };
  return (
    <>
      <Button
        size="md"
        disabled={preview.vehicles === 0}
        leftSection={<IconBellRinging size={18} stroke={1.75} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('due.remind', { count: preview.vehicles })}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('due.remindTitle', { customers: preview.customers })}
        verb={t('due.remindVerb')}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        <p>{t('due.remindText', { vehicles: preview.vehicles, days: within })}</p>
        <p>{t('due.remindNot', { told: preview.told, expected: preview.expected, ownerless: preview.ownerless })}</p>
      </ConfirmDialog>
    </>
  );
}

/** Cars with something due, the earliest first, and one button that tells all their owners. */
export default function DueScreen() {
  const { t } = useSpeech();
  const may = useMay('customers.write');
  const [search, setSearch] = useSearchParams();
  const [sent, setSent] = useState('');
  const span = spans.find((one) => one === search.get('within')) ?? '30';
  const within = Number(span);
  const list = api.useListServiceDuePagesInfiniteQuery({ within, limit: 50 });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('due.title')} actions={may && <Remind within={within} onSent={setSent} />}>
        <FilterChips
          label={t('due.within')}
          chips={spans.map((one) => ({
            value: one,
            label: one === '0' ? t('due.state.due') : t('due.days', { days: Number(one) }),
          }))}
          value={span}
          onChange={(value) => setSearch({ within: value }, { replace: true })}
        />
      </PageHeader>
      <p role="status">{sent}</p>
      <ListTable
        label={t('due.title')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.plate}
        to={(row) => `/vehicles/${row.id}`}
        csv={{ name: 'service-due' }}
        empty={{ icon: IconCalendarTime, title: t('due.none'), hint: t('due.noneHint') }}
      />
    </>
  );
}
