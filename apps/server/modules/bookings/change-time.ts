import type { Scope } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';
import { type BookingRow, heldBy } from './booking-record.ts';
import { checkTime, type Whose } from './capacity/check-time.ts';
import { exchange } from './capacity/hold.ts';

type At = { readonly date: string; readonly time: string };

/**
 * Makes a locked booking hold another time instead of the one it holds; nothing moves when it is the same. A visit may
 * be moved within its own full day. Answers the instant and the minutes held.
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
  const held = await exchange(scope, now, to, row.minutes, plan);
  return { starts_at: startsAt, held_minutes: held.minutes };
}
