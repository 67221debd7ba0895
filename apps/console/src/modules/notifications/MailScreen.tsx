import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listSentMail } from '@pitlane/contracts/notifications';
import { IconMail, IconMessage } from '@tabler/icons-react';
import type { Column } from '../../shared/DataTable.tsx';
import { ListTable } from '../../shared/ListTable.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useMomentColumn } from '../../shared/useMomentColumn.tsx';
import css from './Mail.module.css';
import '../../shared/words/settings.ts';

const PAGE = 50;
type Row = OutputOf<typeof listSentMail>['items'][number];
const glyphs = { mail: IconMail, text: IconMessage } as const;

/** A mail's subject, or a text message from its first word to its last. */
function Words({ row }: { readonly row: Row }) {
  const { t } = useSpeech();
  const Glyph = glyphs[row.channel];
  return (
    <span className={css.words}>
      <Glyph size={20} stroke={1.75} aria-hidden />
      <span>
        <span className="sr-only">{t(`mailLog.channel.${row.channel}`)}: </span>
        {row.subject}
      </span>
    </span>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useSpeech();
  return [
    { id: 'subject', label: t('mailLog.subject'), cell: (row) => <Words row={row} />, value: (row) => row.subject },
    { id: 'to', label: t('mailLog.to'), cell: (row) => row.to, value: (row) => row.to },
    {
      id: 'status',
      label: t('mailLog.status'),
      cell: (row) => (
        <span className={row.status === 'failed' ? css.failed : css.sent}>
          {t(`mailLog.status.${row.status}`)}
          {row.error && <small>{row.error}</small>}
        </span>
      ),
      value: (row) => row.status,
    },
    { ...useMomentColumn<Row>(t('mailLog.at')), end: true },
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
