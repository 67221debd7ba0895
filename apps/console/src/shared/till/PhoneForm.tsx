import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ErrorNote.tsx';
import { moneyFigure } from '../money.ts';
import { useSpeech } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import { AmountInput } from './AmountInput.tsx';
import { Attempt } from './Attempt.tsx';
import type { Bill } from './bill.ts';
import css from './Till.module.css';
import type { Provider } from './Till.tsx';

type Props = { readonly bill: Bill; readonly providers: readonly Provider[] };

/** Asks the customer's phone for the money; what comes of it shows here by itself. */
export function PhoneForm({ bill, providers }: Props) {
  const { t, format } = useSpeech();
  const { data: customer } = api.useGetCustomerQuery({ customerId: bill.customerId });
  const { data: running } = api.useListPaymentsQuery({ invoiceId: bill.id, limit: 1 });
  const [provider, setProvider] = useState(providers[0] ?? 'mtn');
  const [phone, setPhone] = useState<string>();
  const [amount, setAmount] = useState<number | null>(bill.open);
  const [attemptId, setAttemptId] = useState<string>();
  const [start] = api.useStartPaymentMutation();
  const deed = useDeed();
  const number = phone ?? customer?.phone ?? '';
  const { currency } = bill;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { invoiceId: bill.id, provider, method: 'mobile_money' as const, phone: number.trim() };
    const attempt = await deed.run(() => start({ ...wish, amount: amount ?? bill.open }).unwrap());
    if (attempt) setAttemptId(attempt.id);
  };
  const open = attemptId ?? running?.open[0]?.id;
  if (open) return <Attempt attemptId={open} onAgain={() => setAttemptId(undefined)} />;
  return (
    <form className={css.form} onSubmit={submit}>
      {providers.length > 1 && (
        <SegmentedControl
          size="md"
          fullWidth
          className={css.providers}
          aria-label={t('till.provider')}
          value={provider}
          onChange={(value) => setProvider(providers.find((one) => one === value) ?? provider)}
          data={providers.map((value) => ({ value, label: t(`provider.${value}`) }))}
        />
      )}
      <div className={css.pair}>
        <TextInput
          size="lg"
          type="tel"
          required
          label={t('till.phone')}
          value={number}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <AmountInput
          label={t('till.amount')}
          currency={currency}
          value={amount}
          most={bill.open}
          onChange={setAmount}
        />
      </div>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <Button
        type="submit"
        size="xl"
        fullWidth
        loading={deed.busy}
        disabled={!number.trim() || !amount || amount > bill.open}
      >
        {t('till.ask', { amount: `${currency} ${moneyFigure(amount ?? 0, currency, format)}` })}
      </Button>
    </form>
  );
}
