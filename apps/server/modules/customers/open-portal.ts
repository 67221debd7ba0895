import { sql } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';

/** Switches a customer's portal on; answers the record's version, or null when it was on or nobody is there. */
export async function openPortal(scope: Scope, customerId: string): Promise<number | null> {
  const opened = await scope.sql
    .updateTable('customer')
    .set({ portal_enabled: true, version: sql`version + 1` })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .where('portal_enabled', '=', false)
    .where('merged_into', 'is', null)
    .returning(['name', 'version'])
    .executeTakeFirst();
  if (!opened) return null;
  scope.record('customer.portal_opened', { customer: customerId }, { name: opened.name });
  return opened.version;
}
