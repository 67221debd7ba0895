import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
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

const rows = statement(({ shopId, ids }: { readonly shopId: string; readonly ids: readonly string[] }) =>
  tenant
    .selectFrom('booking_service')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('booking_id', '=', raw<string>`any(${ids}::uuid[])`)
    .orderBy('name'),
);

/** The services of many bookings at once, by booking id; a booking of words alone has none. */
export async function servicesOf(
  { shopId }: Reading,
  bookingIds: readonly string[],
): Promise<Map<string, BookedService[]>> {
  const services = new Map<string, BookedService[]>(bookingIds.map((id) => [id, []]));
  if (bookingIds.length === 0) return services;
  for (const row of await rows({ shopId, ids: bookingIds }))
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
