import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listSentMail } from '@pitlane/contracts/notifications';
import { IconMail } from '@tabler/icons-react';
import { type Column, DataTable } from '../../shared/DataTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { clockTime, longDate } from '../../shared/when.ts';
import '../../shared/words/settings.ts';

const PAGE = 50;
type Row = OutputOf<typeof listSentMail>['items'][number];

function useColumns(): Column<Row>[] {
  const { t, timeZone, format } = useSpeech();
  return [
    {
      id: 'at',
      label: t('mailLog.at'),
      cell: (row) => (
        <span className="tabular">
          {longDate(row.at, timeZone, format)} {clockTime(row.at, timeZone)}
        </span>
      ),
      value: (row) => row.at,
      width: 170,
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

/** Every mail of the shop and how its sending went. */
export default function MailScreen() {
  const { t } = useSpeech();
  const columns = useColumns();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    api.useListSentMailPagesInfiniteQuery({
      limit: PAGE,
    });
  return (
    <SettingsFrame wide title={t('mailLog.title')} hint={t('mailLog.hint')}>
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data && (
        <DataTable
          label={t('mailLog.title')}
          columns={columns}
          rows={data.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          rowName={(row) => row.subject}
          empty={<EmptyState icon={IconMail} title={t('mailLog.none')} hint={t('mailLog.noneHint')} />}
          footer={
            hasNextPage && (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
                {t('action.more')}
              </Button>
            )
          }
        />
      )}
    </SettingsFrame>
  );
}
