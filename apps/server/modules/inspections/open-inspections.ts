import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';

export type OpenInspection = {
  readonly inspectionId: string;
  readonly workOrderId: string;
  readonly number: number;
  readonly vehicle: shapes.VehicleName & { readonly id: string };
  readonly name: string;
  readonly state: string;
  readonly left: number;
  readonly total: number;
  readonly promisedAt: string | null;
};

/** Inspections being done, those due first: of one technician with those nobody has taken, or (null) of the whole shop. */
export async function openInspections(
  { sql, shopId }: Reading,
  technicianId: string | null,
): Promise<OpenInspection[]> {
  const rows = await sql
    .selectFrom('inspections__summary as i')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'i.shop_id').onRef('w.id', '=', 'i.work_order_id'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'i.shop_id').onRef('v.id', '=', 'i.vehicle_id'),
    )
    .select(['i.id', 'i.work_order_id', 'i.name', 'i.state', 'i.left_over', 'i.total', 'w.number', 'w.promised_at'])
    .select(['v.id as vehicle_id', 'v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('i.shop_id', '=', shopId)
    .where('i.state', '=', 'in_progress')
    .where('w.is_open', '=', true)
    .$if(technicianId !== null, (query) =>
      query.where((row) =>
        row.or([row('i.technician_id', '=', technicianId ?? ''), row('i.technician_id', 'is', null)]),
      ),
    )
    .orderBy('w.promised_at', (order) => order.asc().nullsLast())
    .orderBy('i.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    inspectionId: row.id ?? '',
    workOrderId: row.work_order_id ?? '',
    number: Number(row.number),
    vehicle: {
      id: row.vehicle_id ?? '',
      plate: row.plate ?? '',
      plateRegion: row.plate_region,
      make: row.make,
      model: row.model,
      year: row.year,
    },
    name: row.name ?? '',
    state: row.state ?? '',
    left: Number(row.left_over),
    total: Number(row.total),
    promisedAt: row.promised_at,
  }));
}
