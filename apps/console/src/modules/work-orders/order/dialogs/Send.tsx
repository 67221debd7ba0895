import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { moneyFigure } from '../../../../shared/money.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

/** Fixes jobs and prices as a new version and sends it; says before who gets what. */
export function Send({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useSpeech();
  const { order, act } = useOrder();
  const [message, setMessage] = useState('');
  const [send] = api.useSendEstimateMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const { name, email, phone } = order.customer;
  const { currency, estimateNet } = order.money;
  const amount = `${currency} ${moneyFigure(estimateNet, currency, format)}`;
  const perform = () =>
    submit(async () => {
      await act(send({ workOrderId: order.id, message: message.trim() }).unwrap());
      notifications.show({ message: t('send.sent', { name }) });
    });
  return (
    <DialogForm verb={t('send.verb', { name })} busy={busy} error={error} onSubmit={perform} onClose={onClose}>
      <p>{t('send.text', { name })}</p>
      <p>
        <strong>{t('send.jobs', { count: order.jobs.length, amount })}</strong>
      </p>
      {!email && !phone && <p role="alert">{t('send.noContact', { name })}</p>}
      <GrowingText
        label={t('send.message')}
        description={t('send.messageHint')}
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
