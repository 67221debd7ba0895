import type { vehicles } from '@pitlane/contracts';
import type { NotNull } from 'kysely';
import type { z } from 'zod';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';

type Vehicle = z.output<typeof vehicles.vehicle>;
type Visit = Vehicle['visits'][number];

async function jobsByVisit({ sql, shopId }: Reading, visitIds: readonly string[]): Promise<Map<string, Visit['jobs']>> {
  if (visitIds.length === 0) return new Map();
  const rows = await sql
    .selectFrom('work_orders__job')
    .select(['work_order_id', 'title', 'condition', 'decision', 'total'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', 'in', [...visitIds])
    .orderBy('position')
    .limit(2000)
    .$narrowType<{
      work_order_id: NotNull;
      title: NotNull;
      condition: Visit['jobs'][number]['condition'];
      decision: NotNull;
      total: NotNull;
    }>()
    .execute();
  const jobs = new Map<string, Visit['jobs']>();
  for (const { work_order_id, ...job } of rows) jobs.set(work_order_id, [...(jobs.get(work_order_id) ?? []), job]);
  return jobs;
}

/** The newest 100 visits of a car with what was found and decided each time, whoever owned it then. */
export async function visitsOf(scope: Reading, vehicleId: string): Promise<Visit[]> {
  const rows = await scope.sql
    .selectFrom('work_orders__visit')
    .select(['id', 'number', 'opened_at', 'stage', 'odometer_km'])
    .where('shop_id', '=', scope.shopId)
    .where('vehicle_id', '=', vehicleId)
    .where('quote', '=', false)
    .orderBy('id', 'desc')
    .limit(100)
    .$narrowType<{ id: NotNull; number: NotNull; opened_at: NotNull; stage: NotNull }>()
    .execute();
  const jobs = await jobsByVisit(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    workOrderId: row.id,
    number: row.number,
    at: row.opened_at,
    stage: row.stage,
    odometerKm: row.odometer_km,
    jobs: jobs.get(row.id) ?? [],
  }));
}

/** The newest 100 odometer readings. */
export async function odometerOf({ sql, shopId }: Reading, vehicleId: string): Promise<Vehicle['odometer']> {
  return sql
    .selectFrom('odometer_reading')
    .select(['km', 'at', 'source'])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', '=', vehicleId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** Who owned the car from when until when, newest first; empty for those who may not read customers. */
export async function ownersOver({ sql, shopId, actor }: Reading, vehicleId: string): Promise<Vehicle['owners']> {
  if (!can(actor, 'customers.read')) return [];
  return sql
    .selectFrom('vehicle_ownership as o')
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'o.shop_id').onRef('c.id', '=', 'o.customer_id'),
    )
    .select(['o.customer_id as id', 'c.name', 'o.since as from', 'o.until'])
    .where('o.shop_id', '=', shopId)
    .where('o.vehicle_id', '=', vehicleId)
    .orderBy('o.since', 'desc')
    .orderBy('o.id', 'desc')
    .limit(100)
    .$narrowType<{ name: NotNull }>()
    .execute();
}
