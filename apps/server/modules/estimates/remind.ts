import { sql as raw } from 'kysely';
import { systemActor } from '../../kernel/actor.ts';
import { addDays, wallToInstant } from '../../kernel/calendar/zone.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { tooEarly } from '../../kernel/too-early.ts';
import { readShop } from '../shops/index.ts';
import { readEstimate, refsOfEstimate } from './read-estimate.ts';
import { todayOf } from './status.ts';

export const REMIND_QUEUE = 'remind-estimate';
/** How many days before its last day somebody who did not answer is reminded. */
export const reminderDays = [3, 1] as const;
const WHEN = '09:00';
const SOON_MS = 6 * 3_600_000;
type Due = { readonly shopId: string; readonly estimateId: string; readonly days: number; readonly at: string };

/** Plans the reminders of a version that still lie ahead; one that would follow on the heels of sending is left out. */
export async function planReminders(scope: Scope, estimateId: string, lastDay: string, zone: string): Promise<void> {
  for (const days of reminderDays) {
    const at = wallToInstant(addDays(lastDay, -days), WHEN, zone);
    if (at.getTime() < Date.parse(scope.now) + SOON_MS) continue;
    const payload: Due = { shopId: scope.shopId, estimateId, days, at: at.toISOString() };
    await scope.services.later.send(REMIND_QUEUE, payload, { at, key: `${estimateId} ${days}` });
  }
}

/** R-353 Once for each of the days, and only while nobody answered; guard and mark are one statement. */
export async function remindEstimate(scope: Scope, estimateId: string, days: number): Promise<void> {
  const today = todayOf(scope, await readShop(scope));
  const due = await scope.sql
    .updateTable('estimate')
    .set({ reminded_days: raw<number[]>`array_append(reminded_days, ${days}::int)` })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', estimateId)
    .where('status', 'in', ['sent', 'viewed'])
    .where('valid_until', '>=', today)
    .where(raw<boolean>`not (${days}::int = any (reminded_days))`)
    .returning(['version', 'valid_until', 'total', 'currency'])
    .executeTakeFirst();
  if (!due) return;
  const { version, total, currency } = due;
  const refs = refsOfEstimate(await readEstimate(scope, estimateId));
  scope.record('estimate.reminded', refs, { version, days, until: due.valid_until ?? today, total, currency });
}

export const remindEstimateWork: Work = ({ runner, services, clock }) => ({
  queue: REMIND_QUEUE,
  handle: async (payload: Due) => {
    const { shopId, estimateId, days, at } = payload;
    if (await tooEarly({ services, clock }, { queue: REMIND_QUEUE, payload, due: new Date(at) })) return;
    const request = { id: `remind-${estimateId}`, address: '', device: '' };
    await runner.inShop(shopId, systemActor(shopId, REMIND_QUEUE), request, (scope) =>
      remindEstimate(scope, estimateId, days),
    );
  },
});
