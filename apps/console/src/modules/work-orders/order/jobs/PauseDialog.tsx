import { Radio } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../../../shared/Dialog.tsx';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import css from '../dialogs/Dialogs.module.css';
import { useSubmit } from '../dialogs/useSubmit.ts';
import { type Job, useOrder } from '../order.tsx';
import { type PauseReason, pauseReasons } from './words.ts';

type Props = { readonly job: Job; readonly opened: boolean; readonly onClose: () => void };

function Question({ job, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const { act } = useOrder();
  const [reason, setReason] = useState<PauseReason>('break');
  const [note, setNote] = useState('');
  const [pause] = api.usePauseJobMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const confirm = () => submit(() => act(pause({ jobId: job.id, reason, note: note.trim() }).unwrap()));
  return (
    <DialogForm verb={t('job.pause')} busy={busy} error={error} onSubmit={confirm} onClose={onClose}>
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
      <GrowingText
        label={t('job.pauseNote')}
        minRows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
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
