import { Button, Radio } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ErrorNote.tsx';
import { moneyFigure } from '../money.ts';
import { useSpeech } from '../phrases.tsx';
import { useDeed } from '../useDeed.ts';
import { longDate } from '../when.ts';
import { Attempt } from './Attempt.tsx';
import type { Bill } from './bill.ts';
import css from './Till.module.css';

/** Charges a card the customer agreed to keep on file; says when they agreed. */
export function SavedForm({ bill }: { readonly bill: Bill }) {
  const { t, timeZone, format } = useSpeech();
  const { data } = api.useListMethodsQuery({ customerId: bill.customerId });
  const [chosen, setChosen] = useState<string>();
  const [attemptId, setAttemptId] = useState<string>();
  const [charge] = api.useChargeMethodMutation();
  const deed = useDeed();
  const items = data?.items ?? [];
  const methodId = chosen ?? items[0]?.id;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!methodId) return;
    const attempt = await deed.run(() => charge({ invoiceId: bill.id, methodId }).unwrap());
    if (attempt) setAttemptId(attempt.id);
  };
  if (attemptId) return <Attempt attemptId={attemptId} onAgain={() => setAttemptId(undefined)} />;
  return (
    <form className={css.form} onSubmit={submit}>
      <Radio.Group label={t('till.savedWhich')} value={methodId ?? ''} onChange={setChosen}>
        <div className={css.cards}>
          {items.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={one.label}
              description={t('till.consent', { day: longDate(one.consentAt, timeZone, format) })}
            />
          ))}
        </div>
      </Radio.Group>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <Button type="submit" size="xl" fullWidth loading={deed.busy} disabled={!methodId}>
        {t('till.charge', { amount: `${bill.currency} ${moneyFigure(bill.open, bill.currency, format)}` })}
      </Button>
    </form>
  );
}
