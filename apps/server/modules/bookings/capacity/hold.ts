import type { Constraints, Scope } from '../../../kernel/implement.ts';
import type { DayPlan } from './plan-day.ts';

/** What the two capacity constraints mean when they refuse. */
export const fullMeans: Constraints = {
  capacity_slot_full: { code: 'slot_taken', field: 'time' },
  capacity_day_full: { code: 'no_capacity', field: 'date' },
};

export type Held = { readonly date: string; readonly time: string; readonly minutes: number };

/**
 * Takes one place of the slot and the visit's minutes of the day. Both are one upsert each whose CHECK refuses
 * what does not fit, so parallel bookings cannot exceed them. Slot first, day second, always: no deadlock.
 */
export async function hold(
  { sql, shopId }: Scope,
  at: { readonly date: string; readonly time: string },
  minutes: number,
  plan: DayPlan,
): Promise<Held> {
  const held = Math.min(minutes, plan.longest);
  await sql
    .insertInto('capacity_slot')
    .values({ shop_id: shopId, date: at.date, time: at.time, places: plan.places, taken: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'date', 'time'])
        .doUpdateSet((row) => ({ taken: row('capacity_slot.taken', '+', 1) })),
    )
    .execute();
  await sql
    .insertInto('capacity_day')
    .values({ shop_id: shopId, date: at.date, minutes: plan.minutes, taken: held })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'date']).doUpdateSet((row) => ({ taken: row('capacity_day.taken', '+', held) })),
    )
    .execute();
  return { ...at, minutes: held };
}

/** Gives a place and its minutes back. */
export async function release({ sql, shopId }: Scope, held: Held): Promise<void> {
  await sql
    .updateTable('capacity_slot')
    .set((row) => ({ taken: row('taken', '-', 1) }))
    .where('shop_id', '=', shopId)
    .where('date', '=', held.date)
    .where('time', '=', held.time)
    .where('taken', '>', 0)
    .execute();
  await sql
    .updateTable('capacity_day')
    .set((row) => ({ taken: row('taken', '-', held.minutes) }))
    .where('shop_id', '=', shopId)
    .where('date', '=', held.date)
    .where('taken', '>=', held.minutes)
    .execute();
}
