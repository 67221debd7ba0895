import type { Refs, workOrders } from '@pitlane/contracts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

/** A work order as operations need it: who and what it is about, and where it stands. */
export type Visit = {
  readonly id: string;
  readonly publicId: string;
  readonly number: number;
  readonly stage: workOrders.Stage;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly bookingId: string | null;
  readonly version: number;
  /** Prices before a visit that nobody agreed to yet. */
  readonly quote: boolean;
  readonly refs: Refs;
};

const columns = [
  'id',
  'public_id',
  'number',
  'stage',
  'customer_id',
  'vehicle_id',
  'booking_id',
  'version',
  'quote',
] as const;
type Row = {
  id: string;
  public_id: string;
  number: number;
  stage: workOrders.Stage;
  customer_id: string;
  vehicle_id: string;
  booking_id: string | null;
  version: number;
  quote: boolean;
};

function visitOf(row: Row): Visit {
  const booking = row.booking_id ? { booking: row.booking_id } : {};
  return {
    id: row.id,
    publicId: row.public_id,
    number: row.number,
    stage: row.stage,
    customerId: row.customer_id,
    vehicleId: row.vehicle_id,
    bookingId: row.booking_id,
    version: row.version,
    quote: row.quote,
    refs: { workOrder: row.id, customer: row.customer_id, vehicle: row.vehicle_id, ...booking },
  };
}

type Named = { readonly shopId: string; readonly id: string };
const byId = statement(({ shopId, id }: Named) =>
  tenant.selectFrom('work_order').select(columns).where('shop_id', '=', shopId).where('id', '=', id),
);
const held = statement(({ shopId, id, now }: Named & { readonly now: string }) =>
  tenant
    .updateTable('work_order')
    .set({ changed_at: now })
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .returning(columns),
);

/** Reads a work order. Refuses not_found. */
export async function readVisit({ shopId }: Reading, workOrderId: string): Promise<Visit> {
  const [row] = await byId({ shopId, id: workOrderId });
  return visitOf(found(row));
}

/**
 * Holds the work order's row until commit and marks it changed now: everything that changes one visit queues here, so
 * guards that count its jobs cannot be overtaken. Refuses not_found.
 */
export async function holdVisit({ shopId, now }: Scope, workOrderId: string): Promise<Visit> {
  const [row] = await held({ shopId, id: workOrderId, now });
  return visitOf(found(row));
}

/** What an event about this work order refers to. Refuses not_found. */
export async function refsOf(
  scope: Reading,
  workOrderId: string,
): Promise<{ workOrder: string; customer: string; vehicle: string; booking?: string }> {
  const visit = await readVisit(scope, workOrderId);
  return {
    workOrder: visit.id,
    customer: visit.customerId,
    vehicle: visit.vehicleId,
    ...(visit.bookingId ? { booking: visit.bookingId } : {}),
  };
}
