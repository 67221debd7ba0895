import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listSentMail } from '@pitlane/contracts/notifications';
import { IconMail } from '@tabler/icons-react';
import type { Column } from '../../shared/DataTable.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useMomentColumn } from '../../shared/useMomentColumn.tsx';
import '../../shared/words/settings.ts';

const PAGE = 50;
type Row = OutputOf<typeof listSentMail>['items'][number];

function useColumns(): Column<Row>[] {
  const { t } = useSpeech();
  return [
    useMomentColumn(t('mailLog.at')),
    {
      id: 'channel',
      label: t('mailLog.channel'),
      cell: (row) => t(`mailLog.channel.${row.channel}`),
      value: (row) => row.channel,
    },
    { id: 'to', label: t('mailLog.to'), cell: (row) => row.to, value: (row) => row.to },
    { id: 'subject', label: t('mailLog.subject'), cell: (row) => row.subject, value: (row) => row.subject },
    {
      id: 'status',
      label: t('mailLog.status'),
      cell: (row) => (
        <span style={row.status === 'failed' ? { color: 'var(--urgent)', fontWeight: 600 } : undefined}>
          {t(`mailLog.status.${row.status}`)}
          {row.error && `: ${row.error}`}
        </span>
      ),
      value: (row) => row.status,
    },
  ];
}

/** Every mail and text message of the shop and how its sending went. */
export default function MailScreen() {
  const { t } = useSpeech();
  const columns = useColumns();
  const list = api.useListSentMailPagesInfiniteQuery({ limit: PAGE });
  return (
    <SettingsFrame wide title={t('mailLog.title')} hint={t('mailLog.hint')}>
      <ListTable
        label={t('mailLog.title')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.subject}
        empty={{ icon: IconMail, title: t('mailLog.none'), hint: t('mailLog.noneHint') }}
      />
    </SettingsFrame>
  );
}
