import type { Scope } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';
import { type BookingRow, heldBy } from './booking-record.ts';
import { checkTime, type Whose } from './capacity/check-time.ts';
import { hold, release } from './capacity/hold.ts';

type At = { readonly date: string; readonly time: string };

/**
 * Makes a locked booking hold another time instead of the one it holds; nothing moves when it is the same. The old place
 * is given back first: a visit may be moved within its own full day. Answers the instant and the minutes held.
 */
export async function changeTime(
  scope: Scope,
  shop: Shop,
  row: BookingRow,
  to: At,
  whose: Whose,
): Promise<{ starts_at: string; held_minutes: number }> {
  const { startsAt, plan } = await checkTime(scope, shop, to, whose);
  const now = heldBy(row);
  if (now.date === to.date && now.time === to.time) return { starts_at: startsAt, held_minutes: row.held_minutes };
  await release(scope, now);
  const held = await hold(scope, to, row.minutes, plan);
  return { starts_at: startsAt, held_minutes: held.minutes };
}
