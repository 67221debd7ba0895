import { formatLocale } from '@pitlane/phrases';
import { instantToWall } from '../../kernel/calendar/zone.ts';
import { formatMoney } from '../../kernel/money-text.ts';
import { localeOf } from './words.ts';

/** Whose money and clock, and for whom it is written: `locale` is the reader's language, `country` the shop's. */
export type Place = {
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly country: string;
};
type Value = string | number;

const INSTANTS = new Set(['at', 'was']);
const REPRICED = new Set(['job.repriced', 'job.authorisation_required']);
const MONEY = new Set(['open', 'total', 'approvedTotal', 'actual', 'estimate']);
/** Never told: internal ids, raw addresses, and what only machines use. */
const SILENT = new Set([
  'staffId',
  'address',
  'mailId',
  'smsId',
  'next',
  'page',
  'customerVisible',
  'signed',
  'wentBack',
  'currency',
  'more',
  'hash',
]);

/** Words a sentence can be made of: money and times as people read them, lists joined, what only machines use left out. */
export function valuesOf(type: string, data: Readonly<Record<string, unknown>>, place: Place): Record<string, Value> {
  const values: Record<string, Value> = {};
  const currency = typeof data.currency === 'string' ? data.currency : place.currency;
  const format = formatLocale(localeOf(place.locale), place.country);
  for (const [name, value] of Object.entries(data)) {
    if (SILENT.has(name) || value === null || value === undefined || value === '') continue;
    if (type === 'payment.received' && name === 'credit') {
      // What was paid beyond the bill; elsewhere `credit` is the number of a credit note.
      if (typeof value === 'number' && value > 0) values.kept = formatMoney(value, currency, format);
      continue;
    }
    if (name === 'quantity' && typeof value === 'number') {
      values[name] = new Intl.NumberFormat(format, { maximumFractionDigits: 3 }).format(value / 1000);
      continue;
    }
    const priced = MONEY.has(name) || (REPRICED.has(type) && (name === 'from' || name === 'to'));
    if (priced && typeof value === 'number') values[name] = formatMoney(value, currency, format);
    else if (INSTANTS.has(name) && typeof value === 'string') values[name] = momentText(value, place.timeZone, format);
    else if (typeof value === 'string') values[name] = isDay(value) ? dayText(value, format) : value;
    else if (Array.isArray(value)) values[name] = name === 'services' && !value.length ? '' : value.join(', ');
    else if (typeof value === 'object')
      values[name] = Object.values(value)
        .map((each) => (isDay(each) ? dayText(each, format) : each))
        .join(', ');
    else if (typeof value === 'number') values[name] = value;
    else values[name] = String(value);
  }
  return values;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** "21 Nov", "21. Nov.": a calendar day as the reader writes it. */
function dayText(date: string, format: string): string {
  const day = new Intl.DateTimeFormat(format, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return day.format(new Date(`${date}T12:00:00Z`));
}

/** "21 Nov, 14:31": an instant on the shop's own clock. */
function momentText(instant: string, timeZone: string, format: string): string {
  const { date, time } = instantToWall(new Date(instant), timeZone);
  return `${dayText(date, format)}, ${time}`;
}
