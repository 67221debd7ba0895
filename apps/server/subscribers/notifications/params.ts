import { formatLocale, isKey, type Key, type Locale, t } from '@pitlane/phrases';
import { instantToWall } from '../../kernel/calendar/zone.ts';
import { formatMoney } from '../../kernel/money-text.ts';
import type { Facts } from './facts.ts';

export type Params = Readonly<Record<string, string | number>>;

/** Says a phrase whose key is put together at run time; an unknown key is a mistake found by the catalogue's test. */
export function say(locale: Locale, key: string, params: Params): string {
  if (!isKey(key)) throw new Error(`no words for ${key}`);
  const words = t as (locale: Locale, key: Key, params: Params) => string;
  // An optional word, such as a reason, may be empty: no double space, none before a full stop.
  return words(locale, key, params).replace(/\s+/g, ' ').replace(/: $/, '').trim();
}

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

type Day = (date: unknown) => string;

/** The values a notice's words may use, in one language. Every notice takes what it needs. */
export function paramsFor(facts: Facts, locale: Locale, audience: 'customer' | 'staff'): Params {
  const { type, data, shop, booking, order } = facts;
  const day: Day = (date) => (typeof date === 'string' ? dayWords(date, locale, shop.country) : '');
  const currency = text(data.currency) || shop.currency;
  const money = (amount: unknown) =>
    typeof amount === 'number' ? formatMoney(amount, currency, formatLocale(locale, shop.country)) : '';
  const car = audience === 'customer' ? facts.car?.theirs : facts.car?.ours;
  return {
    shop: shop.name,
    address: shop.address,
    customer: facts.customer?.name ?? '',
    car: car?.short ?? '',
    number: order?.number ?? '',
    day: day(/^estimate\.(sent|reminded)$/.test(type) ? data.until : booking?.date),
    time: booking?.time ?? '',
    job: text(data.title),
    total: money(data.approvedTotal ?? data.estimate ?? data.total),
    actual: money(data.actual),
    reason: text(data.reason ?? data.error),
    words: shortened(text(data.words ?? data.text ?? data.subject) || (booking?.words ?? '')),
    // What the shop adds, apart from the customer's own words.
    message: shortened(text(data.message)),
    who: text(data.author ?? data.who ?? data.driver) || shop.name,
    writer: facts.writer ?? shop.name,
    place: text(data.place),
    from: text(data.from),
    until: text(data.until),
    bill: text(data.number),
    open: money(data.open),
    due: day(data.dueOn),
    fromDay: day(data.fromDay),
    toDay: day(data.toDay),
    ...counts(data),
    ...timesOf(facts, day),
    ...statusOf(facts, locale, car?.short ?? ''),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const MOST = 300;
const shortened = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words);

function counts(data: Facts['data']): Params {
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  const [approved, declined] = [number(data.approved), number(data.declined)];
  return {
    approved,
    declined,
    all: approved + declined,
    jobs: number(data.jobs),
    urgent: number(data.urgent),
    monitor: number(data.monitor),
    count: number(data.count),
    more: number(data.more),
    minutes: number(data.minutes),
    level: number(data.level),
  };
}

/** The time an event speaks of beside the booking's own: a proposal, a collection, a promise; and the time before. */
function timesOf({ data, shop }: Facts, day: Day): Params {
  const wall = (instant: unknown) =>
    typeof instant === 'string' ? instantToWall(new Date(instant), shop.timeZone) : { date: null, time: '' };
  const next = data.at === undefined ? { date: data.date, time: text(data.time) } : wall(data.at);
  const before = data.was === undefined ? (data.from as { date?: string; time?: string } | undefined) : wall(data.was);
  return {
    newDay: day(next.date),
    newTime: next.time,
    oldDay: day(before?.date),
    oldTime: before?.time ?? '',
  };
}

function statusOf({ type, data }: Facts, locale: Locale, car: string): Params {
  const key = `notice.stage.${text(data.to)}`;
  if (type !== 'workOrder.moved' || !isKey(key)) return { status: '', sentence: '' };
  return { status: say(locale, key, { car }), sentence: say(locale, `${key}.text`, { car }) };
}
