import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

/** Makes sure that the car is one of this shop's. Refuses not_found. */
export async function carOf({ sql, shopId }: Reading, vehicleId: string | null): Promise<void> {
  if (vehicleId === null) return;
  const car = await sql
    .selectFrom('vehicles__name')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .executeTakeFirst();
  found(car, 'vehicleId');
}
