import { systemActor } from '../../kernel/actor.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { tooEarly } from '../../kernel/too-early.ts';
import { readShop } from '../shops/index.ts';
import { type BookingRow, refsOf } from './booking-record.ts';
import { remindAt } from './remind-at.ts';

export const REMIND_QUEUE = 'remind-visit';
/** The queue's clock may be a little ahead of ours. */
const AHEAD_MS = 60_000;

type Due = { readonly shopId: string; readonly bookingId: string; readonly startsAt: string; readonly due?: string };
/** Jobs that were queued before shops chose it name no moment: it was a day before. */
const DAY_MS = 86_400_000;

/** Puts the reminder of an agreed visit into the queue, for an instant or, without one, for now. */
export async function planReminder(
  { services, shopId, now }: Pick<Scope, 'services' | 'shopId' | 'now'>,
  { id, starts_at }: Pick<BookingRow, 'id' | 'starts_at'>,
  at?: Date,
): Promise<void> {
  const due = at?.toISOString() ?? now;
  const payload: Due = { shopId, bookingId: id, startsAt: starts_at, due };
  await services.later.send(REMIND_QUEUE, payload, { ...(at ? { at } : {}), key: `${id} ${starts_at} ${due}` });
}

/**
 * Reminds of the visit, once for each agreed time. Silent when the visit was moved or called off meanwhile or is
 * over, and when the shop reminds later by now: another job waits for that. The guard and the mark are one statement.
 */
export const remindVisit: Work = ({ runner, services, clock }) => ({
  queue: REMIND_QUEUE,
  handle: async (payload: Due) => {
    const { shopId, bookingId, startsAt } = payload;
    const actor = systemActor(shopId, REMIND_QUEUE);
    const request = { id: `remind-${bookingId}`, address: '', device: '' };
    if (clock.now().getTime() >= Date.parse(startsAt)) return;
    const planned = payload.due ? new Date(payload.due) : new Date(Date.parse(startsAt) - DAY_MS);
    if (await tooEarly({ services, clock }, { queue: REMIND_QUEUE, payload, due: planned })) return;
    await runner.inShop(shopId, actor, request, async (scope) => {
      if (!(await isDue(scope, bookingId))) return;
      const { sql, record } = scope;
      const due = await sql
        .updateTable('booking')
        .set({ reminded_for: startsAt })
        .where('shop_id', '=', shopId)
        .where('id', '=', bookingId)
        .where('status', '=', 'accepted')
        .where('starts_at', '=', startsAt)
        .where('reminded_for', 'is distinct from', startsAt)
        .returningAll()
        .executeTakeFirst();
      if (due) record('booking.reminded', refsOf(due), { date: due.date, time: due.time });
    });
  },
});

async function isDue(scope: Scope, bookingId: string): Promise<boolean> {
  const visit = await scope.sql
    .selectFrom('booking')
    .select(['starts_at', 'date', 'time'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', bookingId)
    .executeTakeFirst();
  if (!visit) return false;
  return remindAt(visit, await readShop(scope)).getTime() <= scope.clock.now().getTime() + AHEAD_MS;
}
