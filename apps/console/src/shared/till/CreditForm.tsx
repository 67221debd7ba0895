import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ErrorNote.tsx';
import { moneyFigure } from '../money.ts';
import { useSpeech } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import { AmountInput } from './AmountInput.tsx';
import type { Bill } from './bill.ts';
import css from './Till.module.css';

type Props = {
  readonly bill: Bill;
  /** What the customer has with the shop, in the bill's currency. */
  readonly credit: number;
  readonly onTaken: () => void;
};

/** Sets what the customer overpaid or was credited off against this bill. */
export function CreditForm({ bill, credit, onTaken }: Props) {
  const { t, format } = useSpeech();
  const { currency, customerId, id: invoiceId } = bill;
  const most = Math.min(credit, bill.open);
  const [amount, setAmount] = useState<number | null>(most);
  const [apply] = api.useApplyCreditMutation();
  const deed = useDeed();
  const figure = (value: number) => `${currency} ${moneyFigure(value, currency, format)}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!amount) return;
    if (await deed.run(() => apply({ customerId, invoiceId, amount }).unwrap())) onTaken();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p className={css.note}>{t('till.credit', { amount: figure(credit) })}</p>
      <div className={css.pair}>
        <AmountInput label={t('till.amount')} currency={currency} value={amount} most={most} onChange={setAmount} />
      </div>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <Button type="submit" size="xl" fullWidth loading={deed.busy} disabled={!amount || amount > most} data-autofocus>
        {t('till.useCredit', { amount: figure(amount ?? 0) })}
      </Button>
    </form>
  );
}
