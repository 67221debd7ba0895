import type { Refs } from '@pitlane/contracts';
import type { Selectable } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import type { BookingTable } from '../../schema/index.ts';
import type { Held } from './capacity/hold.ts';

export type BookingRow = Selectable<BookingTable>;
type Wanted = { readonly id: string } | { readonly publicId: string; readonly customerId: string };

/** The booking with a lock on it until the end of the transaction, so that two decisions cannot both win. */
export async function lockBooking({ sql, shopId }: Scope, wanted: Wanted): Promise<BookingRow> {
  const query = sql.selectFrom('booking').selectAll().where('shop_id', '=', shopId).forUpdate();
  const row =
    'id' in wanted
      ? query.where('id', '=', wanted.id)
      : query.where('public_id', '=', wanted.publicId).where('customer_id', '=', wanted.customerId);
  return found(await row.executeTakeFirst());
}

/** What a booking holds: a proposed time is already kept for the customer, the time asked for is free again. */
export function heldBy(row: BookingRow): Held {
  const proposed = row.status === 'proposed' && row.proposed_date && row.proposed_time;
  return proposed
    ? { date: row.proposed_date ?? row.date, time: row.proposed_time ?? row.time, minutes: row.held_minutes }
    : { date: row.date, time: row.time, minutes: row.held_minutes };
}

/** Everything an event about this booking refers to. */
export function refsOf(row: Pick<BookingRow, 'id' | 'customer_id' | 'vehicle_id' | 'work_order_id'>): Refs {
  return {
    booking: row.id,
    customer: row.customer_id,
    vehicle: row.vehicle_id,
    ...(row.work_order_id ? { workOrder: row.work_order_id } : {}),
  };
}

/** Changes a locked booking and raises its version; answers the new row. */
export async function changeBooking(
  { sql, shopId }: Scope,
  row: BookingRow,
  change: Partial<Omit<BookingRow, 'collection' | 'holds_place'>> & { readonly collection?: string | null },
): Promise<BookingRow> {
  return sql
    .updateTable('booking')
    .set({ ...change, version: row.version + 1 })
    .where('shop_id', '=', shopId)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What a decision answers. */
export function decided(row: BookingRow): {
  status: BookingRow['status'];
  workOrderId: string | null;
  version: number;
} {
  return { status: row.status, workOrderId: row.work_order_id, version: row.version };
}
