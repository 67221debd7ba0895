import type { services } from '@pitlane/contracts';
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import type { Constraints, Scope } from '../../kernel/implement.ts';

type Given = z.output<typeof services.createService.input>;
type Prices = Given['prices'];

/** What the database refuses about a service. */
export const serviceConstraints: Constraints = {
  service_price_order: { code: 'price_order', field: 'prices' },
  service_price_range: { code: 'price_order', field: 'prices' },
  service_price_pkey: { code: 'invalid_input', field: 'prices' },
  service_shop_id_category_id_fkey: { code: 'not_found', field: 'categoryId' },
  service_name_key: { code: 'already_exists', field: 'name' },
  service_pkey: 'already_exists',
};

/** The overall range and time of a service: the smallest kind of vehicle named sets the time. */
export function rangeOf(prices: Prices) {
  const [first] = [...prices].sort((a, b) => a.minutes - b.minutes);
  return {
    price_min: Math.min(...prices.map(({ min }) => min)),
    price_max: Math.max(...prices.map(({ max }) => max)),
    minutes: first?.minutes ?? 0,
  };
}

/** Replaces the prices of a service, one for each kind of vehicle. */
export async function putPrices({ sql, shopId }: Scope, serviceId: string, prices: Prices): Promise<void> {
  await sql.deleteFrom('service_price').where('shop_id', '=', shopId).where('service_id', '=', serviceId).execute();
  const rows = prices.map(({ type, min, max, minutes }) => ({
    shop_id: shopId,
    service_id: serviceId,
    type,
    price_min: min,
    price_max: max,
    minutes,
  }));
  await sql.insertInto('service_price').values(rows).execute();
}

/** Replaces the ready lines of a service. */
export async function putLines({ sql, shopId }: Scope, serviceId: string, lines: Given['lines']): Promise<void> {
  await sql.deleteFrom('canned_line').where('shop_id', '=', shopId).where('service_id', '=', serviceId).execute();
  if (lines.length === 0) return;
  const rows = lines.map((line, position) => ({
    shop_id: shopId,
    id: newId(),
    service_id: serviceId,
    position,
    kind: line.kind,
    description: line.description,
    part_number: line.partNumber,
    quantity: line.quantity,
    unit_price: line.unitPrice,
  }));
  await sql.insertInto('canned_line').values(rows).execute();
}
