import { sql as raw } from 'kysely';
import type { Reading } from '../../../kernel/implement.ts';
import { type Due, dueOf } from './due-of.ts';

const rowOf = (shopId: string, vehicleId: string, due: Due) => ({
  shop_id: shopId,
  vehicle_id: vehicleId,
  code: due.code,
  title: due.title.slice(0, 255),
  service_id: due.service?.id ?? null,
  basis: due.basis,
  last_done_on: due.lastDone?.day ?? null,
  last_done_km: due.lastDone?.km ?? null,
  due_on: due.dueOn,
  due_km: due.dueKm,
  expected_on: due.expectedOn,
  remind_on: due.remindOn,
  tells: due.tells,
});

/**
 * Reckons the plan of these cars anew and keeps it. R-157 An item that is due again because it was done counts as not
 * told; one that only moved, because the car is driven more or less, keeps what was told.
 */
export async function keepDue(scope: Reading, vehicleIds: readonly string[]): Promise<void> {
  if (vehicleIds.length === 0) return;
  const { sql, shopId, now } = scope;
  const cars = await sql
    .selectFrom('vehicle')
    .select(['id', 'fuel', 'drivetrain', 'type', 'created_at'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...vehicleIds])
    .orderBy('id')
    .execute();
  if (cars.length === 0) return;
  const ids = cars.map(({ id }) => id);
  const { due } = await dueOf(scope, cars);
  const rows = [...due].flatMap(([id, items]) => items.map((item) => rowOf(shopId, id, item)));
  const kept = new Set(rows.map((row) => `${row.vehicle_id} ${row.code}`));
  const had = await sql
    .selectFrom('service_due')
    .select(['vehicle_id', 'code'])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', 'in', ids)
    .execute();
  for (const { vehicle_id, code } of had.filter((row) => !kept.has(`${row.vehicle_id} ${row.code}`)))
    await sql
      .deleteFrom('service_due')
      .where('shop_id', '=', shopId)
      .where('vehicle_id', '=', vehicle_id)
      .where('code', '=', code)
      .execute();
  for (let from = 0; from < rows.length; from += 500) await upsert(scope, rows.slice(from, from + 500));
  await sql
    .insertInto('service_reckoned')
    .values(ids.map((vehicle_id) => ({ shop_id: shopId, vehicle_id, at: now })))
    .onConflict((conflict) => conflict.columns(['shop_id', 'vehicle_id']).doUpdateSet({ at: now }))
    .execute();
}

async function upsert({ sql }: Reading, rows: ReturnType<typeof rowOf>[]): Promise<void> {
  await sql
    .insertInto('service_due')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'vehicle_id', 'code']).doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        service_id: row.ref('excluded.service_id'),
        basis: row.ref('excluded.basis'),
        last_done_on: row.ref('excluded.last_done_on'),
        last_done_km: row.ref('excluded.last_done_km'),
        due_on: row.ref('excluded.due_on'),
        due_km: row.ref('excluded.due_km'),
        expected_on: row.ref('excluded.expected_on'),
        remind_on: row.ref('excluded.remind_on'),
        tells: row.ref('excluded.tells'),
        told_at: raw<string | null>`case when excluded.last_done_on is distinct from service_due.last_done_on then null
          else service_due.told_at end`,
        told_by: raw<'reminder' | 'campaign' | null>`case when excluded.last_done_on is distinct from
          service_due.last_done_on then null else service_due.told_by end`,
      })),
    )
    .execute();
}
