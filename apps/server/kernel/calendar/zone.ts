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
const midnights = new Map<string, number | null>();
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Epoch milliseconds of 00:00 on a day whose clock never changes, else null. Remembered: a month of slots asks 570 times. */
function plainMidnight(date: string, zone: string): number | null {
  const key = `${date} ${zone}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const { start, end } = dayBounds(date, zone);
  const changes = end.getTime() - start.getTime() !== MINUTES_A_DAY * 60_000;
  if (midnights.size >= MOST_DAYS) midnights.clear();
  const midnight = changes ? null : start.getTime();
  midnights.set(key, midnight);
  return midnight;
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
  const day = Temporal.PlainDate.from(date);
  const begin = (of: Temporal.PlainDate): Date => new Date(of.toZonedDateTime(zone).epochMilliseconds);
  return { start: begin(day), end: begin(day.add({ days: 1 })) };
}

/** The day `days` later, earlier when negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** ISO 8601 weekday: Monday 1 to Sunday 7. */
export function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Today in `zone`, as a calendar day. */
export function dayAt(instant: Date, zone: string): string {
  return instantToWall(instant, zone).date;
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
