import { clock, dayText } from '../../../../site/src/shared/format.ts';
import type { HoursRow } from '../../../../site/src/shared/views.ts';
import { addDays, instantToWall, wallToInstant, weekday } from '../../../kernel/calendar/zone.ts';
import type { Visit } from '../visit.ts';
import { say } from '../words.ts';

export type Opening =
  | { readonly state: 'open'; readonly until: string }
  | { readonly state: 'closed'; readonly day: string; readonly time: string }
  | { readonly state: 'never' };
type Span = { readonly opens: string; readonly closes: string };
type Seen = Pick<Visit, 'front' | 'locale' | 'now'>;

/** Opening spans of a day, earliest first; an exception stands in for the week's own. */
export function spansOf({ front }: Pick<Visit, 'front'>, date: string): Span[] {
  const exception = front.closures.find((closure) => closure.date === date);
  if (exception)
    return exception.opens && exception.closes ? [{ opens: exception.opens, closes: exception.closes }] : [];
  return front.hours
    .filter((row) => row.weekday === weekday(date))
    .sort((a, b) => a.opens.localeCompare(b.opens))
    .map(({ opens, closes }) => ({ opens, closes }));
}

/** Whether the shop is open now, and until when; else when it opens again within two weeks. */
export function openingNow({ front, locale, now }: Seen): Opening {
  const wall = instantToWall(now, front.timeZone);
  for (let ahead = 0; ahead < 14; ahead++) {
    const date = addDays(wall.date, ahead);
    for (const span of spansOf({ front }, date)) {
      if (ahead === 0 && span.closes <= wall.time) continue;
      if (ahead === 0 && span.opens <= wall.time) return { state: 'open', until: span.closes };
      return { state: 'closed', day: dayWords(date, ahead, locale), time: span.opens };
    }
  }
  return { state: 'never' };
}

function dayWords(date: string, ahead: number, locale: Visit['locale']): string {
  if (ahead === 0) return say(locale, 'pages.day.today');
  return ahead === 1 ? say(locale, 'pages.day.tomorrow') : dayText(date, locale, 'long');
}

/** Monday 1 to Sunday 7 by name; 1 January 2024 was a Monday. */
const weekdayName = (day: number, locale: string, short: boolean): string => {
  const date = `2024-01-0${day}`;
  return short
    ? dayText(date, locale, 'weekday')
    : (dayText(date, locale, 'long').split(' ')[0] ?? '').replace(',', '');
};

/** The week in words; neighbouring days with the same hours share a row. */
export function hoursRows({ front, locale, now }: Seen): HoursRow[] {
  const words = [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const spans = front.hours.filter((row) => row.weekday === day).sort((a, b) => a.opens.localeCompare(b.opens));
    if (spans.length === 0) return say(locale, 'pages.hours.closed');
    return spans.map(({ opens, closes }) => `${opens} – ${closes}`).join(', ');
  });
  const today = weekday(instantToWall(now, front.timeZone).date);
  const rows: (HoursRow & { from: number; to: number })[] = [];
  for (const [index, hours] of words.entries()) {
    const day = index + 1;
    const last = rows.at(-1);
    if (last && last.hours === hours) last.to = day;
    else rows.push({ days: '', hours, from: day, to: day });
  }
  return rows.map(({ from, to, hours }) => ({
    days:
      from === to
        ? weekdayName(from, locale, false)
        : `${weekdayName(from, locale, true)} – ${weekdayName(to, locale, true)}`,
    hours,
    ...(today >= from && today <= to ? { today: true } : {}),
  }));
}

/** Days that differ, from today on: "Friday 25 December: closed". */
export function exceptionLines({ front, locale, now }: Seen): string[] {
  const today = instantToWall(now, front.timeZone).date;
  return front.closures
    .filter((closure) => closure.date >= today)
    .sort((a, b) => a.date.localeCompare(b.date))
    .slice(0, 4)
    .map(({ date, opens, closes, reason }) => {
      const hours = opens && closes ? `${opens} – ${closes}` : say(locale, 'pages.hours.closed');
      return say(locale, 'pages.hours.exception', { day: dayText(date, locale, 'long'), hours, reason });
    });
}

/** schema.org days and hours. */
export function structuredHours({ front }: Pick<Visit, 'front'>): object[] {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return front.hours.map(({ weekday: day, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${names[day - 1]}`,
    opens,
    closes,
  }));
}

/** A wall time of a day as the instant it means in the shop's zone. */
export const instantOf = (date: string, time: string, zone: string): string =>
  wallToInstant(date, time, zone).toISOString();

/** "10:42" of an instant in the shop's zone. */
export const timeOf = (instant: string, { front, locale }: Pick<Visit, 'front' | 'locale'>): string =>
  clock(instant, front.timeZone, locale);
