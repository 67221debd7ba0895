import type { OutputOf } from '@pitlane/contracts/core';
import type { listPayments } from '@pitlane/contracts/payments';
import type { Column } from '../../shared/DataTable.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { moneyFigure, plainAmount } from '../../shared/money.ts';
import { useSpeech } from '../../shared/phrases.tsx';
import { longDate } from '../../shared/when.ts';
import css from './Payments.module.css';

export type Payment = OutputOf<typeof listPayments>['items'][number];

/** How a payment came: by what, through whom. */
export function useWayWords(): (row: Pick<Payment, 'method' | 'provider'>) => string {
  const { t } = useSpeech();
  return ({ method, provider }) =>
    [t(`payment.method.${method}`), provider && t(`provider.${provider}`)].filter(Boolean).join(', ');
}

/** When, whose, how, for which bills, how much. */
export function usePaymentColumns(): Column<Payment>[] {
  const { t, format } = useSpeech();
  const way = useWayWords();
  const bills = (row: Payment) => row.invoices.map(({ number }) => number ?? '').join(', ');
  return [
    {
      id: 'day',
      label: t('payment.day'),
      cell: (row) => <span className={css.day}>{longDate(row.receivedOn, 'UTC', format)}</span>,
      value: (row) => row.receivedOn,
    },
    {
      id: 'customer',
      label: t('bill.customer'),
      cell: (row) => <strong style={{ fontWeight: 600 }}>{row.customer}</strong>,
      value: (row) => row.customer,
    },
    { id: 'way', label: t('payment.way'), cell: way, value: way },
    {
      id: 'bills',
      label: t('books.invoices'),
      cell: (row) => <span className={css.day}>{bills(row)}</span>,
      value: bills,
    },
    { id: 'by', label: t('payment.takenBy'), cell: (row) => row.takenBy, value: (row) => row.takenBy, spare: true },
    {
      id: 'amount',
      label: t('bill.amount'),
      cell: (row) => (
        <>
          <MoneyText amount={row.amount} currency={row.currency} strong />
          {row.refunded > 0 && (
            <small className={css.ofIt}>
              {t('payment.ofIt', { refunded: `${row.currency} ${moneyFigure(row.refunded, row.currency, format)}` })}
            </small>
          )}
        </>
      ),
      value: (row) => plainAmount(row.amount, row.currency),
      end: true,
    },
  ];
}
