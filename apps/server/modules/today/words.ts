import type { shapes, workOrders } from '@pitlane/contracts';
import { isLocale, t } from '@pitlane/phrases';

type Locale = shapes.Locale;
export const localeOf = (locale: string | null | undefined): Locale => (locale && isLocale(locale) ? locale : 'en');

/** A stretch of time as people say it: 45 min, 1 h 12 min, 2 days. */
export function sinceText(locale: Locale, from: string, until: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / 60_000));
  if (minutes < 60) return t(locale, 'today.since.minutes', { minutes });
  if (minutes < 24 * 60)
    return t(locale, 'today.since.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return t(locale, 'today.since.days', { days: Math.floor(minutes / 1440) });
}
export const oldestText = (locale: Locale, since: string): string => t(locale, 'today.detail.oldest', { since });
export const waitingText = (locale: Locale, amount: string): string => t(locale, 'today.detail.waiting', { amount });
export const fromText = (locale: Locale, name: string, since: string): string =>
  t(locale, 'today.detail.from', { name, since });
export const lateText = (locale: Locale, plate: string, since: string): string =>
  t(locale, 'today.detail.late', { plate, since });
export const orderText = (locale: Locale, number: number, stage: workOrders.Stage): string =>
  t(locale, 'today.found.workOrder', { number, stage: t(locale, `workOrders.stage.${stage}`) });
/** A month as its name and year: November 2026. */
export function monthText(locale: Locale, day: string): string {
  const language = locale === 'de' ? 'de-DE' : 'en-ZM';
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
