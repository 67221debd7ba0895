import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';

/**
 * R-302 A technician adds and changes files only where they work: a job or an inspection of the visit is theirs, or an
 * inspection of it is nobody's yet. Everybody else with the permission acts on any visit of the shop.
 */
export async function ownVisitOnly({ sql, shopId, actor }: Reading, workOrderId: string): Promise<void> {
  if (actor.kind !== 'staff' || actor.role !== 'TECH') return;
  const job = await sql
    .selectFrom('work_orders__job')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('technician_id', '=', actor.staffId)
    .limit(1)
    .executeTakeFirst();
  if (job) return;
  const inspection = await sql
    .selectFrom('inspections__summary')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where((row) => row.or([row('technician_id', '=', actor.staffId), row('technician_id', 'is', null)]))
    .limit(1)
    .executeTakeFirst();
  if (!inspection) refuse('not_found');
}

/** Files of the shop itself belong to those who manage it; a car or a request is no technician's until it is a visit. */
export function deskOnly({ actor }: Reading, permission: 'shop.manage' | 'vehicles.write' | 'bookings.read'): void {
  if (!can(actor, permission)) refuse('not_found');
}
