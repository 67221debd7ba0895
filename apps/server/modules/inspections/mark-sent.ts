import type { Scope } from '../../kernel/implement.ts';

/** The inspections that were ready went out with the estimate. */
export async function markSent({ sql, shopId, record }: Scope, workOrderId: string): Promise<void> {
  const sent = await sql
    .updateTable('inspection')
    .set((column) => ({ state: 'sent', version: column('version', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('state', '=', 'ready')
    .returning(['id', 'name', 'vehicle_id'])
    .execute();
  for (const { id, name, vehicle_id } of sent)
    record('inspection.sent', { workOrder: workOrderId, vehicle: vehicle_id, inspection: id }, { name });
}
