import type { Money, PriceRange } from './views.ts';

/** Bemba, Nyanja and Tonga are unknown to browsers: their numbers and dates follow English in Zambia. */
const FORMAT_LOCALES: Record<string, string> = { en: 'en-GB', de: 'de-DE', bem: 'en-ZM', ny: 'en-ZM', toi: 'en-ZM' };

export const formatLocale = (locale: string): string => FORMAT_LOCALES[locale] ?? 'en-GB';

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does, and a page writes hundreds of figures. */
function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(name: string, make: () => T): T {
  const known = made.get(name) as T | undefined;
  if (known) return known;
  const fresh = make();
  made.set(name, fresh);
  return fresh;
}
const currencyIn = (locale: string, currency: string): Intl.NumberFormat =>
  kept(`currency ${locale} ${currency}`, () => new Intl.NumberFormat(locale, { style: 'currency', currency }));
const withDigits = (locale: string, digits: number): Intl.NumberFormat =>
  kept(
    `digits ${locale} ${digits}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
/** `name` tells the options apart. */
const dates = (locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(`dates ${locale} ${name} ${options.timeZone}`, () => new Intl.DateTimeFormat(locale, options));

/** How many digits the currency has after the point (ISO 4217 as shipped with Intl). */
export function minorDigits(currency: string): number {
  return currencyIn('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

function figure(amount: number, currency: string, locale: string, whole: boolean): string {
  const digits = minorDigits(currency);
  const value = amount / 10 ** digits;
  const shown = whole && Number.isInteger(value) ? 0 : digits;
  const text = withDigits(formatLocale(locale), shown).format(Math.abs(value));
  return amount < 0 ? `−${text}` : text;
}

export interface MoneyParts {
  code: string;
  figure: string;
  /** German puts the sign after the figure. */
  after: boolean;
}

function sign(currency: string, locale: string): { code: string; after: boolean } {
  if (locale !== 'de') return { code: currency, after: false };
  const parts = currencyIn('de-DE', currency).formatToParts(1);
  return { code: parts.find((part) => part.type === 'currency')?.value ?? currency, after: true };
}

/** Money in two parts, so that the code can be set small. `whole` drops ",00" where nothing is lost. */
export function moneyParts(money: Money, locale: string, whole = false): MoneyParts {
  return { ...sign(money.currency, locale), figure: figure(money.amount, money.currency, locale, whole) };
}

/** Money as one string: "ZMW 1,250.00", "149 €". */
export function moneyText(money: Money, locale: string, whole = false): string {
  const parts = moneyParts(money, locale, whole);
  return parts.after ? `${parts.figure}\u00a0${parts.code}` : `${parts.code}\u00a0${parts.figure}`;
}

/** A price range with one currency code and no empty decimals: "1,450 – 2,900". */
export function rangeParts(range: PriceRange, locale: string): MoneyParts {
  const low = figure(range.min, range.currency, locale, true);
  const high = figure(range.max, range.currency, locale, true);
  return { ...sign(range.currency, locale), figure: range.min === range.max ? low : `${low} – ${high}` };
}

export function rangeText(range: PriceRange, locale: string): string {
  const parts = rangeParts(range, locale);
  return parts.after ? `${parts.figure}\u00a0${parts.code}` : `${parts.code}\u00a0${parts.figure}`;
}

export function clock(iso: string, zone: string, locale: string): string {
  return dates(formatLocale(locale), 'clock', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).format(new Date(iso));
}

/** The calendar day of an instant in the shop's zone, 'YYYY-MM-DD'. */
export function dayOf(iso: string, zone: string): string {
  return dates('en-CA', 'day', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(iso),
  );
}

export type DayStyle = 'long' | 'short' | 'plain' | 'weekday' | 'year' | 'month';

const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  plain: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

/** A calendar day in words. */
export function dayText(day: string, locale: string, style: DayStyle): string {
  return dates(formatLocale(locale), style, { ...DAY_STYLES[style], timeZone: 'UTC' })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(',', '');
}

/** Adds days to a calendar day. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();
