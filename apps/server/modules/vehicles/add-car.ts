import type { vehicles } from '@pitlane/contracts';
import type { z } from 'zod';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Constraints, Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { newCarColumns, type Warning } from './columns-of.ts';
import { startOwnership } from './start-ownership.ts';

type NewCar = z.output<typeof vehicles.createVehicle.input>;
type Added = { id: string; publicId: string; version: number; warnings: Warning[] };

/** What the database refuses about a car. */
export const carConstraints: Constraints = {
  vehicle_plate_key: { code: 'already_exists', field: 'plate' },
  vehicle_vin_key: { code: 'already_exists', field: 'vin' },
  vehicle_pkey: 'already_exists',
  vehicle_shop_id_customer_id_fkey: { code: 'not_found', field: 'customerId' },
};

/** Adds a car, with its first owner when there is one. */
export async function addCar(scope: Scope, { id, customerId, ...fields }: NewCar): Promise<Added> {
  const { country } = await readShop(scope);
  const { columns, warnings } = newCarColumns(fields, country);
  const made = await scope.sql
    .insertInto('vehicle')
    .values({
      shop_id: scope.shopId,
      id: id ?? newId(),
      public_id: newPublicId('ve'),
      customer_id: customerId,
      created_at: scope.now,
      ...columns,
    })
    .returning(['id', 'public_id', 'version'])
    .executeTakeFirstOrThrow();
  if (customerId) await startOwnership(scope, made.id, customerId);
  const refs = { vehicle: made.id, ...(customerId ? { customer: customerId } : {}) };
  scope.record('vehicle.added', refs, { plate: columns.plate });
  return { id: made.id, publicId: made.public_id, version: made.version, warnings };
}
