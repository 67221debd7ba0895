import type { Key } from './phrases.tsx';
import { daysBetween, shortDate, weekday } from './when.ts';

export type PromiseInput = {
  /** Promised instant; null when nothing is promised. */
  readonly at: string | null;
  /** Instant since when the car is ready; then the time waiting is told instead. */
  readonly readySince?: string | null;
  readonly now: number;
  readonly timeZone: string;
  readonly format: string;
};

export type PromiseTone = 'calm' | 'soon' | 'late' | 'other-day' | 'ready' | 'none';
type Span = {
  readonly key: Extract<Key, `promise.${string}`>;
  readonly hours: number;
  readonly minutes: string;
  readonly days: number;
};
export type PromiseState = { readonly tone: PromiseTone; readonly span?: Span; readonly day?: string };

const HOUR = 60;
const DAY = 24 * HOUR;

function span(minutes: number, late: boolean): Span {
  const [hours, rest, days] = [Math.floor(minutes / HOUR), minutes % HOUR, Math.floor(minutes / DAY)];
  if (days > 0 && (late || days > 1))
    return { key: late ? 'promise.lateDays' : 'promise.days', hours, minutes: String(rest), days };
  if (hours === 0) return { key: late ? 'promise.late' : 'promise.minutes', hours, minutes: String(rest), days };
  return { key: late ? 'promise.lateHours' : 'promise.hours', hours, minutes: String(rest).padStart(2, '0'), days };
}

/**
 * What a promise says now: more than an hour = hours and minutes; under an hour = soon; past = late; another calendar
 * day of the shop = its weekday (its date beyond six days); ready = how long the car has been waiting.
 */
export function promiseState({ at, readySince, now, timeZone, format }: PromiseInput): PromiseState {
  if (readySince)
    return { tone: 'ready', span: span(Math.max(0, Math.floor((now - Date.parse(readySince)) / 60_000)), false) };
  if (!at) return { tone: 'none' };
  const left = Math.ceil((Date.parse(at) - now) / 60_000);
  if (left < 0) return { tone: 'late', span: span(-left, true) };
  const days = daysBetween(new Date(now), at, timeZone);
  if (days > 0 && left > HOUR) {
    return { tone: 'other-day', day: days > 6 ? shortDate(at, timeZone, format) : weekday(at, timeZone, format) };
  }
  return { tone: left < HOUR ? 'soon' : 'calm', span: span(left, false) };
}
