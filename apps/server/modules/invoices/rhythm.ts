import type rrule from 'rrule';
import { addDays } from '../../kernel/calendar/zone.ts';
import { later } from '../../kernel/load-later.ts';
import { refuse } from '../../kernel/refusal.ts';

const rules = later<typeof rrule>('rrule');
export type Rhythm = { readonly rrule: string; readonly startsOn: string; readonly endsOn: string | null };
/** Farther ahead nobody bills; it also bounds the search in a rhythm that never comes. */
const YEARS_AHEAD = 12;
const OLDEST = '2000-01-01';

const midnight = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

function optionsOf(text: string): ReturnType<typeof rrule.RRule.parseString> {
  const { RRule } = rules();
  if (!/^(?:RRULE:)?[A-Z0-9=;,+-]+$/.test(text) || /DTSTART|BYHOUR|BYMINUTE|BYSECOND|BYEASTER/.test(text))
    refuse('bad_rhythm', 'rrule');
  try {
    const options = RRule.parseString(text.replace(/^RRULE:/, ''));
    if (options.freq === undefined || options.freq > RRule.DAILY) refuse('bad_rhythm', 'rrule');
    if ((options.interval ?? 1) < 1) refuse('bad_rhythm', 'rrule');
    return options;
  } catch {
    return refuse('bad_rhythm', 'rrule');
  }
}

/** The latest of some calendar days. */
export const latestOf = (...days: readonly (string | null)[]): string =>
  days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '');

const earlier = (one: Date, other: Date | null | undefined): Date => (other && other < one ? other : one);

/**
 * R-529 The first day of a rhythm (RFC 5545, whole days, counted from `startsOn`) on or after `from`; null when none is
 * left. Refuses bad_rhythm for what cannot be read, or repeats more often than daily.
 */
export function nextOf(rhythm: Rhythm, from: string): string | null {
  if (rhythm.startsOn < OLDEST) refuse('bad_rhythm', 'startsOn');
  const options = optionsOf(rhythm.rrule);
  const farthest = midnight(addDays(from, 366 * YEARS_AHEAD));
  const until = rhythm.endsOn === null ? farthest : earlier(farthest, midnight(rhythm.endsOn));
  const rule = new (rules().RRule)({
    ...options,
    dtstart: midnight(rhythm.startsOn),
    until: earlier(until, options.until),
  });
  const next = rule.after(midnight(from), true);
  return next ? dayOf(next) : null;
}
