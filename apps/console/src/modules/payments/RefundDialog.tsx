import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import dialog from '../../shared/ConfirmDialog.module.css';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useT } from '../../shared/phrases.tsx';
import { AmountInput } from '../../shared/till/AmountInput.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import type { PaymentView } from './PaymentScreen.tsx';

type Props = { readonly payment: PaymentView; readonly onClose: () => void; readonly onDone: () => unknown };

/** Gives money back the way it came; says what happens to the bill. */
export function RefundDialog({ payment, onClose, onDone }: Props) {
  const t = useT();
  const most = payment.amount + payment.tip - payment.refunded;
  const [amount, setAmount] = useState<number | null>(payment.amount - payment.refunded);
  const [reason, setReason] = useState('');
  const [refund] = api.useRefundPaymentMutation();
  const deed = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!amount) return;
    const wish = { paymentId: payment.id, amount, reason: reason.trim() };
    const done = await deed.run(() => refund(wish).unwrap());
    if (!done) return;
    notifications.show({ message: t(`refund.said.${done.state}`) });
    await onDone();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('payment.refundTitle', { name: payment.customer })} centered>
      <form className={dialog.body} onSubmit={submit}>
        <p>{t(payment.provider ? 'payment.refundBack' : 'payment.refundHand')}</p>
        <AmountInput
          label={t('till.amount')}
          currency={payment.currency}
          value={amount}
          most={most}
          onChange={setAmount}
          autoFocus
        />
        <Textarea
          label={t('reason.label')}
          required
          maxLength={300}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <div className={dialog.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            color="urgent"
            loading={deed.busy}
            disabled={!amount || amount > most || !reason.trim()}
          >
            {t('payment.refund')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
