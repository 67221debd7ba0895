import { Radio } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { DialogForm } from '../../shared/DialogForm.tsx';
import { moneyFigure } from '../../shared/money.ts';
import { useSpeech } from '../../shared/phrases.tsx';
import { asksMoney } from '../../shared/till/bill.ts';
import { useDeed } from '../../shared/useDeed.ts';
import type { PaymentView } from './PaymentScreen.tsx';

type Props = { readonly payment: PaymentView; readonly onClose: () => void; readonly onDone: () => unknown };
const MANY = 100;

/** Settles another bill of the same customer with what is left of a payment. */
export function AllocateDialog({ payment, onClose, onDone }: Props) {
  const { t, format } = useSpeech();
  const { currency, left, customerId } = payment;
  const { data } = api.useListInvoicesQuery({ customerId, limit: MANY });
  const bills = (data?.items ?? []).filter((bill) => asksMoney(bill) && bill.currency === currency);
  const [chosen, setChosen] = useState<string>();
  const [allocate] = api.useAllocatePaymentMutation();
  const deed = useDeed();
  const bill = bills.find(({ id }) => id === chosen) ?? bills[0];
  const figure = (amount: number) => `${currency} ${moneyFigure(amount, currency, format)}`;
  const submit = async () => {
    if (!bill) return;
    const wish = { paymentId: payment.id, invoiceId: bill.id, amount: Math.min(left, bill.open) };
    if (!(await deed.run(() => allocate(wish).unwrap()))) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('payment.allocateTitle', { amount: figure(left) })} centered>
      <DialogForm
        verb={t('payment.allocate')}
        busy={deed.busy}
        off={!bill}
        error={deed.error}
        onSubmit={submit}
        onClose={onClose}
      >
        {data && bills.length === 0 && <p>{t('payment.noBills')}</p>}
        <Radio.Group label={t('payment.which')} value={bill?.id ?? ''} onChange={setChosen}>
          {bills.map((one) => (
            <Radio key={one.id} mt={12} value={one.id} label={`${one.number}, ${figure(one.open)}`} />
          ))}
        </Radio.Group>
      </DialogForm>
    </Dialog>
  );
}
