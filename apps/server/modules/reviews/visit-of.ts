import type { NotNull } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';

/** A visit as reviews know it. */
export async function visitOf({ sql, shopId }: Reading, workOrderId: string) {
  const row = await sql
    .selectFrom('work_orders__visit')
    .select(['id', 'public_id', 'number', 'stage', 'customer_id', 'vehicle_id', 'closed_at'])
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .$narrowType<{ id: NotNull; public_id: NotNull; number: NotNull; customer_id: NotNull; vehicle_id: NotNull }>()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    number: row.number,
    stage: row.stage,
    closedAt: row.closed_at,
    customerId: row.customer_id,
    vehicleId: row.vehicle_id,
    refs: { workOrder: row.id, customer: row.customer_id, vehicle: row.vehicle_id },
  };
}

/** The services done on a visit, each once, and whether anything was done at all. */
export async function finishedServices({ sql, shopId }: Reading, workOrderId: string) {
  const rows = await sql
    .selectFrom('work_orders__job as j')
    .leftJoin('services__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'j.shop_id').onRef('s.id', '=', 'j.service_id'),
    )
    .select(['j.title', 's.id', 's.public_id', 's.name'])
    .where('j.shop_id', '=', shopId)
    .where('j.work_order_id', '=', workOrderId)
    .where('j.status', '=', 'done')
    .orderBy('j.position')
    .limit(40)
    .execute();
  const services = new Map<string, { id: string; publicId: string; name: string }>();
  for (const { id, public_id, name } of rows)
    if (id && public_id && name) services.set(id, { id, publicId: public_id, name });
  return { anythingDone: rows.length > 0, first: rows[0]?.title ?? null, services: [...services.values()] };
}
