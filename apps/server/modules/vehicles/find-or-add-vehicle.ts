import type { shapes } from '@pitlane/contracts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { readPlate } from './knowledge/read-plate.ts';
import { vehicleTypeOf } from './knowledge/vehicle-type.ts';
import { startOwnership } from './start-ownership.ts';

export type NewVehicle = {
  readonly customerId: string | null;
  readonly plate: string;
  readonly make: string | null;
  readonly model: string | null;
  readonly year: number | null;
  readonly type: shapes.VehicleType | null;
};

/**
 * The car with this plate in this shop, or a new one of this customer. A plate that is known stays as it is, also under
 * another owner: a typed plate proves no ownership. A car without an owner becomes the customer's.
 */
export async function findOrAddVehicle(
  scope: Scope,
  given: NewVehicle,
): Promise<{ id: string; publicId: string; type: shapes.VehicleType | null }> {
  const { country } = await readShop(scope);
  const plate = readPlate(given.plate, country);
  const type = given.type ?? vehicleTypeOf({ make: given.make ?? undefined, model: given.model ?? undefined });
  const added = await scope.sql
    .insertInto('vehicle')
    .values({
      shop_id: scope.shopId,
      id: newId(),
      public_id: newPublicId('ve'),
      customer_id: given.customerId,
      plate: plate.plate,
      plate_key: plate.key,
      plate_region: plate.region,
      make: given.make,
      model: given.model,
      year: given.year,
      type,
      created_at: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['shop_id', 'plate_key']).doNothing())
    .returning(['id', 'public_id'])
    .executeTakeFirst();
  if (added) {
    if (given.customerId) await startOwnership(scope, added.id, given.customerId);
    const refs = { vehicle: added.id, ...(given.customerId ? { customer: given.customerId } : {}) };
    scope.record('vehicle.added', refs, { plate: plate.plate });
    return { id: added.id, publicId: added.public_id, type };
  }
  const known = await scope.sql
    .selectFrom('vehicle')
    .select(['id', 'public_id', 'type', 'customer_id', 'plate'])
    .where('shop_id', '=', scope.shopId)
    .where('plate_key', '=', plate.key)
    .executeTakeFirstOrThrow();
  if (known.customer_id === null && given.customerId) await giveOwner(scope, known, given.customerId);
  return { id: known.id, publicId: known.public_id, type: known.type ?? type };
}

async function giveOwner(scope: Scope, car: { id: string; plate: string }, customerId: string): Promise<void> {
  const given = await scope.sql
    .updateTable('vehicle')
    .set((row) => ({ customer_id: customerId, version: row('version', '+', 1) }))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', car.id)
    .where('customer_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!given) return;
  await startOwnership(scope, car.id, customerId);
  scope.record('vehicle.changed', { vehicle: car.id, customer: customerId }, { plate: car.plate, fields: ['owner'] });
}
