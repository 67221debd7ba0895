import { Button } from '@mantine/core';
import { IconCloudCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { drop, replay, useOutbox, type Waiting } from '../../../shared/outbox.ts';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { problemWords } from '../../../shared/problemWords.ts';
import { clockTime } from '../../../shared/when.ts';
import css from '../sheet/Job.module.css';
import '../../../shared/words/technician.ts';

/** What waits to be sent, and why something was refused. */
export default function OutboxScreen() {
  const { t, timeZone } = useSpeech();
  const waiting = useOutbox();
  const [dropping, setDropping] = useState<Waiting>();
  return (
    <div className={css.page}>
      <PageHeader
        title={t('outbox.title')}
        actions={
          waiting.length > 0 && (
            <Button size="lg" onClick={() => void replay()}>
              {t('outbox.send')}
            </Button>
          )
        }
      />
      {waiting.length === 0 && (
        <EmptyState icon={IconCloudCheck} title={t('outbox.none')} hint={t('outbox.noneHint')} />
      )}
      {waiting.length > 0 && (
        <ul className={css.list}>
          {waiting.map((one) => (
            <li key={one.key}>
              <span className={css.grow}>
                {one.photo ? t('outbox.what.upload', { name: one.label }) : one.label}
                <small>
                  {one.refused
                    ? t('outbox.refused', {
                        why: problemWords(t, { type: '', title: '', status: 0, code: one.refused }),
                      })
                    : t('outbox.since', { time: clockTime(one.at, timeZone) })}
                </small>
              </span>
              <Button size="lg" variant="default" onClick={() => setDropping(one)}>
                {t('outbox.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {dropping && (
        <ConfirmDialog
          opened
          grave
          title={t('outbox.dropTitle')}
          verb={t('outbox.drop')}
          onConfirm={async () => drop(dropping.key)}
          onClose={() => setDropping(undefined)}
        >
          {dropping.label}. {t('outbox.dropHint')}
        </ConfirmDialog>
      )}
    </div>
  );
}
