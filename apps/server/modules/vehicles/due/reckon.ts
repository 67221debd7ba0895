import { addDays } from '../../../kernel/calendar/zone.ts';
import type { Reading } from './km-a-day.ts';
import type { PlanItem } from './plan.ts';

/** When a thing was done here; `km` where the odometer was read that visit. */
export type Done = { readonly day: string; readonly km: number | null };
export type Lead = { readonly days: number; readonly km: number };
export type Known = {
  readonly item: PlanItem;
  readonly done: Done | null;
  /** The first day the shop knew the car, and what it read then. */
  readonly first: Done;
  readonly last: Reading | null;
  readonly kmADay: number | null;
  readonly lead: Lead;
};
export type Reckoned = {
  readonly basis: 'done' | 'plan';
  readonly dueOn: string | null;
  readonly dueKm: number | null;
  readonly expectedOn: string;
  readonly remindOn: string;
};

/** The same day so many months later, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day the odometer is expected to read `km`: already read, or ahead at the usual rate; null when nobody can say. */
function dayAtKm({ last, kmADay }: Known, km: number): string | null {
  if (!last) return null;
  if (last.km >= km) return last.day;
  return kmADay === null ? null : addDays(last.day, Math.min(36_500, Math.ceil((km - last.km) / kmADay)));
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

/** The reading at which an item is due: so far after it was done, else the plan's next distance after the first reading. */
function kmOf({ item: { everyKm }, done, first }: Known): number | null {
  if (everyKm === null) return null;
  if (done) return done.km === null ? null : done.km + everyKm;
  return first.km === null ? null : (Math.floor(first.km / everyKm) + 1) * everyKm;
}

/**
 * R-156 When an item of the plan is due. Done here: so many months and kilometres after that. Never done here: at the next
 * multiple of the distance above the first reading, and so many months after the shop first knew the car. Null when the
 * item goes by distance alone and nobody can say when that is reached.
 */
export function reckon(known: Known): Reckoned | null {
  const { item, done, first, lead } = known;
  const dueOn = item.everyMonths === null ? null : addMonths((done ?? first).day, item.everyMonths);
  const dueKm = kmOf(known);
  const reached = dueKm === null ? null : dayAtKm(known, dueKm);
  const expectedOn = earliest([dueOn, reached]);
  if (expectedOn === null) return null;
  const near = dueKm === null ? null : dayAtKm(known, dueKm - lead.km);
  return {
    basis: done ? 'done' : 'plan',
    dueOn,
    dueKm,
    expectedOn,
    remindOn: earliest([addDays(expectedOn, -lead.days), near]) ?? expectedOn,
  };
}

/** Where a due thing stands on a day. */
export function stateOn(today: string, { expectedOn, remindOn }: Pick<Reckoned, 'expectedOn' | 'remindOn'>) {
  if (today >= expectedOn) return 'due' as const;
  return today >= remindOn ? ('soon' as const) : ('later' as const);
}
