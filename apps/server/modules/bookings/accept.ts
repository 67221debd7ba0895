import type { Scope } from '../../kernel/implement.ts';
import { openWorkOrder } from '../work-orders/index.ts';
import { type BookingRow, changeBooking, refsOf } from './booking-record.ts';
import { type BookedService, servicesOf } from './services-of.ts';

type Agreed = {
  readonly date: string;
  readonly time: string;
  readonly starts_at: string;
  readonly held_minutes: number;
};

/**
 * Turns a locked booking into an appointment and opens its work order with the booked services and the
 * customer's words as its concern.
 */
export async function accept(
  scope: Scope,
  row: BookingRow,
  { date, time, starts_at, held_minutes }: Agreed,
  how: { readonly by: 'shop' | 'customer' | 'rule'; readonly message: string },
  known?: ReadonlyMap<string, readonly BookedService[]>,
): Promise<BookingRow> {
  const services = (known ?? (await servicesOf(scope, [row.id]))).get(row.id) ?? [];
  const workOrder = await openWorkOrder(scope, {
    customerId: row.customer_id,
    vehicleId: row.vehicle_id,
    bookingId: row.id,
    concerns: row.words ? [row.words] : [],
    stage: 'scheduled',
    arrival: row.arrival,
    startsAt: starts_at,
    collection: null,
    promisedAt: null,
    serviceIds: services.map(({ id }) => id),
  });
  const accepted = await changeBooking(scope, row, {
    date,
    time,
    starts_at,
    held_minutes,
    status: 'accepted',
    proposed_date: null,
    proposed_time: null,
    proposed_message: null,
    work_order_id: workOrder.id,
    decided_at: scope.now,
  });
  scope.record('booking.accepted', refsOf(accepted), { date, time, ...how });
  return accepted;
}
