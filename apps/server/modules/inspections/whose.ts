import type { Refs } from '@pitlane/contracts';
import { can } from '../../kernel/actor.ts';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { refsOf, technicianWorksOn } from '../work-orders/index.ts';
import type { State } from './lifecycle.ts';

/**
 * R-313 A technician starts an inspection where a job or inspection of the visit is theirs, or where no technician is on
 * the visit yet; it is then theirs. What is somebody else's is not found. Other roles act for anybody.
 */
export async function mayStart(scope: Reading, workOrderId: string): Promise<void> {
  const { actor, sql, shopId } = scope;
  if (actor.kind !== 'staff' || actor.role !== 'TECH') return;
  if (await technicianWorksOn(scope, actor.staffId, workOrderId)) return;
  const job = await sql
    .selectFrom('work_orders__job')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('technician_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  const inspection = await sql
    .selectFrom('inspection')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('technician_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (job || inspection) refuse('not_found');
}

export type Held = {
  readonly id: string;
  readonly workOrderId: string;
  readonly vehicleId: string;
  readonly name: string;
  readonly refs: Refs;
};

/** R-314 A technician reads inspections of visits they work on and those nobody has taken. */
export async function mayRead(
  scope: Reading,
  inspection: { readonly work_order_id: string; readonly technician_id: string | null },
): Promise<void> {
  const { actor } = scope;
  if (actor.kind !== 'staff' || actor.role !== 'TECH') return;
  if (inspection.technician_id === null || inspection.technician_id === actor.staffId) return;
  if (!(await technicianWorksOn(scope, actor.staffId, inspection.work_order_id))) refuse('not_found');
}

/**
 * Holds an inspection's row until commit if it is in one of these states; a technician takes one that is nobody's by
 * writing in it. Points may be corrected in review by those who review. Refuses not_found, move_not_allowed.
 */
export async function hold(scope: Scope, inspectionId: string, states: readonly State[]): Promise<Held> {
  const { sql, shopId, actor } = scope;
  const technician = actor.kind === 'staff' && actor.role === 'TECH' ? actor.staffId : null;
  const allowed = states.filter((state) => state !== 'in_review' || can(actor, 'inspections.review'));
  const row = await sql
    .updateTable('inspection')
    .set((column) => ({
      version: column('version', '+', 1),
      ...(technician ? { technician_id: technician } : {}),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', inspectionId)
    .where('state', 'in', allowed.length > 0 ? allowed : ['in_progress'])
    .$if(technician !== null, (query) =>
      query.where((one) => one.or([one('technician_id', '=', technician), one('technician_id', 'is', null)])),
    )
    .returning(['id', 'work_order_id', 'vehicle_id', 'name', 'technician_id'])
    .executeTakeFirst();
  if (!row) return refuseHold(scope, inspectionId, technician);
  const visit = await refsOf(scope, row.work_order_id);
  const staff = row.technician_id ? { staff: row.technician_id } : {};
  return {
    id: row.id,
    workOrderId: row.work_order_id,
    vehicleId: row.vehicle_id,
    name: row.name,
    refs: { ...visit, inspection: row.id, ...staff },
  };
}

async function refuseHold({ sql, shopId }: Reading, inspectionId: string, technician: string | null): Promise<never> {
  const known = found(
    await sql
      .selectFrom('inspection')
      .select(['technician_id'])
      .where('shop_id', '=', shopId)
      .where('id', '=', inspectionId)
      .executeTakeFirst(),
  );
  if (technician && known.technician_id !== null && known.technician_id !== technician) refuse('not_found');
  return refuse('move_not_allowed');
}
