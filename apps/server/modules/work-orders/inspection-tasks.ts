import type { OutputOf, workOrders } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { carOf } from './cards.ts';

type Mine = OutputOf<typeof workOrders.listMyJobs>;

/** R-314 Inspections I am at and those nobody has taken; for who may review them, those that wait for it, whoever did them. */
export async function inspectionTasks(
  { sql, shopId }: Reading,
  staffId: string,
  reviews: boolean,
): Promise<Mine['inspections']> {
  const rows = await sql
    .selectFrom('inspections__summary as i')
    .innerJoin('work_order as w', (join) =>
      join.onRef('w.shop_id', '=', 'i.shop_id').onRef('w.id', '=', 'i.work_order_id'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['i.id', 'i.work_order_id', 'i.name', 'i.state', 'i.technician_id', 'i.left_over', 'i.total'])
    .select(['w.number', 'w.promised_at', 'w.vehicle_id'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('i.shop_id', '=', shopId)
    .where((row) =>
      row.or([
        row.and([
          row('i.state', '=', 'in_progress'),
          row.or([row('i.technician_id', '=', staffId), row('i.technician_id', 'is', null)]),
        ]),
        ...(reviews ? [row('i.state', '=', 'in_review')] : []),
      ]),
    )
    .where('w.is_open', '=', true)
    .orderBy('i.started_at')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    inspectionId: row.id ?? '',
    workOrderId: row.work_order_id ?? '',
    number: row.number,
    vehicle: { id: row.vehicle_id, ...carOf(row) },
    name: row.name ?? '',
    state: row.state ?? '',
    free: row.technician_id === null,
    left: Number(row.left_over),
    total: Number(row.total),
    promisedAt: row.promised_at,
  }));
}

/** R-313 Cars that are here and nobody has begun to look over; a technician (`all` false) is not shown another's. */
export async function carsToInspect(
  { sql, shopId }: Reading,
  staffId: string,
  all: boolean,
): Promise<Mine['toInspect']> {
  const cars = await sql
    .selectFrom('work_order as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['w.id', 'w.number', 'w.key_tag', 'w.promised_at', 'w.vehicle_id'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('w.shop_id', '=', shopId)
    .where('w.is_open', '=', true)
    .where('w.stage', '=', 'arrived')
    .orderBy('w.promised_at', (order) => order.asc().nullsLast())
    .orderBy('w.id')
    .limit(50)
    .execute();
  if (cars.length === 0) return [];
  const taken = await notFree(
    { sql, shopId },
    cars.map((car) => car.id),
    all ? null : staffId,
  );
  return cars
    .filter((car) => !taken.has(car.id))
    .map((car) => ({
      workOrderId: car.id,
      number: car.number,
      vehicle: { id: car.vehicle_id, ...carOf(car) },
      keyTag: car.key_tag,
      promisedAt: car.promised_at,
    }));
}

/** Of these visits, those whose inspection has begun and, for a technician, those that only others work on. */
async function notFree(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  visits: readonly string[],
  technicianId: string | null,
): Promise<ReadonlySet<string>> {
  const [inspections, jobs] = await Promise.all([
    sql
      .selectFrom('inspections__summary')
      .select(['work_order_id as visit', 'kind', 'technician_id as technician'])
      .where('shop_id', '=', shopId)
      .where('work_order_id', 'in', visits)
      .execute(),
    sql
      .selectFrom('job')
      .select(['work_order_id as visit', 'technician_id as technician'])
      .where('shop_id', '=', shopId)
      .where('work_order_id', 'in', visits)
      .where('removed_at', 'is', null)
      .where('technician_id', 'is not', null)
      .execute(),
  ]);
  const begun = inspections.filter((one) => one.kind !== 'check_in').map((one) => one.visit ?? '');
  const people = [...inspections, ...jobs].filter((one) => one.technician !== null);
  const mine = new Set(people.filter((one) => one.technician === technicianId).map((one) => one.visit));
  const others = people.map((one) => one.visit ?? '').filter((visit) => !mine.has(visit));
  return new Set(technicianId === null ? begun : [...begun, ...others]);
}
