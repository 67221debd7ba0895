import type { Reading } from '../../kernel/implement.ts';

export type InspectionSummary = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly technicianId: string | null;
  /** The technician's name. */
  readonly technician: string | null;
  readonly good: number;
  readonly monitor: number;
  readonly urgent: number;
  readonly left: number;
  readonly total: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
};

/** The inspections of a visit with their counts, oldest first. */
export async function summariesOf({ sql, shopId }: Reading, workOrderId: string): Promise<InspectionSummary[]> {
  const rows = await sql
    .selectFrom('inspections__summary as i')
    .leftJoin('staff__name as t', (join) =>
      join.onRef('t.shop_id', '=', 'i.shop_id').onRef('t.id', '=', 'i.technician_id'),
    )
    .select(['i.id', 'i.name', 'i.kind', 'i.state', 'i.technician_id', 't.name as technician', 'i.started_at'])
    .select(['i.finished_at', 'i.good', 'i.monitor', 'i.urgent', 'i.left_over', 'i.total'])
    .where('i.shop_id', '=', shopId)
    .where('i.work_order_id', '=', workOrderId)
    .orderBy('i.started_at')
    .orderBy('i.id')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id ?? '',
    name: row.name ?? '',
    kind: row.kind ?? '',
    state: row.state ?? '',
    technicianId: row.technician_id,
    technician: row.technician,
    good: Number(row.good),
    monitor: Number(row.monitor),
    urgent: Number(row.urgent),
    left: Number(row.left_over),
    total: Number(row.total),
    startedAt: row.started_at ?? '',
    finishedAt: row.finished_at,
  }));
}

/** The newest finished look over the car in this visit, or null; a check-in is none. */
export async function lastInspection(scope: Reading, workOrderId: string): Promise<InspectionSummary | null> {
  const all = await summariesOf(scope, workOrderId);
  return all.findLast((one) => one.finishedAt !== null && one.kind !== 'check_in') ?? null;
}
