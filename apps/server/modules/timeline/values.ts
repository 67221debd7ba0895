import { instantToWall } from '../../kernel/calendar/zone.ts';
import { formatMoney } from '../../kernel/money-text.ts';

export type Place = { readonly currency: string; readonly timeZone: string; readonly locale: string };
type Value = string | number;

const INSTANTS = new Set(['at', 'was']);
const MONEY = new Set(['total', 'approvedTotal', 'actual', 'estimate']);
/** Never told: internal ids, raw addresses, and what only machines use. */
const SILENT = new Set([
  'staffId',
  'address',
  'mailId',
  'next',
  'page',
  'customerVisible',
  'signed',
  'wentBack',
  'currency',
]);

/** Words a sentence can be made of: money and times as people read them, lists joined, what only machines use left out. */
export function valuesOf(type: string, data: Readonly<Record<string, unknown>>, place: Place): Record<string, Value> {
  const values: Record<string, Value> = {};
  const currency = typeof data.currency === 'string' ? data.currency : place.currency;
  for (const [name, value] of Object.entries(data)) {
    if (SILENT.has(name) || value === null || value === undefined || value === '') continue;
    const priced = MONEY.has(name) || (type === 'job.repriced' && (name === 'from' || name === 'to'));
    if (priced && typeof value === 'number') values[name] = formatMoney(value, currency, place.locale);
    else if (INSTANTS.has(name) && typeof value === 'string') values[name] = wallText(value, place.timeZone);
    else if (Array.isArray(value)) values[name] = name === 'services' && !value.length ? '' : value.join(', ');
    else if (typeof value === 'object') values[name] = Object.values(value).join(', ');
    else if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else values[name] = String(value);
  }
  return values;
}

function wallText(instant: string, timeZone: string): string {
  const { date, time } = instantToWall(new Date(instant), timeZone);
  return `${date} ${time}`;
}
