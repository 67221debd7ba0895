import type { vehicles } from '@pitlane/contracts';
import type { NotNull, Selectable } from 'kysely';
import type { z } from 'zod';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { VehicleTable } from '../../schema/index.ts';
import { nameOf } from './name-of.ts';

export type Car = Selectable<VehicleTable>;
type Row = z.output<typeof vehicles.vehicleRow>;

async function ownersOf({ sql, shopId, actor }: Reading, cars: readonly Car[]): Promise<Map<string, Row['owner']>> {
  const ids = [...new Set(cars.flatMap((car) => car.customer_id ?? []))];
  if (ids.length === 0 || !can(actor, 'customers.read')) return new Map();
  const rows = await sql
    .selectFrom('customers__name')
    .select(['id', 'name'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', ids)
    .$narrowType<{ id: NotNull; name: NotNull }>()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function lastVisits({ sql, shopId }: Reading, ids: readonly string[]) {
  const rows = await sql
    .selectFrom('work_orders__visit')
    .select(['vehicle_id', (row) => row.fn.max('opened_at').as('last')])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', 'in', [...ids])
    .where('quote', '=', false)
    .groupBy('vehicle_id')
    .execute();
  return new Map(rows.map((row) => [row.vehicle_id, row.last]));
}

async function offRoad({ sql, shopId }: Reading, ids: readonly string[]) {
  const rows = await sql
    .selectFrom('work_orders__off_road')
    .select('vehicle_id')
    .where('shop_id', '=', shopId)
    .where('vehicle_id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.vehicle_id));
}

/** Cars as staff lists show them, in the order given. Owners are named only to those who may read customers. */
export async function rowsOf(scope: Reading, cars: readonly Car[]): Promise<Row[]> {
  if (cars.length === 0) return [];
  const ids = cars.map((car) => car.id);
  const owners = await ownersOf(scope, cars);
  const visits = await lastVisits(scope, ids);
  const standing = await offRoad(scope, ids);
  return cars.map((car) => ({
    ...nameOf(car),
    id: car.id,
    vin: car.vin,
    type: car.type,
    owner: owners.get(car.customer_id ?? '') ?? null,
    odometerKm: car.odometer_km,
    lastVisitAt: visits.get(car.id) ?? null,
    outOfService: standing.has(car.id),
    version: car.version,
  }));
}
