/** How instants read in a shop's time zone. Instants are ISO 8601 UTC; `format` is a locale browsers know. */
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(format: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${format} ${timeZone} ${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(format, { timeZone, ...options });
    cache.set(key, made);
  }
  return made;
}

/** `16:30` */
export const clockTime = (instant: Date | string, timeZone: string): string =>
  formatter('en-GB', timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** The calendar day there, `2026-11-24`. */
export const dayOf = (instant: Date | string, timeZone: string): string =>
  formatter('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** `Wed` */
export const weekday = (instant: Date | string, timeZone: string, format: string): string =>
  formatter(format, timeZone, { weekday: 'short' }).format(new Date(instant));

/** `24 Nov` */
export const shortDate = (instant: Date | string, timeZone: string, format: string): string =>
  formatter(format, timeZone, { day: 'numeric', month: 'short' }).format(new Date(instant));

/** `24 Nov 2026` */
export const longDate = (instant: Date | string, timeZone: string, format: string): string =>
  formatter(format, timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant));

/** `Thu 26 Nov`, as English is said here; German keeps the comma behind the weekday. */
export const withoutComma = (date: string, format: string): string =>
  format.startsWith('de') ? date : date.replace(',', '');

/** Calendar days from one instant's day to another's, in that time zone. */
export function daysBetween(from: Date | string, to: Date | string, timeZone: string): number {
  return Math.round((Date.parse(dayOf(to, timeZone)) - Date.parse(dayOf(from, timeZone))) / 86_400_000);
}
