import type { bookings, OutputOf } from '@pitlane/contracts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import type { PricedService } from '../services/index.ts';
import type { BookingRow } from './booking-record.ts';
import type { Held } from './capacity/hold.ts';

/** A visit of words alone is planned as an hour of looking. */
const LOOKING_MINUTES = 60;

/** How long a visit is planned for. */
export function minutesOf(services: readonly PricedService[]): number {
  return services.reduce((sum, { minutes }) => sum + minutes, 0) || LOOKING_MINUTES;
}

export type NewBooking = {
  readonly id?: string | undefined;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly services: readonly PricedService[];
  readonly words: string;
  readonly held: Held;
  readonly startsAt: string;
  readonly arrival: OutputOf<typeof bookings.getMyBooking>['arrival'];
  readonly collectionPlace: string | null;
  readonly confirmBy?: 'mail' | 'sms' | null;
};

/** Writes a booking whose place is already held, with its services as they cost today. Status 'requested'. */
export async function addBooking(scope: Scope, given: NewBooking): Promise<BookingRow> {
  const { sql, shopId, now } = scope;
  const row = await sql
    .insertInto('booking')
    .values({
      shop_id: shopId,
      id: given.id ?? newId(),
      public_id: newPublicId('bk'),
      customer_id: given.customerId,
      vehicle_id: given.vehicleId,
      status: 'requested',
      words: given.words,
      date: given.held.date,
      time: given.held.time,
      starts_at: given.startsAt,
      minutes: minutesOf(given.services),
      held_minutes: given.held.minutes,
      arrival: given.arrival,
      collection_place: given.collectionPlace,
      confirm_by: given.confirmBy ?? null,
      requested_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (given.services.length > 0)
    await sql
      .insertInto('booking_service')
      .values(
        given.services.map((service) => ({
          shop_id: shopId,
          booking_id: row.id,
          service_id: service.id,
          name: service.name,
          minutes: service.minutes,
          price_min: service.priceMin,
          price_max: service.priceMax,
          safety_critical: service.safetyCritical,
        })),
      )
      .execute();
  return row;
}
