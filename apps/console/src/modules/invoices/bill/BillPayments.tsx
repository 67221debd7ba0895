import { api } from '@pitlane/client/api';
import { Link } from 'wouter';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { moneyFigure } from '../../../shared/money.ts';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import records from '../../../shared/Records.module.css';
import { useMay } from '../../../shared/session.tsx';
import { attemptWords } from '../../../shared/till/attemptWords.ts';
import { asksMoney, type Bill } from '../../../shared/till/bill.ts';
import { StopAttempt } from '../../../shared/till/StopAttempt.tsx';
import { longDate } from '../../../shared/when.ts';
import { PayLink } from './PayLink.tsx';

const MANY = 50;

/** The money that came for a bill, and the tries still open. */
export function BillPayments({ bill }: { readonly bill: Bill }) {
  const { t, format } = useSpeech();
  const may = useMay('payments.read');
  const { data } = api.useListPaymentsQuery({ invoiceId: bill.id, limit: MANY }, { skip: !may });
  const takes = useMay('payments.take');
  const { data: till } = api.useGetTillQuery({ invoiceId: bill.id }, { skip: !may });
  if (!data || bill.kind === 'credit_note') return null;
  const said = (amount: number, currency: string) => `${currency} ${moneyFigure(amount, currency, format)}`;
  const none = data.items.length === 0 && data.open.length === 0;
  return (
    <Panel flush title={t('books.payments')}>
      {none && <p className={records.quiet}>{t('bill.noPayments')}</p>}
      <ul className={records.rows}>
        {till?.linkUntil && asksMoney(bill) && <PayLink bill={bill} until={till.linkUntil} which="desk" />}
        {till?.mailedUntil && asksMoney(bill) && <PayLink bill={bill} until={till.mailedUntil} which="mail" />}
        {data.open.map((attempt) => (
          <li key={attempt.id}>
            <span className={records.grow}>
              {t(`provider.${attempt.provider}`)} <span className={records.soft}>{attemptWords(t, attempt)}</span>
            </span>
            <MoneyText amount={attempt.amount} currency={attempt.currency} />
            {takes && attempt.cancellable && <StopAttempt attemptId={attempt.id} />}
          </li>
        ))}
        {data.items.map((payment) => (
          <li key={payment.id}>
            <Link href={`/money/payments/${payment.id}`} className={records.grow}>
              {t(`payment.method.${payment.method}`)}
              {payment.provider && ` ${t(`provider.${payment.provider}`)}`}{' '}
              <span className={records.soft}>
                {longDate(payment.receivedOn, 'UTC', format)}, {payment.takenBy}
                {payment.refunded > 0 && (
                  <span className={records.block}>
                    {t('payment.ofItRefunded', {
                      amount: said(payment.amount, payment.currency),
                      refunded: said(payment.refunded, payment.currency),
                    })}
                  </span>
                )}
              </span>
            </Link>
            <MoneyText
              amount={payment.invoices.find(({ id }) => id === bill.id)?.amount ?? 0}
              currency={payment.currency}
              strong
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
