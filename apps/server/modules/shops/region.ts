import { once, readRows } from '../../data/read-data.ts';
import { isZone } from '../../kernel/calendar/zone.ts';
import { refuse } from '../../kernel/refusal.ts';

const known = once(
  () => new Set(readRows<Record<string, string>>('reference/currencies-iso4217.csv').map((row) => row.code ?? '')),
);

/** Refuses a time zone or currency nobody knows, naming the field. */
export function checkRegion(region: {
  readonly timeZone?: string | undefined;
  readonly currency?: string | undefined;
}): void {
  if (region.timeZone !== undefined && !isZone(region.timeZone)) refuse('invalid_input', 'timeZone', 'unknown_zone');
  if (region.currency !== undefined && !known().has(region.currency))
    refuse('invalid_input', 'currency', 'unknown_currency');
}
