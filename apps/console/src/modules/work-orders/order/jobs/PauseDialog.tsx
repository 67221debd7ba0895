import { Button, Radio, Textarea } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../../../shared/Dialog.tsx';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import css from '../dialogs/Dialogs.module.css';
import { type Job, useOrder } from '../order.tsx';
import { type PauseReason, pauseReasons } from './words.ts';

type Props = { readonly job: Job; readonly opened: boolean; readonly onClose: () => void };

function Question({ job, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const { act } = useOrder();
  const [reason, setReason] = useState<PauseReason>('break');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>();
  const [pause, { isLoading }] = api.usePauseJobMutation();
  const confirm = async () => {
    setError(undefined);
    try {
      await act(pause({ jobId: job.id, reason, note: note.trim() }).unwrap());
      onClose();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <div className={css.form}>
      <Radio.Group
        aria-label={t('job.pauseTitle')}
        value={reason}
        onChange={(value) => setReason(pauseReasons.find((one) => one === value) ?? 'other')}
      >
        <div className={css.radios}>
          {pauseReasons.map((one) => (
            <Radio key={one} value={one} label={t(`job.pause.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('job.pauseNote')}
        autosize
        minRows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {error !== undefined && <ErrorNote error={error} />}
      <div className={css.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button loading={isLoading} onClick={confirm}>
          {t('job.pause')}
        </Button>
      </div>
    </div>
  );
}

/** Asks why the clock stops: others plan with the answer. */
export function PauseDialog({ job, opened, onClose }: Props) {
  const t = useT();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('job.pauseTitle')} centered>
      <Question job={job} onClose={onClose} />
    </Dialog>
  );
}
