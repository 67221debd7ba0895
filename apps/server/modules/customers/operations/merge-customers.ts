import { customers } from '@pitlane/contracts';
import { sql } from 'kysely';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { type CustomerRecord, localeOf } from '../record-of.ts';

async function both(scope: Scope, customerId: string, duplicateId: string) {
  const rows = await scope.sql
    .selectFrom('customer')
    .selectAll()
    .where('shop_id', '=', scope.shopId)
    .where('id', 'in', [customerId, duplicateId])
    .orderBy('id')
    .forUpdate()
    .execute();
  const kept = found(rows.find((row) => row.id === customerId));
  const duplicate = found(rows.find((row) => row.id === duplicateId));
  if (duplicate.merged_into) refuse('already_done');
  if (kept.merged_into) refuse('not_found');
  return { kept, duplicate };
}

/** What the kept record lacks it takes from the duplicate; a sealed text may move within one shop. */
function joined(kept: CustomerRecord, duplicate: CustomerRecord) {
  const email = kept.email_index ? kept : duplicate;
  const phone = kept.phone_index ? kept : duplicate;
  return {
    company: kept.company ?? duplicate.company,
    email_sealed: email.email_sealed,
    email_index: email.email_index,
    phone_sealed: phone.phone_sealed,
    phone_index: phone.phone_index,
    address_sealed: kept.address_sealed ?? duplicate.address_sealed,
    tax_number_sealed: kept.tax_number_sealed ?? duplicate.tax_number_sealed,
    tags: [...new Set([...kept.tags, ...duplicate.tags])],
    locale: localeOf(kept),
    portal_enabled: kept.portal_enabled || duplicate.portal_enabled,
  };
}

export default implement(customers.mergeCustomers, async (scope, { customerId, duplicateId }) => {
  if (customerId === duplicateId) refuse('invalid_input', 'duplicateId');
  const { kept, duplicate } = await both(scope, customerId, duplicateId);
  await scope.sql
    .updateTable('customer')
    .set({ merged_into: kept.id, portal_enabled: false, session_epoch: sql`session_epoch + 1` })
    .where('shop_id', '=', scope.shopId)
    .where((row) => row.or([row('id', '=', duplicate.id), row('merged_into', '=', duplicate.id)]))
    .execute();
  await sql`select customers__move(${duplicate.id}::uuid, ${kept.id}::uuid)`.execute(scope.sql);
  await scope.sql
    .updateTable('customer')
    .set({ ...joined(kept, duplicate), version: sql`version + 1` })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', kept.id)
    .execute();
  scope.record('customer.merged', { customer: kept.id }, { name: kept.name, duplicate: duplicate.name });
  return { ok: true as const };
});
