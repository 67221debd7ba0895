import { TextArea } from '../shared/Field.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { clock, dayOf, dayText } from '../shared/format.ts';
import { Island, Notice } from '../shared/Notice.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { minutesText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import { DayPicker, SlotGrid } from './BookDay.tsx';
import { BookingState, CollectionLine } from './DashboardCards.tsx';
import type { BookingProps } from './portal.props.ts';

function Move({ page }: { page: BookingProps }) {
  const { t } = useShell();
  const { values, errors } = page.form;
  const open =
    page.days.find((day) => day.day === values['day']) ?? page.days.find((day) => day.free > 0 && !day.closed);
  return (
    <form method="post" action={`/customer/bookings/${page.id}`} class="card pad stack-small" novalidate>
      <h2>{t('portal.booking.move')}</h2>
      {errors['slot'] && <p class="field-error">{errors['slot']}</p>}
      <div data-part="days">
        <DayPicker days={page.days} chosen={open?.day} />
        <div class="slot-sets">
          {page.days.map((day) => (
            <SlotGrid key={day.day} day={day} chosen={values['slot']} />
          ))}
        </div>
        {page.moreDaysHref && (
          <a href={page.moreDaysHref} data-days>
            {t('site.book.moreDays')}
          </a>
        )}
      </div>
      <button class="button button-fill" type="submit" name="intent" value="move">
        {t('portal.booking.moveSend')}
      </button>
    </form>
  );
}

function Cancel({ page }: { page: BookingProps }) {
  const { t } = useShell();
  return (
    <details class="card pad">
      <summary>{t('portal.booking.cancel')}</summary>
      <form method="post" action={`/customer/bookings/${page.id}`} class="stack-small" novalidate>
        {page.cancelNote && <p class="quiet">{page.cancelNote}</p>}
        <TextArea
          name="reason"
          label={t('portal.booking.reason')}
          optional={t('site.form.optional')}
          form={page.form}
          rows={2}
        />
        <button class="button" type="submit" name="intent" value="cancel">
          {t('portal.booking.cancelSend')}
        </button>
      </form>
    </details>
  );
}

function Proposal({ page, proposal }: { page: BookingProps; proposal: NonNullable<BookingProps['proposal']> }) {
  const { t, zone, locale } = useShell();
  return (
    <form method="post" action={`/customer/bookings/${page.id}`} class="card pad stack-small">
      <h2>{t('portal.booking.proposal')}</h2>
      <p class="lead">
        {dayText(dayOf(proposal.start, zone), locale, 'long')}, {clock(proposal.start, zone, locale)}
      </p>
      {proposal.message && <p class="inset">{proposal.message}</p>}
      <div class="pair">
        <button class="button button-fill" type="submit" name="intent" value="take">
          {t('portal.booking.take')}
        </button>
        <button class="button" type="submit" name="intent" value="leave">
          {t('portal.booking.leave')}
        </button>
      </div>
    </form>
  );
}

/** One booking: its state, moving it, cancelling it. */
export function Booking(page: BookingProps) {
  const { t, zone, locale } = useShell();
  const { booking } = page;
  return (
    <PortalFrame focus={{ back: '/customer/dashboard', title: t('portal.booking.title') }} active="home">
      <div class="wrap narrow stack">
        <p class="repair-head">
          <BookingState state={booking.state} />
        </p>
        <h1>
          {dayText(dayOf(booking.start, zone), locale, 'long')}, {clock(booking.start, zone, locale)}
        </h1>
        {booking.vehicle && <CarLine vehicle={booking.vehicle} />}
        <p>
          {booking.services.join(', ')}
          {page.minutes > 0 && (
            <span class="quiet block">{t('site.book.about', { time: minutesText(page.minutes, t) })}</span>
          )}
        </p>
        {page.words && <p class="inset">{page.words}</p>}
        {page.proposal && <Proposal page={page} proposal={page.proposal} />}
        {page.trackHref && (
          <a class="button button-fill" href={page.trackHref}>
            {t('portal.receipt.track')}
          </a>
        )}
        {page.answer && <Notice tone="info">{page.answer}</Notice>}
        {booking.collection && <CollectionLine collection={booking.collection} />}
        {page.mayMove && (
          <Island name="booking">
            <Move page={page} />
          </Island>
        )}
        {page.mayCancel && <Cancel page={page} />}
      </div>
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
