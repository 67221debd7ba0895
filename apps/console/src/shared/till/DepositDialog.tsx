import { NumberInput, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DialogForm } from '../DialogForm.tsx';
import { useT } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import { AmountInput } from './AmountInput.tsx';
import '../words/money.ts';
import { Dialog } from '../Dialog.tsx';

type Props = { readonly estimateId: string; readonly currency: string; readonly onClose: () => void };
const BASIS = 100;

/** Bills a deposit on an estimate, a share of it or an amount, and leads to the bill. */
export default function DepositDialog({ estimateId, currency, onClose }: Props) {
  const t = useT();
  const [, go] = useLocation();
  const { data: rules } = api.useGetInvoiceRulesQuery({});
  const [by, setBy] = useState<'percent' | 'amount'>('percent');
  const [percent, setPercent] = useState<number>();
  const [amount, setAmount] = useState<number | null>(null);
  const [request] = api.useRequestDepositMutation();
  const deed = useDeed();
  const share = percent ?? (rules?.depositBp ?? 0) / BASIS;
  const submit = async () => {
    const wish = by === 'percent' ? { percentBp: Math.round(share * BASIS) } : { amount: amount ?? 0 };
    const made = await deed.run(() => request({ estimateId, ...wish }).unwrap());
    if (!made) return;
    notifications.show({ message: t('deposit.made', { number: made.number }) });
    go(`/money/invoices/${made.id}`);
  };
  return (
    <Dialog opened onClose={onClose} title={t('deposit.title')} centered>
      <DialogForm
        verb={t('deposit.ask')}
        busy={deed.busy}
        off={by === 'percent' ? share <= 0 : !amount}
        error={deed.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{t('deposit.hint')}</p>
        <SegmentedControl
          fullWidth
          aria-label={t('deposit.by')}
          value={by}
          onChange={(value) => setBy(value === 'amount' ? 'amount' : 'percent')}
          data={[
            { value: 'percent', label: t('deposit.percent') },
            { value: 'amount', label: t('deposit.amount') },
          ]}
        />
        {by === 'percent' ? (
          <NumberInput
            size="lg"
            label={t('deposit.percent')}
            labelProps={{ fz: 14 }}
            suffix=" %"
            min={0}
            max={100}
            decimalScale={2}
            hideControls
            value={share}
            onChange={(value) => setPercent(Number(value))}
          />
        ) : (
          <AmountInput label={t('deposit.amount')} currency={currency} value={amount} onChange={setAmount} />
        )}
      </DialogForm>
    </Dialog>
  );
}
