import { PortalFrame } from '../shared/Frame.tsx';
import { dayText, moneyText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { EmptyState } from '../shared/Notice.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { HistoryProps, PastPayment, PastVisit } from './portal.props.ts';

function Visit({ visit }: { visit: PastVisit }) {
  const { t, locale } = useShell();
  return (
    <li class="visit">
      <p class="row-split">
        <a class="strong-link" href={visit.href}>
          {dayText(visit.closedOn, locale, 'year')}
        </a>
        {visit.total && <MoneyText money={visit.total} />}
      </p>
      <p class="quiet">
        {[t('portal.track.visit', { number: visit.number }), visit.odometer].filter(Boolean).join(' · ')}
      </p>
      <p>{visit.jobs.join(', ')}</p>
      {visit.declined.length > 0 && (
        <p class="quiet">{t('portal.history.declined', { titles: visit.declined.join(', ') })}</p>
      )}
      <p class="link-row">
        {visit.invoice && (
          <a href={visit.invoice.href}>
            <Icon name="receipt" />{' '}
            {t(visit.invoice.paid ? 'portal.history.receipt' : 'portal.history.invoice', {
              number: visit.invoice.number,
            })}
          </a>
        )}
        {visit.reportHref && (
          <a href={visit.reportHref}>
            <Icon name="download" /> {t('portal.history.report')}
          </a>
        )}
      </p>
    </li>
  );
}

function Payments({ payments }: { payments: PastPayment[] }) {
  const { t, locale } = useShell();
  if (payments.length === 0) return null;
  return (
    <>
      <h3 class="paid-title">{t('portal.history.payments')}</h3>
      <ul class="rows card">
        {payments.map((payment) => (
          <li class="row row-top" key={payment.id}>
            <span class="row-words">
              <span class="row-split">
                <strong>{payment.way}</strong>
                <MoneyText money={payment.amount} />
              </span>
              {payment.refunded && (
                <span class="quiet">
                  {t('portal.history.ofIt', {
                    amount: moneyText(payment.amount, locale),
                    refunded: moneyText(payment.refunded, locale),
                  })}
                </span>
              )}
              <span class="quiet">{dayText(payment.day, locale, 'year')}</span>
              <span class="link-row">
                {payment.bills.map((bill) => (
                  <a key={bill.href} href={bill.href}>
                    <Icon name="receipt" /> {bill.number}
                  </a>
                ))}
                {payment.receiptHref && (
                  <a href={payment.receiptHref}>
                    <Icon name="download" /> {t('portal.bill.receipt')}
                  </a>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Past visits per car, with their papers and what was paid. */
export function History(page: HistoryProps) {
  const { t, shop } = useShell();
  const known = page.vehicles.filter((row) => row.visits.length + row.payments.length > 0);
  const empty = known.length === 0 && page.payments.length === 0;
  return (
    <PortalFrame active="documents">
      <div class="wrap narrow stack">
        <h1>{t('portal.history.title')}</h1>
        {empty && (
          <EmptyState
            icon="file"
            title={t('portal.history.none')}
            text={t('portal.history.noneText')}
            href={`${shop.base}/book`}
            action={t('site.action.book')}
          />
        )}
        <a class="small-link" href="/customer/invoices">
          {t('portal.bills.title')}
        </a>
        {known.map((row) => (
          <section key={row.vehicle.id} id={`car-${row.vehicle.id}`}>
            <h2>
              <CarLine vehicle={row.vehicle} />
            </h2>
            {row.visits.length > 0 && (
              <ol class="visits card plain">
                {row.visits.map((visit) => (
                  <Visit key={visit.id} visit={visit} />
                ))}
              </ol>
            )}
            <Payments payments={row.payments} />
          </section>
        ))}
        <Payments payments={page.payments} />
      </div>
    </PortalFrame>
  );
}
