import { systemActor } from '../../kernel/actor.ts';
import type { Work } from '../../kernel/implement.ts';
import { tooEarly } from '../../kernel/too-early.ts';
import { refsOf } from './booking-record.ts';

export const REMIND_QUEUE = 'remind-visit';
const DAY_MS = 86_400_000;

/** When the reminder of a visit is due: 24 hours before it. */
export const remindAt = (startsAt: string): Date => new Date(Date.parse(startsAt) - DAY_MS);

type Due = { readonly shopId: string; readonly bookingId: string; readonly startsAt: string };

/**
 * Says that the visit is tomorrow, once for each agreed time. Silent when the visit was moved or called off
 * meanwhile, or is over; the guard and the mark are one statement.
 */
export const remindVisit: Work = ({ runner, services, clock }) => ({
  queue: REMIND_QUEUE,
  handle: async (payload: Due) => {
    const { shopId, bookingId, startsAt } = payload;
    const actor = systemActor(shopId, REMIND_QUEUE);
    const request = { id: `remind-${bookingId}`, address: '', device: '' };
    if (clock.now().getTime() >= Date.parse(startsAt)) return;
    if (await tooEarly({ services, clock }, { queue: REMIND_QUEUE, payload, due: remindAt(startsAt) })) return;
    await runner.inShop(shopId, actor, request, async ({ sql, record }) => {
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
