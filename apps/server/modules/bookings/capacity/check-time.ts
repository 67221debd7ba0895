import { addDays, dayAt, wallToInstant } from '../../../kernel/calendar/zone.ts';
import type { Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Shop } from '../../shops/index.ts';
import type { DayPlan } from './plan-day.ts';
import { plansOf } from './read-days.ts';

/** Whose rules a time must keep: customers also keep the lead time and the horizon, an agreed time only the calendar. */
export type Whose = 'customer' | 'shop';

/**
 * The instant of a wanted wall time, if a car may arrive then. Refuses in_the_past, too_late (lead time),
 * no_capacity (beyond the horizon), closed_then (closed, or no arrival time of that day).
 */
export async function checkTime(
  scope: Scope,
  shop: Shop,
  at: { readonly date: string; readonly time: string },
  whose: Whose,
): Promise<{ startsAt: string; plan: DayPlan }> {
  const starts = wallToInstant(at.date, at.time, shop.timeZone);
  const now = scope.clock.now();
  if (starts <= now) refuse('in_the_past', 'date');
  if (whose === 'customer') {
    if (starts.getTime() < now.getTime() + shop.rules.leadHours * 3_600_000) refuse('too_late', 'date');
    if (at.date > addDays(dayAt(now, shop.timeZone), shop.rules.horizonDays)) refuse('no_capacity', 'date');
  }
  const plan = (await plansOf(scope, shop, [at.date])).get(at.date);
  if (!plan?.times.includes(at.time)) refuse('closed_then', plan?.times.length ? 'time' : 'date');
  return { startsAt: starts.toISOString(), plan };
}
