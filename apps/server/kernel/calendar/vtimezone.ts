import { Temporal } from 'temporal-polyfill';

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that is right from the year before `from` to the year after `to`: one observance for
 * each change of the clock in that span, so no guess about the rule behind the changes is needed.
 */
export function vtimezone(zone: string, from: Date, to: Date): string {
  const begin = Temporal.ZonedDateTime.from({ timeZone: zone, year: from.getUTCFullYear() - 1, month: 1, day: 1 });
  const last = Temporal.ZonedDateTime.from({ timeZone: zone, year: to.getUTCFullYear() + 2, month: 1, day: 1 });
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(begin, begin.offsetNanoseconds)];
  let change = begin.getTimeZoneTransition('next');
  while (change && Temporal.ZonedDateTime.compare(change, last) < 0) {
    lines.push(...observance(change, change.subtract({ nanoseconds: 1 }).offsetNanoseconds));
    change = change.getTimeZoneTransition('next');
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

function observance(at: Temporal.ZonedDateTime, before: number): string[] {
  const kind = isSummer(at) ? 'DAYLIGHT' : 'STANDARD';
  // DTSTART is the wall time of the change as read with the offset before it.
  const wall = Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds + before / 1e6).toZonedDateTimeISO('UTC');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(at.offsetNanoseconds)}`,
    `END:${kind}`,
  ];
}

// Summer time is whatever runs ahead of the year's smallest offset.
function isSummer(at: Temporal.ZonedDateTime): boolean {
  const half = (month: number): number => at.with({ month, day: 1, hour: 12 }).offsetNanoseconds;
  return at.offsetNanoseconds > Math.min(half(1), half(7));
}

function offset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 6e10);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
