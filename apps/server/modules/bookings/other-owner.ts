import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { BookingRow } from './booking-record.ts';

const others = statement((of: { readonly [name in 'shopId' | 'vehicleId' | 'customerId']: string }) =>
  tenant
    .selectFrom('vehicles__name as v')
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'v.shop_id').onRef('c.id', '=', 'v.customer_id'),
    )
    .select(['c.id', 'c.name'])
    .where('v.shop_id', '=', of.shopId)
    .where('v.id', '=', of.vehicleId)
    .where('v.customer_id', '<>', of.customerId),
);

/**
 * Another customer this booking's car belongs to, or null. Only staff may know who: a typed plate proves nothing
 * and reveals nothing.
 */
export async function otherOwnerOf(
  { shopId }: Reading,
  { vehicle_id, customer_id }: Pick<BookingRow, 'vehicle_id' | 'customer_id'>,
): Promise<{ id: string; name: string } | null> {
  const [owner] = await others({ shopId, vehicleId: vehicle_id, customerId: customer_id });
  return owner?.id ? { id: owner.id, name: owner.name ?? '' } : null;
}
