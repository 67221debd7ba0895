import { api } from '@pitlane/client/api';
import { Link } from 'wouter';
import { CarName } from '../../../shared/CarName.tsx';
import { moneyFigure } from '../../../shared/money.ts';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import records from '../../../shared/Records.module.css';
import { useMay } from '../../../shared/session.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { longDate } from '../../../shared/when.ts';

/** The bill a credit note belongs to, by its number. */
function Credits({ id }: { readonly id: string }) {
  const { data } = api.useGetInvoiceQuery({ invoiceId: id });
  return <Link href={`/money/invoices/${id}`}>{data?.number ?? ''}</Link>;
}

/** To whom, for what, until when. */
export function Details({ bill }: { readonly bill: Bill }) {
  const { t, timeZone, format } = useSpeech();
  const customers = useMay('customers.read');
  const day = (value: string | null) => (value ? longDate(value, 'UTC', format) : null);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('bill.customer'),
      customers ? (
        <Link key="customer" href={`/customers/${bill.customerId}`}>
          {bill.customer}
        </Link>
      ) : (
        bill.customer
      ),
    ],
    [t('bill.address'), bill.buyer.address],
    [t('bill.taxNumber'), bill.buyer.taxNumber],
    [t('bill.car'), bill.vehicle && <CarName vehicle={bill.vehicle} />],
    [
      t('bill.order'),
      bill.workOrderId && (
        <Link key="order" href={`/work-orders/${bill.workOrderId}`}>
          {t('bill.toOrder')}
        </Link>
      ),
    ],
    [t('bill.credits'), bill.creditsId && <Credits id={bill.creditsId} />],
    [
      t('bill.creditNotes'),
      bill.creditNotes.length > 0 &&
        bill.creditNotes.map(({ id, number, total }) => (
          <div key={id}>
            <Link href={`/money/invoices/${id}`}>{number}</Link> {moneyFigure(total, bill.currency, format)}
          </div>
        )),
    ],
    [t('bill.issued'), day(bill.issuedOn)],
    [t('bill.due'), day(bill.dueOn)],
    [t('bill.sent'), bill.sentAt && longDate(bill.sentAt, timeZone, format)],
    [t('bill.reminders'), bill.reminderLevel > 0 && String(bill.reminderLevel)],
    [t('bill.buyerReference'), bill.buyerReference],
    [t('bill.exempt'), bill.taxExemptReason],
    [t('bill.note'), bill.note],
  ];
  return (
    <Panel title={t('bill.details')}>
      <dl className={records.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <Pair key={label} label={label}>
              {value}
            </Pair>
          ))}
      </dl>
    </Panel>
  );
}

const Pair = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd style={{ whiteSpace: 'pre-line' }}>{children}</dd>
  </>
);
