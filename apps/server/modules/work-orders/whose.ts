import type { Actor } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';

/** True when the person has a job, a clock or an inspection on this work order. */
export async function technicianWorksOn(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  staffId: string,
  workOrderId: string,
): Promise<boolean> {
  const job = await sql
    .selectFrom('job')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('technician_id', '=', staffId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (job) return true;
  const inspection = await sql
    .selectFrom('inspections__summary')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('technician_id', '=', staffId)
    .limit(1)
    .executeTakeFirst();
  return inspection !== undefined;
}

/** R-249 A technician acts on own work only: what is somebody else's is not found. Other roles act for anybody. */
export async function ownWorkOrderOnly(scope: Reading, workOrderId: string): Promise<void> {
  const { actor } = scope;
  if (actor.kind !== 'staff' || actor.role !== 'TECH') return;
  if (!(await technicianWorksOn(scope, actor.staffId, workOrderId))) refuse('not_found');
}

/** R-249 for one job. */
export function ownJobOnly(actor: Actor, technicianId: string | null): void {
  if (actor.kind === 'staff' && actor.role === 'TECH' && technicianId !== actor.staffId) refuse('not_found');
}
