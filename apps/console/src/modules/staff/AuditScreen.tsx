import { Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconHistory } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import type { Column } from '../../shared/DataTable.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useMay } from '../../shared/session.tsx';
import { useMomentColumn } from '../../shared/useMomentColumn.tsx';
import { FailedSignIns } from './FailedSignIns.tsx';
import '../../shared/words/settings.ts';

const PAGE = 50;
type Filter = { readonly actorId?: string; readonly type?: string; readonly from?: string; readonly until?: string };
type Row = {
  readonly seq: number;
  readonly at: string;
  readonly name: string | null;
  readonly text: string;
  readonly type: string;
  readonly address: string | null;
};

function useColumns(): Column<Row>[] {
  const { t } = useSpeech();
  return [
    useMomentColumn(t('audit.when')),
    { id: 'who', label: t('audit.who'), cell: (row) => row.name ?? t('audit.system'), value: (row) => row.name },
    {
      id: 'what',
      label: t('audit.what'),
      cell: (row) => (
        <>
          {row.text} <span style={{ color: 'var(--ink-2)' }}>{row.type}</span>
        </>
      ),
      value: (row) => row.text,
    },
    { id: 'from', label: t('audit.from'), cell: (row) => row.address, value: (row) => row.address },
  ];
}

function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { t } = useSpeech();
  const may = useMay('staff.read');
  const { data } = api.useListStaffQuery({}, { skip: !may });
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' }}>
      <Select
        label={t('audit.person')}
        placeholder={t('audit.everybody')}
        clearable
        searchable
        data={(data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={filter.actorId ?? null}
        onChange={(actorId) => onChange({ ...filter, actorId: actorId ?? undefined })}
      />
      <TextInput
        label={t('audit.type')}
        placeholder={t('audit.typeHint')}
        value={filter.type ?? ''}
        onChange={(event) => onChange({ ...filter, type: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.since')}
        value={filter.from ?? ''}
        onChange={(event) => onChange({ ...filter, from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.until')}
        value={filter.until ?? ''}
        onChange={(event) => onChange({ ...filter, until: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

/** Who did what, when and from where, newest first. */
export default function AuditScreen() {
  const { t } = useSpeech();
  const [filter, setFilter] = useState<Filter>({});
  const asked = useDeferredValue(filter);
  const columns = useColumns();
  const list = api.useGetAuditLogPagesInfiniteQuery({ ...asked, limit: PAGE });
  return (
    <SettingsFrame wide title={t('audit.title')} hint={t('audit.hint')}>
      <Filters filter={filter} onChange={setFilter} />
      <ListTable
        label={t('audit.title')}
        list={list}
        columns={columns}
        rowId={(row) => String(row.seq)}
        rowName={(row) => row.text}
        csv={{ name: 'audit' }}
        empty={{ icon: IconHistory, title: t('audit.none'), hint: t('audit.noneHint') }}
        grey={12}
      />
      <FailedSignIns />
    </SettingsFrame>
  );
}
