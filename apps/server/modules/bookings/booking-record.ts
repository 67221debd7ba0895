import type { Refs } from '@pitlane/contracts';
import type { Selectable } from 'kysely';
import { shaped, statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import type { BookingTable } from '../../schema/index.ts';
import type { Held } from './capacity/hold.ts';

export type BookingRow = Selectable<BookingTable>;
type Wanted = { readonly id: string } | { readonly publicId: string; readonly customerId: string };

/** The booking with a lock on it until the end of the transaction, so that two decisions cannot both win. */
export async function lockBooking({ shopId }: Scope, wanted: Wanted): Promise<BookingRow> {
  const [row] = await ('id' in wanted ? lockById({ shopId, ...wanted }) : lockMine({ shopId, ...wanted }));
  return found(row);
}

const locked = (shopId: string) => tenant.selectFrom('booking').selectAll().where('shop_id', '=', shopId).forUpdate();
const lockById = statement((of: { readonly shopId: string; readonly id: string }) =>
  locked(of.shopId).where('id', '=', of.id),
);
const lockMine = statement((of: { readonly [name in 'shopId' | 'publicId' | 'customerId']: string }) =>
  locked(of.shopId).where('public_id', '=', of.publicId).where('customer_id', '=', of.customerId),
);

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

type Change = Partial<Omit<BookingRow, 'collection' | 'holds_place'>> & { readonly collection?: string | null };
const changed = shaped(({ shop_id, id, ...change }: Change & { readonly shop_id: string; readonly id: string }) =>
  tenant.updateTable('booking').set(change).where('shop_id', '=', shop_id).where('id', '=', id).returningAll(),
);

/** Changes a locked booking and raises its version; answers the new row. */
export async function changeBooking({ shopId }: Scope, row: BookingRow, change: Change): Promise<BookingRow> {
  const [after] = await changed({ ...change, version: row.version + 1, shop_id: shopId, id: row.id });
  return found(after);
}

/** What a decision answers. */
export function decided(row: BookingRow): {
  status: BookingRow['status'];
  workOrderId: string | null;
  version: number;
} {
  return { status: row.status, workOrderId: row.work_order_id, version: row.version };
}
