import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

/**
 * Keeps an odometer reading in kilometres; `source` says where it was read. A reading below the last one is kept and
 * reported, never refused: clusters are exchanged and numbers mistyped.
 */
export async function noteOdometer(
  scope: Scope,
  vehicleId: string,
  km: number,
  source: string,
): Promise<{ wentBack: boolean }> {
  const car = found(
    await scope.sql
      .selectFrom('vehicle')
      .select(['plate', 'customer_id', 'odometer_km'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', vehicleId)
      .forUpdate()
      .executeTakeFirst(),
  );
  const wentBack = car.odometer_km !== null && km < car.odometer_km;
  await scope.sql
    .insertInto('odometer_reading')
    .values({ shop_id: scope.shopId, id: newId(), vehicle_id: vehicleId, km, source, at: scope.now })
    .execute();
  await scope.sql
    .updateTable('vehicle')
    .set({ odometer_km: km })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', vehicleId)
    .execute();
  const refs = { vehicle: vehicleId, ...(car.customer_id ? { customer: car.customer_id } : {}) };
  scope.record('vehicle.odometer_read', refs, { plate: car.plate, km, wentBack });
  return { wentBack };
}
