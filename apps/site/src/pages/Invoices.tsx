import { BillChip, billWords } from '../shared/BillChip.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { dayOf, dayText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { EmptyState, Island } from '../shared/Notice.tsx';
import { CarLine, PlateChip } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { BillRow, InvoicesProps } from './money.props.ts';

function Row({ bill }: { bill: BillRow }) {
  const { t, locale } = useShell();
  const owed = bill.open.amount > 0 && bill.payHref;
  const day = (text: string) => dayText(text, locale, 'year');
  return (
    <li class="bill-row">
      <a class="row row-top" href={bill.href}>
        <span class="row-words">
          <span class="row-split">
            <strong>{t(billWords(bill.kind), { number: bill.number })}</strong>
            <MoneyText money={bill.total} />
          </span>
          {bill.vehicle && <CarLine vehicle={bill.vehicle} size="small" />}
          <span class="row-split">
            <span class="quiet">
              {owed && bill.dueOn
                ? t('portal.bill.dueOn', { day: day(bill.dueOn) })
                : t('portal.bill.issuedOn', { day: day(bill.issuedOn) })}
            </span>
            <BillChip status={bill.status} kind={bill.kind} />
          </span>
        </span>
        <Icon name="chevron" size={22} />
      </a>
      {owed && (
        <a class="button button-fill bill-pay" href={bill.payHref}>
          {t('portal.pay.payNow')} <MoneyText money={bill.open} />
        </a>
      )}
    </li>
  );
}

function Filters({ page }: { page: InvoicesProps }) {
  const { t } = useShell();
  if (page.filters.length === 0) return null;
  return (
    <nav class="bill-filters" aria-label={t('portal.bills.filter')}>
      {page.filters.map((filter) => (
        <a key={filter.href} href={filter.href} aria-current={filter.active ? 'true' : undefined}>
          {filter.plate ? <PlateChip plate={filter.plate} size="small" /> : t('portal.bills.allCars')}
        </a>
      ))}
    </nav>
  );
}

function Methods({ page }: { page: InvoicesProps }) {
  const { t, locale, zone } = useShell();
  if (page.methods.length === 0) return null;
  return (
    <section aria-labelledby="methods-title">
      <h2 id="methods-title">{t('portal.methods.title')}</h2>
      <p class="quiet">{t('portal.methods.text')}</p>
      <ul class="rows card">
        {page.methods.map((method) => (
          <li class="row" key={method.id}>
            <Icon name="card" size={22} />
            <span class="row-words">
              <strong>{method.label}</strong>
              <span class="quiet">
                {t('portal.methods.since', { day: dayText(dayOf(method.since, zone), locale, 'year') })}
              </span>
            </span>
            <form method="post" action={`/customer/payment-methods/${method.id}`}>
              <button class="button button-small" type="submit" aria-label={t('portal.methods.removeOne', method)}>
                {t('portal.methods.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All bills of a customer, what is open first said, then one row a bill. */
export function Invoices(page: InvoicesProps) {
  const { t } = useShell();
  return (
    <PortalFrame active="documents">
      <div class="wrap narrow stack">
        <h1>{t('portal.bills.title')}</h1>
        {page.toPay.length > 0 && (
          <p class="bills-open">
            <span>{t('portal.bills.toPay')}</span>
            {page.toPay.map((money) => (
              <MoneyText key={money.currency} money={money} size="big" />
            ))}
          </p>
        )}
        {page.credit.length > 0 && (
          <p class="bills-credit">
            <span>{t('portal.bills.credit')}</span>
            {page.credit.map((money) => (
              <MoneyText key={money.currency} money={money} />
            ))}
          </p>
        )}
        <Filters page={page} />
        {page.rows.length === 0 ? (
          <EmptyState icon="receipt" title={t('portal.bills.none')} text={t('portal.bills.noneText')} />
        ) : (
          <ul class="rows card bills">
            {page.rows.map((bill) => (
              <Row key={bill.id} bill={bill} />
            ))}
          </ul>
        )}
        {page.moreHref && (
          <a class="button" href={page.moreHref}>
            {t('portal.bills.older')}
          </a>
        )}
        <Methods page={page} />
        <a href="/customer/history">{t('portal.bills.history')}</a>
      </div>
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
