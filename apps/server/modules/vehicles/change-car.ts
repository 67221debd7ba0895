import type { vehicles } from '@pitlane/contracts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { readShop } from '../shops/index.ts';
import { changedColumns, type Warning } from './columns-of.ts';

type Patch = Omit<z.output<typeof vehicles.updateVehicle.input>, 'vehicleId' | 'version'>;
/** Which car: by its id for staff, by its public id and owner for a customer. */
export type WhichCar = { readonly id: string } | { readonly publicId: string; readonly customerId: string };

/** Changes a car that was read at `version`. Refuses not_found, changed_meanwhile. */
export async function changeCar(
  scope: Scope,
  which: WhichCar,
  version: number,
  patch: Patch,
): Promise<{ version: number; warnings: Warning[] }> {
  const { country } = await readShop(scope);
  const { columns, warnings } = changedColumns(patch, country);
  let change = scope.sql
    .updateTable('vehicle')
    .set({ ...columns, version: sql`version + 1` })
    .where('shop_id', '=', scope.shopId);
  let look = scope.sql.selectFrom('vehicle').select('id').where('shop_id', '=', scope.shopId);
  if ('id' in which) {
    change = change.where('id', '=', which.id);
    look = look.where('id', '=', which.id);
  } else {
    change = change.where('public_id', '=', which.publicId).where('customer_id', '=', which.customerId);
    look = look.where('public_id', '=', which.publicId).where('customer_id', '=', which.customerId);
  }
  const changed = await change
    .where('version', '=', version)
    .returning(['id', 'customer_id', 'plate', 'version'])
    .executeTakeFirst();
  if (!changed) refuse((await look.executeTakeFirst()) ? 'changed_meanwhile' : 'not_found');
  const refs = { vehicle: changed.id, ...(changed.customer_id ? { customer: changed.customer_id } : {}) };
  scope.record('vehicle.changed', refs, { plate: changed.plate, fields: Object.keys(patch) });
  return { version: changed.version, warnings };
}
