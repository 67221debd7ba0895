import { addDays, clock, dayOf, dayText } from './format.ts';
import { type ShellContext, useShell } from './shell.ts';
import type { PromiseView } from './views.ts';

/** "today", "tomorrow" or "Thursday 26 November", in the shop's zone. */
export function dayWord(iso: string, shell: Pick<ShellContext, 't' | 'zone' | 'now' | 'locale'>): string {
  const day = dayOf(iso, shell.zone);
  const today = dayOf(shell.now, shell.zone);
  if (day === today) return shell.t('portal.day.today');
  if (day === addDays(today, 1)) return shell.t('portal.day.tomorrow');
  if (day === addDays(today, -1)) return shell.t('portal.day.yesterday');
  return dayText(day, shell.locale, 'long');
}

/** "today 08:55" */
export function momentText(iso: string, shell: Pick<ShellContext, 't' | 'zone' | 'now' | 'locale'>): string {
  return `${dayWord(iso, shell)} ${clock(iso, shell.zone, shell.locale)}`;
}

/** "45 min", "1 h 30" */
export function minutesText(minutes: number, t: ShellContext['t'], long = false): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return t('site.time.minutes', { minutes: rest });
  if (rest === 0) return t('site.time.hours', { hours });
  return t(long ? 'site.time.hoursMinutesLong' : 'site.time.hoursMinutes', { hours, minutes: rest });
}

export function durationText(min: number, max: number | undefined, t: ShellContext['t']): string {
  if (!max || max === min) return minutesText(min, t);
  if (max < 60) return t('site.time.spread', { from: min, to: max });
  return t('site.time.range', { from: minutesText(min, t), to: minutesText(max, t) });
}

function distance(promise: PromiseView, shell: ShellContext): string {
  const minutes = Math.round((Date.parse(promise.at) - Date.parse(shell.now)) / 60_000);
  if (promise.state === 'ready') return shell.t('portal.promise.readyNow');
  if (minutes < 0) return shell.t('portal.promise.late', { time: minutesText(-minutes, shell.t, true) });
  if (minutes > 48 * 60) return '';
  return shell.t('portal.promise.in', { time: minutesText(minutes, shell.t, true) });
}

/** The promised time, how far it is, and what moved it. */
export function PromiseBlock({ promise, latestReason }: { promise: PromiseView; latestReason?: boolean }) {
  const shell = useShell();
  const move = latestReason ? promise.moves[0] : undefined;
  return (
    <section class={`promise promise-${promise.state}`} aria-labelledby="promise-title">
      <h2 class="eyebrow" id="promise-title">
        {shell.t('portal.promise.title', { day: dayWord(promise.at, shell) })}
      </h2>
      <p class="promise-row">
        <time class="promise-clock" dateTime={promise.at}>
          {clock(promise.at, shell.zone, shell.locale)}
        </time>
        <span>
          <strong>{distance(promise, shell)}</strong>
          {latestReason && <span class="quiet promise-note">{shell.t('portal.promise.note')}</span>}
        </span>
      </p>
      {move && (
        <p class="inset">
          <ClockIcon />
          <span>
            <span class="sr">{shell.t('portal.promise.why')}: </span>
            {move.text}
          </span>
        </p>
      )}
    </section>
  );
}

function ClockIcon() {
  return (
    <svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3 2" />
    </svg>
  );
}
