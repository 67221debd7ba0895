import type { Scope } from '../../kernel/implement.ts';
import { cancelWorkOrderFor } from '../work-orders/index.ts';
import { type BookingRow, changeBooking, heldBy, refsOf } from './booking-record.ts';
import { release } from './capacity/hold.ts';

/** Calls a locked booking off, gives its place back and calls its work order off, as long as the car is not here. */
export async function cancel(
  scope: Scope,
  row: BookingRow,
  why: { readonly by: 'shop' | 'customer'; readonly reason: string },
): Promise<BookingRow> {
  await release(scope, heldBy(row));
  const cancelled = await changeBooking(scope, row, {
    status: 'cancelled',
    reason: why.reason || null,
    decided_at: scope.now,
  });
  if (row.work_order_id) await cancelWorkOrderFor(scope, row.work_order_id, why.reason);
  scope.record('booking.cancelled', refsOf(row), why);
  return cancelled;
}
