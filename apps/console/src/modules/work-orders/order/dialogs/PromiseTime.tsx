import { TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { clockTime, dayOf } from '../../../../shared/when.ts';
import { useOrder } from '../order.tsx';
import css from './Dialogs.module.css';
import { useSubmit } from './useSubmit.ts';
import { instantOf } from './zoned.ts';

/** Promises a time; moving a promise needs a reason, which the customer reads. */
export function PromiseTime({ onClose }: { readonly onClose: () => void }) {
  const { t, timeZone } = useSpeech();
  const { order, act } = useOrder();
  const was = order.promise.at;
  const [day, setDay] = useState(dayOf(was ?? new Date(), timeZone));
  const [time, setTime] = useState(was ? clockTime(was, timeZone) : '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [promise] = api.useSetPromiseMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const at = instantOf(day, time, timeZone);
  const past = at !== null && Date.parse(at) < Date.now();
  const missing = was !== null && reason.trim() === '';
  const perform = () => {
    setTried(true);
    if (!at || past || missing) return;
    submit(() => act(promise({ workOrderId: order.id, at, reason: reason.trim() }).unwrap()));
  };
  return (
    <DialogForm verb={t('promise.verb')} busy={busy} error={error} onSubmit={perform} onClose={onClose}>
      <div className={css.pair}>
        <TextInput
          type="date"
          label={t('promise.date')}
          required
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={t('promise.time')}
          required
          data-autofocus
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      {tried && !at && <p role="alert">{t('promise.incomplete')}</p>}
      {past && <p role="alert">{t('promise.past')}</p>}
      {was && (
        <GrowingText
          label={t('promise.reason')}
          description={t('promise.reasonHint')}
          required
          minRows={2}
          maxLength={300}
          value={reason}
          error={tried && missing ? t('reason.needed') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  );
}
