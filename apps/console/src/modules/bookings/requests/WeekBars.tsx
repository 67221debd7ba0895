import { hoursOf } from '../../../shared/figures.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { type BookingDetail, dayWords } from '../booking.ts';
import css from './WeekBars.module.css';

type Props = {
  readonly week: BookingDetail['week'];
  readonly chosen: string;
  readonly onChoose: (date: string) => void;
};

/** Hours left on each day of the week; the fuller the bar, the more is booked. */
export function WeekBars({ week, chosen, onChoose }: Props) {
  const { t, format } = useSpeech();
  return (
    <div className={css.week}>
      {week
        .filter((day) => day.minutesTotal > 0 || day.date === chosen)
        .map(({ date, minutesBooked, minutesTotal }) => {
          const free = Math.max(0, minutesTotal - minutesBooked);
          const full = minutesTotal > 0 ? Math.min(100, (100 * minutesBooked) / minutesTotal) : 100;
          const hours = hoursOf(free, format);
          return (
            <button
              key={date}
              type="button"
              className={css.day}
              aria-pressed={date === chosen}
              onClick={() => onChoose(date)}
            >
              <span>{dayWords(date, format, { weekday: 'short' })}</span>
              <strong>{dayWords(date, format, { day: 'numeric' })}</strong>
              <span className={css.bar}>
                <span style={{ height: `${full}%` }} />
              </span>
              <span className={css.hours}>
                {minutesTotal > 0 ? t('requests.hours', { hours }) : t('requests.closed')}
              </span>
            </button>
          );
        })}
    </div>
  );
}
