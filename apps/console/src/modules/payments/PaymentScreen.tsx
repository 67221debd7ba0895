import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getPayment } from '@pitlane/contracts/payments';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { sayKnown } from '../../shared/known.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { moneyFigure } from '../../shared/money.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { type Speech, useSpeech } from '../../shared/phrases.tsx';
import records from '../../shared/Records.module.css';
import { Records } from '../../shared/Records.tsx';
import { openDocument, printsDocuments } from '../../shared/till/documents.ts';
import { useDeed } from '../../shared/useDeed.ts';
import { clockTime, longDate } from '../../shared/when.ts';
import { AllocateDialog } from './AllocateDialog.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import { useWayWords } from './usePaymentColumns.tsx';
import '../../shared/words/money.ts';

export type PaymentView = OutputOf<typeof getPayment>;

function Facts({ payment }: { readonly payment: PaymentView }) {
  const { t, timeZone, format } = useSpeech();
  const { currency } = payment;
  const money = (amount: number) => amount !== 0 && <MoneyText amount={amount} currency={currency} />;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('bill.customer'),
      <Link key="c" href={`/customers/${payment.customerId}`}>
        {payment.customer}
      </Link>,
    ],
    [t('payment.way'), useWayWords()(payment)],
    [t('payment.day'), longDate(payment.receivedOn, 'UTC', format)],
    [
      t('payment.booked'),
      `${longDate(payment.receivedAt, timeZone, format)} ${clockTime(payment.receivedAt, timeZone)}`,
    ],
    [t('payment.takenBy'), payment.takenBy],
    [t('payment.reference'), payment.reference],
    [t('till.tip'), money(payment.tip)],
    [t('payment.fee'), money(payment.fee)],
    [t('payment.refunded'), money(payment.refunded)],
    [t('payment.left'), money(payment.left)],
  ];
  return (
    <Panel title={t('bill.details')}>
      <dl className={records.facts}>
        {facts
          .filter(([, value]) => value)
          .flatMap(([label, value]) => [<dt key={`${label}.`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </Panel>
  );
}

function Bills({ payment }: { readonly payment: PaymentView }) {
  const { t } = useSpeech();
  return (
    <Panel flush title={t('payment.settles')}>
      {payment.invoices.length === 0 && <p className={records.quiet}>{t('payment.settlesNone')}</p>}
      <ul className={records.rows}>
        {payment.invoices.map((bill) => (
          <li key={bill.id}>
            <Link href={`/money/invoices/${bill.id}`} className={records.grow}>
              {bill.number}
            </Link>
            <MoneyText amount={bill.amount} currency={payment.currency} strong />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Refunds({ payment }: { readonly payment: PaymentView }) {
  const { t, timeZone, format } = useSpeech();
  if (payment.refunds.length === 0) return null;
  return (
    <Panel flush title={t('books.refunds')}>
      <ul className={records.rows}>
        {payment.refunds.map((refund) => (
          <li key={refund.id}>
            <span className={records.grow}>
              {refund.reason}{' '}
              <span className={records.soft}>
                {t(`refund.${refund.state}`)}, {refund.by}, {longDate(refund.at, timeZone, format)}
                {refund.failure && `, ${sayKnown(t, `attempt.why.${refund.failure}`, refund.failure)}`}
              </span>
            </span>
            <MoneyText amount={refund.amount} currency={payment.currency} strong />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** "Cash of Ruth, 21 November, of it ZMW 200.00 refunded". */
function originOf(t: Speech['t'], format: string, { customer, receivedOn, refunded, currency }: PaymentView): string {
  const from = t('payment.from', { name: customer, day: longDate(receivedOn, 'UTC', format) });
  if (refunded === 0) return from;
  return `${from}, ${t('payment.ofIt', { refunded: `${currency} ${moneyFigure(refunded, currency, format)}` })}`;
}

/** One payment: the bills it settles, what was given back, what is left of it. */
export default function PaymentScreen() {
  const { t, format } = useSpeech();
  const { paymentId = '' } = useParams<{ paymentId: string }>();
  const read = api.useGetPaymentQuery({ paymentId });
  const { data: payment, refetch } = read;
  const [doing, setDoing] = useState<'refund' | 'allocate'>();
  const print = useDeed();
  if (!payment) return <Pending of={read} rows={6} />;
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={<MoneyText amount={payment.amount} currency={payment.currency} />}
        note={originOf(t, format, payment)}
        actions={
          <>
            {printsDocuments && (
              <Button
                size="md"
                variant="default"
                loading={print.busy}
                leftSection={<IconPrinter size={18} stroke={1.75} />}
                onClick={() => print.run(() => openDocument({ kind: 'receipt', id: payment.id }))}
              >
                {t('payment.receipt')}
              </Button>
            )}
            {payment.may.includes('refund') && (
              <Button size="md" variant="default" onClick={() => setDoing('refund')}>
                {t('payment.refund')}
              </Button>
            )}
            {payment.may.includes('allocate') && (
              <Button size="md" onClick={() => setDoing('allocate')}>
                {t('payment.allocate')}
              </Button>
            )}
          </>
        }
      />
      {print.error !== undefined && <ErrorNote error={print.error} />}
      <Records>
        <div>
          <Bills payment={payment} />
          <Refunds payment={payment} />
        </div>
        <div>
          <Facts payment={payment} />
        </div>
      </Records>
      {doing === 'refund' && <RefundDialog payment={payment} onClose={close} onDone={refetch} />}
      {doing === 'allocate' && <AllocateDialog payment={payment} onClose={close} onDone={refetch} />}
    </>
  );
}
