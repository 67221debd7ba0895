import type { Scope } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';
import { type Ground, groundOf, prepareWorkOrder, putWorkOrder } from '../work-orders/index.ts';
import { type BookingRow, changeBooking, refsOf } from './booking-record.ts';
import { type BookedService, servicesOf } from './services-of.ts';

type Agreed = {
  readonly date: string;
  readonly time: string;
  readonly starts_at: string;
  readonly held_minutes: number;
};

/** What accepting stands on: the booked services, and what opening a work order does. */
export type Known = { readonly services: readonly BookedService[]; readonly ground: Ground };

/** Reads it; who has read the shop already hands it in. */
export async function readKnown(scope: Scope, row: BookingRow, shop?: Shop): Promise<Known> {
  const [services, ground] = await Promise.all([
    servicesOf(scope, [row.id]),
    groundOf(scope, { customerId: row.customer_id, vehicleId: row.vehicle_id }, shop),
  ]);
  return { services: services.get(row.id) ?? [], ground };
}

/**
 * Turns a locked booking into an appointment and opens its work order with the booked services and the
 * customer's words as its concern.
 */
export async function accept(
  scope: Scope,
  row: BookingRow,
  { date, time, starts_at, held_minutes }: Agreed,
  how: { readonly by: 'shop' | 'customer' | 'rule'; readonly message: string },
  known?: Known,
): Promise<BookingRow> {
  const { services, ground } = known ?? (await readKnown(scope, row));
  const wanted = {
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
  } as const;
  const ready = await prepareWorkOrder(scope, wanted, ground);
  const opening = putWorkOrder(scope, ready);
  const changing = changeBooking(scope, row, {
    date,
    time,
    starts_at,
    held_minutes,
    status: 'accepted',
    proposed_date: null,
    proposed_time: null,
    proposed_message: null,
    work_order_id: ready.id,
    decided_at: scope.now,
  });
  const [, accepted] = await Promise.all([opening, changing]);
  scope.record('booking.accepted', refsOf(accepted), { date, time, ...how });
  return accepted;
}
