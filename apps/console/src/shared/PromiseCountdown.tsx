import { IconAlertOctagonFilled, IconClockHour4 } from '@tabler/icons-react';
import { classes } from './classes.ts';
import css from './PromiseCountdown.module.css';
import { type Translate, useSpeech } from './phrases.tsx';
import { type PromiseState, promiseState } from './promise.ts';
import { useNow } from './useNow.ts';

type Props = {
  /** Promised instant, or null. */
  readonly at: string | null;
  readonly readySince?: string | null;
  readonly size?: 'small' | 'large';
  /** Present instant in milliseconds; leave out to tick by itself. */
  readonly now?: number;
};

function words(t: Translate, { span, day }: PromiseState): string {
  if (!span) return day ?? '—';
  const { key, hours, minutes, days } = span;
  if (key === 'promise.lateDays' || key === 'promise.days') return t(key, { days });
  if (key === 'promise.hours' || key === 'promise.lateHours') return t(key, { hours, minutes });
  return t(key === 'promise.late' ? key : 'promise.minutes', { minutes });
}

/** Time left until the promise: ink, amber with a clock under an hour, red octagon when late, petrol when ready. */
export function PromiseCountdown({ at, readySince, size = 'small', now }: Props) {
  const { t, timeZone, format } = useSpeech();
  const ticking = useNow();
  const state = promiseState({ at, readySince, now: now ?? ticking, timeZone, format });
  const text = words(t, state);
  const icon = size === 'large' ? 24 : 16;
  return (
    <span className={classes(css.promise, css[size], css[state.tone])}>
      {state.tone === 'late' && <IconAlertOctagonFilled size={icon} aria-hidden />}
      {state.tone === 'soon' && <IconClockHour4 size={icon} stroke={1.75} aria-hidden />}
      {state.tone === 'none' ? <span title={t('promise.none')}>{text}</span> : text}
    </span>
  );
}
