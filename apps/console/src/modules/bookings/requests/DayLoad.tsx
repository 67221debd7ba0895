import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { hoursOf } from '../../../shared/figures.ts';
import { Hatch } from '../../../shared/Hatch.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { type BookingDetail, dayWords } from '../booking.ts';
import css from './DayLoad.module.css';
import { holdsDay } from './plan.ts';

/** What the chosen day looks like with this request: booked solid, this request hatched. */
export function DayLoad({ booking, date }: { readonly booking: BookingDetail; readonly date: string }) {
  const { t, format } = useSpeech();
  const day = booking.week.find((one) => one.date === date);
  if (!day || day.minutesTotal === 0) return null;
  const booked = holdsDay(booking, date) ? Math.max(0, day.minutesBooked - booking.minutes) : day.minutesBooked;
  const after = booked + booking.minutes;
  const share = (minutes: number) => `${Math.min(100, (100 * minutes) / day.minutesTotal)}%`;
  const fits = after <= day.minutesTotal;
  return (
    <section>
      <h3 className={css.heading}>
        {dayWords(date, format, { weekday: 'long', day: 'numeric', month: 'long' })}
        <span className={fits ? css.fits : css.tight}>
          {fits ? (
            <IconCircleCheck size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          )}
          {t(fits ? 'requests.fits' : 'requests.tight')}
        </span>
      </h3>
      <div className={css.row}>
        <span>{t('requests.workshop')}</span>
        <span className={css.bar}>
          <span className={css.booked} style={{ width: share(booked) }} />
          <span className={css.mine} style={{ width: share(booking.minutes) }}>
            <Hatch className={css.hatch} tone={fits ? 'petrol' : 'urgent'} />
          </span>
        </span>
        <span className={css.figure}>
          {t('requests.load', { after: hoursOf(after, format), all: hoursOf(day.minutesTotal, format) })}
        </span>
      </div>
      <p className={css.legend}>
        <span className={css.keyBooked} aria-hidden /> {t('requests.booked')}
        <span className={css.keyMine} aria-hidden /> {t('requests.withThis')}
      </p>
    </section>
  );
}
