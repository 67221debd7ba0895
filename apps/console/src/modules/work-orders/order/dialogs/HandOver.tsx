import { TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { moneyFigure } from '../../../../shared/money.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

/** The driver has the car back. Says what is still to pay; the server decides whether that stops it. */
export function HandOver({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useSpeech();
  const { order, act } = useOrder();
  const [km, setKm] = useState('');
  const [to, setTo] = useState('');
  const [send] = api.useHandOverMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const { bill, customer } = order;
  const digits = km.replace(/\D/g, '');
  const open = bill && !bill.paid ? `${bill.currency} ${moneyFigure(bill.open, bill.currency, format)}` : null;
  return (
    <DialogForm
      verb={t('over.verb')}
      busy={busy}
      error={error}
      onSubmit={() =>
        submit(() =>
          act(
            send({
              workOrderId: order.id,
              odometerKm: digits === '' ? null : Number(digits),
              to: to.trim() || null,
            }).unwrap(),
          ),
        )
      }
      onClose={onClose}
    >
      {open ? (
        <p style={{ display: 'flex', gap: 8, color: 'var(--monitor)' }}>
          <IconAlertTriangle size={20} stroke={1.75} aria-hidden style={{ flex: 'none' }} />
          {t('over.open', { open })}
        </p>
      ) : (
        <p>{t('over.text', { name: customer.name })}</p>
      )}
      <TextInput
        label={t('over.odometer')}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        value={km}
        onChange={(event) => setKm(event.currentTarget.value)}
      />
      <TextInput
        label={t('over.to', { name: customer.name })}
        maxLength={120}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
