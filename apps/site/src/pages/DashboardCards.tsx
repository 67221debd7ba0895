import { BillChip, billWords } from '../shared/BillChip.tsx';
import { clock, dayOf, dayText } from '../shared/format.ts';
import { Progress } from '../shared/Gauge.tsx';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { dayWord, momentText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import type { BookingCard, RepairCard } from './dashboard.props.ts';
import type { BillRow } from './money.props.ts';

function Repair({ repair }: { repair: RepairCard }) {
  const shell = useShell();
  const { t } = shell;
  return (
    <li class="card repair">
      <a class="repair-link" href={repair.href}>
        <span class="repair-head">
          <CarLine vehicle={repair.vehicle} />
          <span class={`badge badge-${repair.tone}`}>{repair.status}</span>
        </span>
        {repair.all > 0 && <Progress part={repair.done / repair.all} />}
        <span class="repair-foot">
          {repair.all > 0 && <span>{t('portal.home.progress', { done: repair.done, all: repair.all })}</span>}
          {repair.promise && <strong>{t('portal.home.ready', { when: momentText(repair.promise, shell) })}</strong>}
        </span>
      </a>
    </li>
  );
}

export function RepairCards({ repairs }: { repairs: RepairCard[] }) {
  const { t } = useShell();
  if (repairs.length === 0) return null;
  return (
    <section aria-labelledby="repairs-title">
      <h2 id="repairs-title">{t('portal.home.active')}</h2>
      <ul class="stack-small plain">
        {repairs.map((repair) => (
          <Repair key={repair.href} repair={repair} />
        ))}
      </ul>
    </section>
  );
}

/** Open bills: what, for which car, until when, and one way to pay. */
export function ToPay({ bills }: { bills: BillRow[] }) {
  const { t, locale } = useShell();
  if (bills.length === 0) return null;
  return (
    <section aria-labelledby="to-pay-title">
      <h2 id="to-pay-title">{t('portal.home.toPay')}</h2>
      <ul class="rows card">
        {bills.map((bill) => (
          <li class="to-pay" key={bill.id}>
            <a class="to-pay-link" href={bill.href}>
              <span class="row-split">
                <strong>{t(billWords(bill.kind), { number: bill.number })}</strong>
                <BillChip status={bill.status} kind={bill.kind} />
              </span>
              {bill.vehicle && <CarLine vehicle={bill.vehicle} size="small" />}
              {bill.dueOn && (
                <span class="quiet">{t('portal.bill.dueOn', { day: dayText(bill.dueOn, locale, 'long') })}</span>
              )}
            </a>
            {bill.payHref && (
              <a class="button button-fill" href={bill.payHref}>
                {t('portal.pay.payNow')} <MoneyText money={bill.open} />
              </a>
            )}
          </li>
        ))}
        <li>
          <a class="row row-add" href="/customer/invoices">
            <Icon name="receipt" size={22} />
            {t('portal.home.bills')}
          </a>
        </li>
      </ul>
    </section>
  );
}

const STATE_WORDS = {
  requested: 'portal.booking.requested',
  proposed: 'portal.booking.proposed',
  confirmed: 'portal.booking.confirmed',
  rejected: 'portal.booking.rejected',
  cancelled: 'portal.booking.cancelled',
} as const;
const STATE_TONES = {
  requested: 'waiting',
  proposed: 'waiting',
  confirmed: 'ready',
  rejected: 'neutral',
  cancelled: 'neutral',
} as const;

export function BookingState({ state }: { state: BookingCard['state'] }) {
  const { t } = useShell();
  return <span class={`badge badge-${STATE_TONES[state]}`}>{t(STATE_WORDS[state])}</span>;
}

/** When the shop comes to fetch the car, and where. */
export function CollectionLine({ collection }: { collection: NonNullable<BookingCard['collection']> }) {
  const shell = useShell();
  return (
    <p class="collection-line">
      <Icon name="truck" />
      <span>
        {shell.t('portal.booking.collect', {
          day: dayWord(collection.from, shell),
          from: clock(collection.from, shell.zone, shell.locale),
          to: clock(collection.to, shell.zone, shell.locale),
        })}
        <span class="quiet block">{collection.address}</span>
      </span>
    </p>
  );
}

export function UpcomingBookings({ bookings }: { bookings: BookingCard[] }) {
  const { t, zone, locale } = useShell();
  if (bookings.length === 0) return null;
  return (
    <section aria-labelledby="bookings-title">
      <h2 id="bookings-title">{t('portal.home.bookings')}</h2>
      <ul class="stack-small plain">
        {bookings.map((booking) => (
          <li class="card pad" key={booking.href}>
            <p class="repair-head">
              <strong>
                {dayText(dayOf(booking.start, zone), locale, 'long')}, {clock(booking.start, zone, locale)}
              </strong>
              <BookingState state={booking.state} />
            </p>
            {booking.vehicle && <CarLine vehicle={booking.vehicle} size="small" />}
            <p class="quiet">{booking.services.join(', ')}</p>
            {booking.collection && <CollectionLine collection={booking.collection} />}
            <a class="strong-link" href={booking.href}>
              {t('portal.home.changeBooking')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
