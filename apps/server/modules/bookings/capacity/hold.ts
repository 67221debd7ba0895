import type { Constraints, Scope } from '../../../kernel/implement.ts';
import type { DayPlan } from './plan-day.ts';

/** What the two capacity constraints mean when they refuse. */
export const fullMeans: Constraints = {
  capacity_slot_full: { code: 'slot_taken', field: 'time' },
  capacity_day_full: { code: 'no_capacity', field: 'date' },
};

type At = { readonly date: string; readonly time: string };
export type Held = At & { readonly minutes: number };

/**
 * Takes one place of the slot and the visit's minutes of the day. Both are one upsert each whose CHECK refuses
 * what does not fit, so parallel bookings cannot exceed them. Slot first, day second, always: no deadlock.
 */
export async function hold(scope: Scope, at: At, minutes: number, plan: DayPlan): Promise<Held> {
  const held = { date: at.date, time: at.time, minutes: Math.min(minutes, plan.longest) };
  await takePlace(scope, held, plan);
  await takeMinutes(scope, held, plan);
  return held;
}

/** Gives a place and its minutes back. */
export async function release(scope: Scope, held: Held): Promise<void> {
  await freePlace(scope, held);
  await freeMinutes(scope, held);
}

/**
 * Gives one place back and takes another: slots before days and earlier before later, so that visits which
 * change places at once do not lock each other out. Of one day the minutes are given back first.
 */
export async function exchange(scope: Scope, from: Held, to: At, minutes: number, plan: DayPlan): Promise<Held> {
  const held = { date: to.date, time: to.time, minutes: Math.min(minutes, plan.longest) };
  const later = `${from.date} ${from.time}` < `${to.date} ${to.time}`;
  if (later) await freePlace(scope, from);
  await takePlace(scope, held, plan);
  if (!later) await freePlace(scope, from);
  if (from.date <= to.date) await freeMinutes(scope, from);
  await takeMinutes(scope, held, plan);
  if (from.date > to.date) await freeMinutes(scope, from);
  return held;
}

async function takePlace({ sql, shopId }: Scope, { date, time }: At, { places }: DayPlan): Promise<void> {
  await sql
    .insertInto('capacity_slot')
    .values({ shop_id: shopId, date, time, places, taken: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'date', 'time'])
        .doUpdateSet((row) => ({ taken: row('capacity_slot.taken', '+', 1) })),
    )
    .execute();
}

async function takeMinutes({ sql, shopId }: Scope, { date, minutes }: Held, plan: DayPlan): Promise<void> {
  await sql
    .insertInto('capacity_day')
    .values({ shop_id: shopId, date, minutes: plan.minutes, taken: minutes })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'date']).doUpdateSet((row) => ({ taken: row('capacity_day.taken', '+', minutes) })),
    )
    .execute();
}

async function freePlace({ sql, shopId }: Scope, { date, time }: At): Promise<void> {
  await sql
    .updateTable('capacity_slot')
    .set((row) => ({ taken: row('taken', '-', 1) }))
    .where('shop_id', '=', shopId)
    .where('date', '=', date)
    .where('time', '=', time)
    .where('taken', '>', 0)
    .execute();
}

async function freeMinutes({ sql, shopId }: Scope, { date, minutes }: Held): Promise<void> {
  await sql
    .updateTable('capacity_day')
    .set((row) => ({ taken: row('taken', '-', minutes) }))
    .where('shop_id', '=', shopId)
    .where('date', '=', date)
    .where('taken', '>=', minutes)
    .execute();
}
