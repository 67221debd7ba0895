import type { Reading } from '../../kernel/implement.ts';

/** A service as it was priced when it was booked; amounts in minor units of the shop's currency. */
export type BookedService = {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly priceMin: number;
  readonly priceMax: number;
  readonly safetyCritical: boolean;
};

/** The services of many bookings at once, by booking id; a booking of words alone has none. */
export async function servicesOf(
  { sql, shopId }: Reading,
  bookingIds: readonly string[],
): Promise<Map<string, BookedService[]>> {
  const services = new Map<string, BookedService[]>(bookingIds.map((id) => [id, []]));
  if (bookingIds.length === 0) return services;
  const rows = await sql
    .selectFrom('booking_service')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('booking_id', 'in', [...bookingIds])
    .orderBy('name')
    .execute();
  for (const row of rows)
    services.get(row.booking_id)?.push({
      id: row.service_id,
      name: row.name,
      minutes: row.minutes,
      priceMin: row.price_min,
      priceMax: row.price_max,
      safetyCritical: row.safety_critical,
    });
  return services;
}
