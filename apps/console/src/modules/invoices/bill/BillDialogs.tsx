import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { moneyFigure } from '../../../shared/money.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { TakePayment } from '../../../shared/till/TakePayment.tsx';
import { CreditDialog } from './CreditDialog.tsx';

export type Deed = 'post' | 'pay' | 'send' | 'remind' | 'credit' | 'void';
type Props = {
  readonly bill: Bill;
  readonly deed: Deed;
  readonly onClose: () => void;
  readonly onDone: () => unknown;
};

/** Gives the number and freezes; says so first, and sends in the same step when wished. */
function PostDialog({ bill, onClose, onDone }: Props) {
  const { t, format } = useSpeech();
  const [post] = api.usePostInvoiceMutation();
  const [sendIt] = api.useSendInvoiceMutation();
  const [send, setSend] = useState(true);
  const amount = `${bill.currency} ${moneyFigure(bill.total, bill.currency, format)}`;
  const perform = async () => {
    const { number } = await post({ invoiceId: bill.id, version: bill.version }).unwrap();
    notifications.show({ message: t('bill.posted', { number }) });
    try {
      if (send) await sendIt({ invoiceId: bill.id, message: '' }).unwrap();
    } catch {
      notifications.show({ color: 'urgent', title: t('error.title'), message: t('bill.notSent', { number }) });
    }
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      title={t('bill.postTitle', { amount })}
      verb={t('bill.do.post')}
      onConfirm={perform}
      onClose={onClose}
    >
      <p>{t('bill.postHint')}</p>
      <Checkbox
        size="md"
        label={t('bill.postSend', { name: bill.customer })}
        checked={send}
        onChange={(event) => setSend(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}

function SendDialog({ bill, onClose, onDone }: Props) {
  const { t } = useSpeech();
  const [send] = api.useSendInvoiceMutation();
  const perform = async (message: string) => {
    await send({ invoiceId: bill.id, message }).unwrap();
    notifications.show({ message: t('bill.sentTo', { name: bill.customer }) });
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      title={t('bill.sendTitle', { number: bill.number ?? '', name: bill.customer })}
      verb={t('bill.do.send')}
      reason={{ label: t('bill.message') }}
      onConfirm={perform}
      onClose={onClose}
    >
      <p>{t('bill.sendHint')}</p>
    </ConfirmDialog>
  );
}

function RemindDialog({ bill, onClose, onDone }: Props) {
  const { t } = useSpeech();
  const [remind] = api.useRemindInvoiceMutation();
  const perform = async () => {
    const { level } = await remind({ invoiceId: bill.id }).unwrap();
    notifications.show({ message: t('bill.reminded', { level, name: bill.customer }) });
    await onDone();
  };
  return (
    <ConfirmDialog
      opened
      title={t('bill.remindOne', { number: bill.number ?? '' })}
      verb={t('bill.remind')}
      onConfirm={perform}
      onClose={onClose}
    >
      <p>{t('bill.remindHint', { name: bill.customer, level: bill.reminderLevel + 1 })}</p>
    </ConfirmDialog>
  );
}

function VoidDialog({ bill, onClose, onDone }: Props) {
  const { t } = useSpeech();
  const [cancel] = api.useVoidInvoiceMutation();
  const [, go] = useLocation();
  const draft = bill.status === 'draft';
  const perform = async (reason: string) => {
    await cancel({ invoiceId: bill.id, reason }).unwrap();
    if (!draft) return onDone();
    // There is nothing left to look at here.
    notifications.show({ message: t('bill.discarded') });
    go(bill.workOrderId ? `/work-orders/${bill.workOrderId}` : '/money', { replace: true });
  };
  return (
    <ConfirmDialog
      opened
      grave
      title={draft ? t('bill.discardTitle') : t('bill.voidTitle', { number: bill.number ?? '' })}
      verb={t(draft ? 'bill.do.discard' : 'bill.do.void')}
      reason={{ label: t('reason.label'), needed: true }}
      onConfirm={perform}
      onClose={onClose}
    >
      <p>{draft ? t('bill.discardHint', { visit: bill.workOrderId ? 'yes' : 'no' }) : t('bill.voidHint')}</p>
    </ConfirmDialog>
  );
}

/** The one dialog that is open on a bill. */
export function BillDialogs(props: Props) {
  const { bill, deed, onClose } = props;
  if (deed === 'pay') return <TakePayment invoiceId={bill.id} onClose={onClose} />;
  if (deed === 'post') return <PostDialog {...props} />;
  if (deed === 'send') return <SendDialog {...props} />;
  if (deed === 'remind') return <RemindDialog {...props} />;
  if (deed === 'void') return <VoidDialog {...props} />;
  return <CreditDialog {...props} />;
}
