import type { Scope } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';
import { rescheduleFor } from '../work-orders/index.ts';
import { type BookingRow, changeBooking, refsOf } from './booking-record.ts';
import type { Whose } from './capacity/check-time.ts';
import { changeTime } from './change-time.ts';

/**
 * Moves a locked booking to another time. An appointment stays one; a request, also one the shop proposed another time
 * for, is a request for the new time.
 */
export async function move(
  scope: Scope,
  shop: Shop,
  row: BookingRow,
  to: { readonly date: string; readonly time: string },
  why: { readonly by: Whose; readonly reason: string },
): Promise<BookingRow> {
  const when = await changeTime(scope, shop, row, to, why.by);
  const moved = await changeBooking(scope, row, {
    ...to,
    ...when,
    status: row.status === 'accepted' ? 'accepted' : 'requested',
    proposed_date: null,
    proposed_time: null,
    proposed_message: null,
  });
  if (row.work_order_id) await rescheduleFor(scope, row.work_order_id, when.starts_at);
  scope.record('booking.moved', refsOf(row), { ...to, from: { date: row.date, time: row.time }, ...why });
  return moved;
}
