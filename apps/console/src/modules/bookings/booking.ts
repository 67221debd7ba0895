import type { getBooking, listBookings } from '@pitlane/contracts/bookings';
import type { OutputOf } from '@pitlane/contracts/core';
import type { Translate } from '../../shared/phrases.tsx';
import { withoutComma } from '../../shared/when.ts';

export type Booking = OutputOf<typeof listBookings>['items'][number];
export type BookingDetail = OutputOf<typeof getBooking>;

/** A calendar day in words; days carry no time zone, so they are read as UTC noon. */
export const dayWords = (date: string, format: string, options: Intl.DateTimeFormatOptions): string =>
  withoutComma(
    new Intl.DateTimeFormat(format, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`)),
    format,
  );

/** `Thu 26 Nov` */
export const dayShort = (date: string, format: string): string =>
  dayWords(date, format, { weekday: 'short', day: 'numeric', month: 'short' });

/** `Thu 08:00` */
export const slotWords = (date: string, time: string, format: string): string =>
  `${dayWords(date, format, { weekday: 'short' })} ${time}`;

/** How long a request has waited, in the largest fitting unit. */
export function ageWords(t: Translate, since: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  if (minutes < 2) return t('requests.justNow');
  if (minutes < 60) return t('requests.age', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return t('requests.ageHours', { hours, minutes: String(minutes % 60).padStart(2, '0') });
  return t('requests.ageDays', { days: Math.floor(hours / 24) });
}

export const carWords = (car: Booking['vehicle']): string => [car.make, car.model, car.year].filter(Boolean).join(' ');
