import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../shared/DataTable.tsx';
import { hoursOf } from '../../shared/figures.ts';
import { Initials } from '../../shared/Initials.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import { MemberForm } from './MemberForm.tsx';
import type { Member } from './member.ts';
import '../../shared/words/settings.ts';

function useColumns(): Column<Member>[] {
  const { t, timeZone, format } = useSpeech();
  return [
    {
      id: 'name',
      label: t('staffing.name'),
      cell: (row) => (
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 10 }}>
          <Initials initials={row.initials} size={28} />
          <strong style={{ fontWeight: 600 }}>{row.name}</strong>
        </span>
      ),
      value: (row) => row.name,
    },
    { id: 'email', label: t('staffing.email'), cell: (row) => row.email, value: (row) => row.email },
    { id: 'role', label: t('staffing.role'), cell: (row) => t(`staffing.role.${row.role}`), value: (row) => row.role },
    { id: 'skills', label: t('staffing.skills'), cell: (row) => row.skills.join(', ') },
    {
      id: 'hours',
      label: t('staffing.hours'),
      cell: (row) => hoursOf(row.dailyMinutes, format),
      value: (row) => row.dailyMinutes,
      end: true,
    },
    {
      id: 'status',
      label: t('staffing.status'),
      cell: (row) => t(`staffing.status.${row.status}`),
      value: (row) => row.status,
    },
    {
      id: 'seen',
      label: t('staffing.seen'),
      cell: (row) => (row.lastSeenAt ? longDate(row.lastSeenAt, timeZone, format) : t('staffing.never')),
      value: (row) => row.lastSeenAt,
      end: true,
    },
  ];
}

/** Who works here; inviting, changing, suspending for those who may. */
export default function PeopleScreen() {
  const { t } = useSpeech();
  const may = useMay('staff.manage');
  const [editing, setEditing] = useState<Member | 'new'>();
  const read = api.useListStaffQuery({});
  const { data } = read;
  const columns = useColumns();
  return (
    <SettingsFrame
      wide
      title={t('settings.people')}
      hint={t('settings.peopleHint')}
      actions={
        may && (
          <Button size="md" leftSection={<IconUserPlus size={18} stroke={1.75} />} onClick={() => setEditing('new')}>
            {t('staffing.invite')}
          </Button>
        )
      }
    >
      <Pending of={read} rows={6} />
      {data && (
        <DataTable
          label={t('settings.people')}
          columns={columns}
          rows={data.items}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          onOpen={may ? setEditing : undefined}
        />
      )}
      {editing && <MemberForm member={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </SettingsFrame>
  );
}
