import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';

/** R-664 A difference is closed by a person, with a note, once. */
export default implement(payments.resolveReconciliation, async (scope, { reconciliationId, note }) => {
  const { sql, shopId, actor } = scope;
  const row = found(
    await sql
      .selectFrom('payment_reconciliation')
      .select(['provider', 'day', 'state', 'version'])
      .where('shop_id', '=', shopId)
      .where('id', '=', reconciliationId)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (row.state !== 'open') refuse('already_done');
  await sql
    .updateTable('payment_reconciliation')
    .set({ state: 'resolved', resolved_by: asStaff(actor).name, resolved_note: note, version: row.version + 1 })
    .where('shop_id', '=', shopId)
    .where('id', '=', reconciliationId)
    .execute();
  scope.record('payment.reconciliation_resolved', {}, { provider: row.provider, day: row.day });
  return { ok: true as const };
});
