import type { vehicles } from '@pitlane/contracts';
import { type NotNull, sql as raw, type Selectable } from 'kysely';
import type { z } from 'zod';
import { can } from '../../kernel/actor.ts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { VehicleTable } from '../../schema/index.ts';
import { nameOf } from './name-of.ts';

export type Car = Selectable<VehicleTable>;
type Row = z.output<typeof vehicles.vehicleRow>;

type Wanted = { readonly shopId: string; readonly ids: readonly string[] };
const names = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('customers__name')
    .select(['id', 'name'])
    .where('shop_id', '=', shopId)
    .where('id', '=', raw<string>`any(${ids}::uuid[])`)
    .$narrowType<{ id: NotNull; name: NotNull }>(),
);
const newest = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('work_orders__visit')
    .select(['vehicle_id', (row) => row.fn.max('opened_at').as('last')])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', '=', raw<string>`any(${ids}::uuid[])`)
    .where('quote', '=', false)
    .groupBy('vehicle_id'),
);
const standingNow = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('work_orders__off_road')
    .select('vehicle_id')
    .where('shop_id', '=', shopId)
    .where('vehicle_id', '=', raw<string>`any(${ids}::uuid[])`),
);

async function ownersOf({ shopId, actor }: Reading, cars: readonly Car[]): Promise<Map<string, Row['owner']>> {
  const ids = [...new Set(cars.flatMap((car) => car.customer_id ?? []))];
  if (ids.length === 0 || !can(actor, 'customers.read')) return new Map();
  return new Map((await names({ shopId, ids })).map((row) => [row.id, row]));
}

/** Cars as staff lists show them, in the order given. Owners are named only to those who may read customers. */
export async function rowsOf(scope: Reading, cars: readonly Car[]): Promise<Row[]> {
  if (cars.length === 0) return [];
  const ids = cars.map((car) => car.id);
  const { shopId } = scope;
  const [owners, last, standing] = await Promise.all([
    ownersOf(scope, cars),
    newest({ shopId, ids }),
    standingNow({ shopId, ids }),
  ]);
  const visits = new Map(last.map((row) => [row.vehicle_id, row.last]));
  const off = new Set(standing.map((row) => row.vehicle_id));
  return cars.map((car) => ({
    ...nameOf(car),
    id: car.id,
    vin: car.vin,
    type: car.type,
    owner: owners.get(car.customer_id ?? '') ?? null,
    odometerKm: car.odometer_km,
    lastVisitAt: visits.get(car.id) ?? null,
    outOfService: off.has(car.id),
    version: car.version,
  }));
}
