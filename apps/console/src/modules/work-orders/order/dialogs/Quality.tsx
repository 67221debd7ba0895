import { Checkbox } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { Reason } from '../../../../shared/Reason.tsx';
import { useOrder } from '../order.tsx';
import css from './Dialogs.module.css';
import { useSubmit } from './useSubmit.ts';

type Props = { readonly onClose: () => void };

/** The check is passed: the car becomes ready. */
export function QualityPass({ onClose }: Props) {
  const t = useT();
  const { order, act } = useOrder();
  const [note, setNote] = useState('');
  const [approve] = api.useApproveQualityMutation();
  const { busy, error, submit } = useSubmit(onClose);
  return (
    <DialogForm
      verb={t('quality.passVerb')}
      busy={busy}
      error={error}
      onSubmit={() => submit(() => act(approve({ workOrderId: order.id, note: note.trim() }).unwrap()))}
      onClose={onClose}
    >
      <p>{t('quality.passText', { name: order.customer.name })}</p>
      <Reason label={t('quality.note')} value={note} onChange={setNote} optional maxLength={500} autoFocus />
    </DialogForm>
  );
}

/** The check failed: back to work with words, and which jobs again. */
export function QualityFail({ onClose }: Props) {
  const t = useT();
  const { order, act } = useOrder();
  const [reason, setReason] = useState('');
  const [jobs, setJobs] = useState<readonly string[]>([]);
  const [reject] = api.useRejectQualityMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const done = order.jobs.filter((job) => job.status === 'done');
  return (
    <DialogForm
      verb={t('quality.failVerb')}
      grave
      busy={busy}
      off={reason.trim() === ''}
      error={error}
      onSubmit={() =>
        submit(() => act(reject({ workOrderId: order.id, reason: reason.trim(), jobIds: [...jobs] }).unwrap()))
      }
      onClose={onClose}
    >
      <GrowingText
        label={t('quality.failLabel')}
        required
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {done.length > 0 && (
        <Checkbox.Group label={t('quality.failJobs')} value={[...jobs]} onChange={setJobs}>
          <div className={css.radios}>
            {done.map((job) => (
              <Checkbox key={job.id} value={job.id} label={job.title} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </DialogForm>
  );
}
