import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';

/** A car as it is named on documents. */
export async function vehicleName({ sql, shopId }: Reading, vehicleId: string): Promise<shapes.VehicleName> {
  const car = await sql
    .selectFrom('vehicles__name')
    .select(['plate', 'plate_region', 'make', 'model', 'year'])
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .executeTakeFirst();
  const { plate = '', plate_region: plateRegion = null, make = null, model = null, year = null } = car ?? {};
  return { plate: plate ?? '', plateRegion, make, model, year };
}
