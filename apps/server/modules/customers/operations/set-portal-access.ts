import { customers } from '@pitlane/contracts';
import { sql } from 'kysely';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { openPortal } from '../open-portal.ts';

async function closePortal(scope: Scope, customerId: string): Promise<number | null> {
  const closed = await scope.sql
    .updateTable('customer')
    .set({ portal_enabled: false, session_epoch: sql`session_epoch + 1`, version: sql`version + 1` })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .where('portal_enabled', '=', true)
    .returning(['name', 'version'])
    .executeTakeFirst();
  if (!closed) return null;
  scope.record('customer.portal_closed', { customer: customerId }, { name: closed.name });
  return closed.version;
}

export default implement(customers.setPortalAccess, async (scope, { customerId, enabled }) => {
  const record = found(
    await scope.sql
      .selectFrom('customer')
      .select(['email_index', 'version', 'merged_into'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', customerId)
      .executeTakeFirst(),
  );
  if (record.merged_into) refuse('not_found');
  if (enabled && record.email_index === null) refuse('no_contact');
  const version = await (enabled ? openPortal(scope, customerId) : closePortal(scope, customerId));
  return { version: version ?? record.version };
});
