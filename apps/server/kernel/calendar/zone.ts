import { Temporal } from 'temporal-polyfill';

/** A calendar day and a time on a wall clock: `2026-11-24`, `08:30`. */
export interface Wall {
  readonly date: string;
  readonly time: string;
}

/**
 * The instant at which a wall clock in `zone` (IANA name) shows this date and time. A time skipped in spring moves
 * forward by the gap (02:30 becomes 03:30); a time shown twice in autumn means the first. RangeError for nonsense.
 */
export function wallToInstant(date: string, time: string, zone: string): Date {
  const midnight = TIME.test(time) ? plainMidnight(date, zone) : null;
  if (midnight !== null) return new Date(midnight + minutesOf(time) * 60_000);
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MINUTES_A_DAY = 1440;
const MOST_DAYS = 4000;
const known = new Map<string, Bounds>();
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** First epoch millisecond of a day and of the day after. */
type Bounds = { readonly start: number; readonly end: number };

/** Remembered: a month of slots asks 570 times, and every screen asks for today. */
function boundsOf(date: string, zone: string): Bounds {
  const key = `${date} ${zone}`;
  const found = known.get(key);
  if (found) return found;
  const day = Temporal.PlainDate.from(date);
  const begin = (of: Temporal.PlainDate): number => of.toZonedDateTime(zone).epochMilliseconds;
  const bounds = { start: begin(day), end: begin(day.add({ days: 1 })) };
  if (known.size >= MOST_DAYS) known.clear();
  known.set(key, bounds);
  return bounds;
}

/** Epoch milliseconds of 00:00 on a day whose clock never changes, else null. */
function plainMidnight(date: string, zone: string): number | null {
  const { start, end } = boundsOf(date, zone);
  return end - start === MINUTES_A_DAY * 60_000 ? start : null;
}

/** What a wall clock in `zone` shows at an instant; seconds are cut off. */
export function instantToWall(instant: Date, zone: string): Wall {
  const zoned = inZone(instant, zone);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' }),
  };
}

/** First instant of a day in `zone` and of the day after: 23, 24 or 25 hours apart. */
export function dayBounds(date: string, zone: string): { start: Date; end: Date } {
  const { start, end } = boundsOf(date, zone);
  return { start: new Date(start), end: new Date(end) };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Midnight UTC of a plain calendar day, or null for what Temporal must look at (and may refuse). */
function plainDay(date: string): Date | null {
  const at = DAY.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? at : null;
}

/** The day `days` later, earlier when negative. RangeError for nonsense. */
export function addDays(date: string, days: number): string {
  const at = plainDay(date);
  const later = at && Number.isInteger(days) ? at.getTime() + days * MINUTES_A_DAY * 60_000 : Number.NaN;
  // Beyond the year 9999 Date writes years differently.
  if (later >= 0 && later < 253_402_300_800_000) return new Date(later).toISOString().slice(0, 10);
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** ISO 8601 weekday: Monday 1 to Sunday 7. */
export function weekday(date: string): number {
  const at = plainDay(date);
  if (at) return at.getUTCDay() || 7;
  return Temporal.PlainDate.from(date).dayOfWeek;
}

const newest = new Map<string, string>();

/** The calendar day of an instant in `zone`. The day asked for last is tried first: it is nearly always today. */
export function dayAt(instant: Date, zone: string): string {
  const at = instant.getTime();
  const last = newest.get(zone);
  if (last) {
    const { start, end } = boundsOf(last, zone);
    if (start <= at && at < end) return last;
  }
  const day = inZone(instant, zone).toPlainDate().toString();
  if (newest.size >= MOST_DAYS) newest.clear();
  newest.set(zone, day);
  return day;
}

/** True for an IANA time zone name this machine knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return /^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(zone);
  } catch {
    return false;
  }
}

function inZone(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
