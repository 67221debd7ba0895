import { IconAlertOctagonFilled, IconArrowLeft, IconTool } from '@tabler/icons-react';
import { Link } from 'wouter';
import { ConditionGlyph } from '../../../shared/ConditionGlyph.tsx';
import { hoursOf } from '../../../shared/figures.ts';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { PhotoStrip } from '../../../shared/PhotoStrip.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useCurrency, useSession } from '../../../shared/session.tsx';
import { longDate } from '../../../shared/when.ts';
import { type BookingDetail, dayShort } from '../booking.ts';
import { PriceRange } from '../PriceRange.tsx';
import css from './RequestStory.module.css';

type Props = { readonly booking: BookingDetail };

function Face({ booking }: Props) {
  const { t, timeZone } = useSpeech();
  const { customer, vehicle } = booking;
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(customer.since));
  return (
    <div className={css.face}>
      <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} size="large" />
      <div className={css.names}>
        <h2 className={css.car}>
          <Link href={`/vehicles/${vehicle.id}`}>
            {[vehicle.make, vehicle.model].filter(Boolean).join(' ') || vehicle.plate}
          </Link>{' '}
          {vehicle.year && <span>{vehicle.year}</span>}
        </h2>
        <span className={css.person}>
          <Link href={`/customers/${customer.id}`}>{customer.name}</Link>
          {customer.phone && <a href={`tel:${customer.phone}`}>{customer.phone}</a>}
          <span>{t('requests.since', { year })}</span>
        </span>
      </div>
    </div>
  );
}

function Asked({ booking }: Props) {
  const { t, format } = useSpeech();
  const currency = useCurrency();
  const { shop } = useSession();
  const sum = (pick: (one: Props['booking']['services'][number]) => number) =>
    booking.services.reduce((all, one) => all + pick(one), 0);
  return (
    <section>
      <h3 className={css.heading}>
        {t('requests.asked')}{' '}
        <small>{t(shop?.pricesIncludeTax ? 'requests.askedNoteTax' : 'requests.askedNote', { currency })}</small>
      </h3>
      {booking.services.length === 0 && <p className={css.quiet}>{t('requests.noServices')}</p>}
      {booking.services.map((service) => (
        <div key={service.id} className={css.row}>
          <span className={css.tool}>
            {service.safetyCritical ? (
              <IconAlertOctagonFilled size={18} className={css.safety} aria-hidden />
            ) : (
              <IconTool size={18} stroke={1.75} aria-hidden />
            )}
          </span>
          <span className={css.grow}>
            <strong>{service.name}</strong>
            {service.safetyCritical && <strong className={css.safety}> {t('requests.safety')}</strong>}
          </span>
          <span className={css.hours}>{t('requests.hours', { hours: hoursOf(service.minutes, format) })}</span>
          <PriceRange min={service.priceMin} max={service.priceMax} />
        </div>
      ))}
      {booking.services.length > 1 && (
        <div className={css.row}>
          <span className={css.tool} />
          <span className={css.grow}>{t('requests.shown')}</span>
          <strong className={css.hours}>{t('requests.hours', { hours: hoursOf(booking.minutes, format) })}</strong>
          <PriceRange min={sum((one) => one.priceMin)} max={sum((one) => one.priceMax)} />
        </div>
      )}
    </section>
  );
}

function Before({ booking }: Props) {
  const { t, timeZone, format } = useSpeech();
  const currency = useCurrency();
  const { history } = booking;
  return (
    <section>
      <h3 className={css.heading}>
        {t('requests.before')}{' '}
        {history.length > 0 && <small>{t('requests.beforeNote', { count: history.length })}</small>}
        <Link href={`/vehicles/${booking.vehicle.id}`} className={css.all}>
          {t('requests.allVisits')}
        </Link>
      </h3>
      {history.length === 0 && <p className={css.quiet}>{t('requests.noBefore')}</p>}
      {history.map((job, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a visit may hold two jobs of the same name
        <Link key={`${job.workOrderId} ${index}`} href={`/work-orders/${job.workOrderId}`} className={css.row}>
          <span className={css.date}>{longDate(job.at, timeZone, format)}</span>
          <span className={css.glyph}>
            <ConditionGlyph condition={job.condition} />
          </span>
          <span className={css.grow}>
            {job.title}
            {job.decision === 'declined' && <strong>, {t('requests.declined')}</strong>}
          </span>
          <MoneyText amount={job.total} currency={currency} bare struck={job.decision === 'declined'} />
        </Link>
      ))}
    </section>
  );
}

/** The car, the person, the words, the photos, what was asked for and what was done before. */
export function RequestStory({ booking, onBack }: Props & { readonly onBack: () => void }) {
  const { t, format } = useSpeech();
  return (
    <div className={css.story}>
      <button type="button" className={css.back} onClick={onBack}>
        <IconArrowLeft size={20} stroke={1.75} aria-hidden />
        {t('requests.back')}
      </button>
      <Face booking={booking} />
      <blockquote className={css.words}>
        {booking.words ? <q>{booking.words}</q> : <span className={css.quiet}>{t('requests.noWords')}</span>}
      </blockquote>
      {booking.proposed && (
        <p className={css.proposed}>
          <strong>
            {t('requests.proposed', { when: `${dayShort(booking.proposed.date, format)} ${booking.proposed.time}` })}
          </strong>{' '}
          {t('requests.proposedNote')}
        </p>
      )}
      <PhotoStrip photos={booking.photos} tall />
      <Asked booking={booking} />
      <Before booking={booking} />
    </div>
  );
}
