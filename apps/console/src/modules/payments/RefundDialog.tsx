import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { DialogForm } from '../../shared/DialogForm.tsx';
import { useT } from '../../shared/phrases.tsx';
import { Reason } from '../../shared/Reason.tsx';
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
  const submit = async () => {
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
      <DialogForm
        verb={t('payment.refund')}
        grave
        busy={deed.busy}
        off={!amount || amount > most || !reason.trim()}
        error={deed.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{t(payment.provider ? 'payment.refundBack' : 'payment.refundHand')}</p>
        <AmountInput
          label={t('till.amount')}
          currency={payment.currency}
          value={amount}
          most={most}
          onChange={setAmount}
          autoFocus
        />
        <Reason value={reason} onChange={setReason} />
      </DialogForm>
    </Dialog>
  );
}
