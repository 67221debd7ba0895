import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getTrialBalance } from '@pitlane/contracts/ledger';
import { IconAlertTriangle, IconCircleCheck, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { sayKnown } from '../../shared/known.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { moneyFigure } from '../../shared/money.ts';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { dayOf } from '../../shared/when.ts';
import { DayField } from './DayField.tsx';
import css from './Ledger.module.css';

type Trial = OutputOf<typeof getTrialBalance>;
const sumOf = (trial: Trial, side: 'debit' | 'credit') => trial.accounts.reduce((sum, one) => sum + one[side], 0);

/** Whether what was debited is what was credited; the database sees to it, this shows it. */
function Even({ trial }: { readonly trial: Trial }) {
  const { t, format } = useSpeech();
  const { total, currency } = trial;
  const Glyph = total === 0 ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={css.even} data-odd={total !== 0 || undefined} role="status">
      <Glyph size={18} stroke={1.75} aria-hidden />
      {total === 0
        ? t('trial.even')
        : t('trial.odd', { amount: `${currency} ${moneyFigure(total, currency, format)}` })}
    </p>
  );
}

function Accounts({ trial }: { readonly trial: Trial }) {
  const { t } = useSpeech();
  const { accounts, currency } = trial;
  const money = (amount: number, strong = false) => (
    <MoneyText amount={amount} currency={currency} bare={!strong} strong={strong} />
  );
  return (
    <table className={css.table}>
      <caption className="sr-only">{t('trial.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trial.account')}</th>
          <th scope="col" className={css.wide}>
            {t('trial.debit')}
          </th>
          <th scope="col" className={css.wide}>
            {t('trial.credit')}
          </th>
          <th scope="col">{t('trial.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ account, debit, credit, balance }) => (
          <tr key={account}>
            <th scope="row">{sayKnown(t, `ledger.${account}`, account)}</th>
            <td className={css.wide}>{debit !== 0 && money(debit)}</td>
            <td className={css.wide}>{credit !== 0 && money(credit)}</td>
            <td>{money(balance)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('trial.sum')}</th>
          <td className={css.wide}>{money(sumOf(trial, 'debit'), true)}</td>
          <td className={css.wide}>{money(sumOf(trial, 'credit'), true)}</td>
          <td>{money(trial.total, true)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Every account of the books with its balance at the end of a day. */
export default function BooksScreen() {
  const { t, timeZone } = useSpeech();
  const today = dayOf(new Date(), timeZone);
  const [day, setDay] = useState(today);
  const read = api.useGetTrialBalanceQuery(day === today ? {} : { day });
  const { data } = read;
  return (
    <MoneyFrame>
      <DayField today={today} value={day} onChange={setDay} />
      <Pending of={read} rows={10} />
      {data && (
        <Panel flush title={t('trial.title')} note={data.currency}>
          {data.accounts.length === 0 ? (
            <EmptyState icon={IconScale} title={t('trial.none')} hint={t('trial.noneHint')} />
          ) : (
            <>
              <Even trial={data} />
              <Accounts trial={data} />
            </>
          )}
        </Panel>
      )}
    </MoneyFrame>
  );
}
