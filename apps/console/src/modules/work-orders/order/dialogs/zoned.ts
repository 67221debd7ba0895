/** Minutes a time zone is ahead of UTC at an instant (milliseconds). */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((wall - Math.floor(instant / 60_000) * 60_000) / 60_000);
}

/** The instant of a wall time in a shop's zone, ISO 8601 UTC; null when day or time is missing. In a gap the later one. */
export function instantOf(day: string, time: string, timeZone: string): string | null {
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall) || !day || !time) return null;
  const first = wall - offsetAt(wall, timeZone) * 60_000;
  return new Date(wall - offsetAt(first, timeZone) * 60_000).toISOString();
}
