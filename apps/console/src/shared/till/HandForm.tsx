import { Button, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ErrorNote.tsx';
import { MoneyText } from '../MoneyText.tsx';
import { moneyFigure } from '../money.ts';
import { useSpeech } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import { dayOf } from '../when.ts';
import { AmountInput } from './AmountInput.tsx';
import type { Bill } from './bill.ts';
import css from './Till.module.css';

type Props = {
  readonly bill: Bill;
  readonly method: 'cash' | 'terminal' | 'bank';
  /** Booked as this payment; the change to hand back in minor units. */
  readonly onTaken: (change: number, paymentId: string) => void;
};

/** What is typed of money taken by hand; everything stands prefilled. */
function useHand({ bill, method, onTaken }: Props) {
  const { timeZone } = useSpeech();
  const today = dayOf(new Date(), timeZone);
  const [typed, setTyped] = useState({
    amount: bill.open as number | null,
    given: null as number | null,
    tip: null as number | null,
    reference: '',
    day: today,
  });
  const put = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  const deed = useDeed();
  const [take] = api.useTakePaymentMutation();
  const owed = (typed.amount ?? 0) + (typed.tip ?? 0);
  const change = typed.given === null ? 0 : typed.given - owed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!typed.amount || change < 0) return;
    const done = await deed.run(() =>
      take({
        invoiceId: bill.id,
        method,
        amount: typed.amount ?? 0,
        tip: typed.tip ?? 0,
        reference: typed.reference.trim(),
        ...(typed.day === today ? {} : { receivedOn: typed.day }),
      }).unwrap(),
    );
    if (done) onTaken(change, done.id);
  };
  return { typed, put, deed, change, submit, today, owed };
}

type Hand = ReturnType<typeof useHand>;

/** What is asked by each way: the cash handed over, the terminal's receipt, the bank's words and day; a tip where wished. */
function HandFields({ bill, method, hand }: Pick<Props, 'bill' | 'method'> & { readonly hand: Hand }) {
  const { t } = useSpeech();
  const { data: rules } = api.useGetInvoiceRulesQuery({});
  const { typed, put, today } = hand;
  const { currency } = bill;
  const money = (label: string, field: 'amount' | 'tip') => (
    <AmountInput label={label} currency={currency} value={typed[field]} onChange={(value) => put({ [field]: value })} />
  );
  return (
    <div className={css.pair}>
      {money(t('till.amount'), 'amount')}
      {method === 'cash' ? (
        <AmountInput
          autoFocus
          label={t('till.given')}
          placeholder={t('till.exact')}
          currency={currency}
          value={typed.given}
          onChange={(given) => put({ given })}
        />
      ) : (
        <TextInput
          size="lg"
          label={t(`till.reference.${method}`)}
          maxLength={120}
          value={typed.reference}
          onChange={(event) => put({ reference: event.currentTarget.value })}
        />
      )}
      {method === 'bank' && (
        <TextInput
          size="lg"
          type="date"
          label={t('till.day')}
          max={today}
          value={typed.day}
          onChange={(event) => put({ day: event.currentTarget.value || today })}
        />
      )}
      {rules?.tips && method !== 'bank' && money(t('till.tip'), 'tip')}
    </div>
  );
}

/** Cash with its change, the card terminal, or the bank: booked at once. */
export function HandForm(props: Props) {
  const { bill, method } = props;
  const { t, format } = useSpeech();
  const hand = useHand(props);
  const { typed, deed, change, submit, owed } = hand;
  const { currency } = bill;
  const over = (typed.amount ?? 0) - bill.open;
  return (
    <form className={css.form} onSubmit={submit}>
      <HandFields bill={bill} method={method} hand={hand} />
      {typed.given !== null && (
        <p className={css.change} data-short={change < 0 || undefined} role="status">
          {t(change < 0 ? 'till.short' : 'till.change')}
          <MoneyText amount={Math.abs(change)} currency={currency} strong />
        </p>
      )}
      {over > 0 && (
        <p className={css.note}>{t('till.over', { amount: `${currency} ${moneyFigure(over, currency, format)}` })}</p>
      )}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <Button
        type="submit"
        size="xl"
        fullWidth
        loading={deed.busy}
        disabled={!typed.amount || change < 0}
        data-autofocus={method !== 'cash' || undefined}
      >
        {t(`till.take.${method}`, { amount: `${currency} ${moneyFigure(owed, currency, format)}` })}
      </Button>
    </form>
  );
}
