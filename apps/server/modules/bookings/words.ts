import type { shapes } from '@pitlane/contracts';
import { formatLocale, type Locale, t } from '@pitlane/phrases';

/** "Thursday, 26 November": a calendar day as people say it. */
export function dayWords(date: string, locale: Locale, country: string): string {
  const format = new Intl.DateTimeFormat(formatLocale(locale, country), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T12:00:00Z`));
}

type Confirmation = {
  readonly locale: shapes.Locale;
  readonly country: string;
  readonly shop: string;
  readonly car: string;
  readonly date: string;
  readonly time: string;
};

/** The confirmation exactly as its mail will say it. */
export function confirmationWords(given: Confirmation): { subject: string; text: string } {
  const { locale, shop, car, time } = given;
  const params = { shop, car, time, day: dayWords(given.date, locale, given.country), message: '' };
  return {
    subject: t(locale, 'notice.visit-confirmed.title', params),
    text: t(locale, 'notice.visit-confirmed.text', params).trim(),
  };
}

/** Why a day takes no booking. */
export function whyNoBooking(reason: 'closed' | 'full' | 'past' | 'far', locale: string): string {
  return t(locale as Locale, `bookings.day.${reason}`);
}
