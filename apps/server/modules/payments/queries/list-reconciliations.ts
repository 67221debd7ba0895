import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';

export default answer(payments.listReconciliations, async ({ sql, shopId }, { state, cursor, limit }) => {
  const after = readCursor(cursor, 1);
  let query = sql
    .selectFrom('payment_reconciliation')
    .selectAll()
    .where('shop_id', '=', shopId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (state) query = query.where('state', '=', state);
  if (after) query = query.where('id', '<', String(after[0]));
  return pageOf(
    await query.execute(),
    limit,
    (row) => ({
      id: row.id,
      provider: row.provider as 'mtn',
      day: row.day,
      currency: row.currency,
      providerTotal: row.provider_total,
      bookedTotal: row.booked_total,
      differences: row.differences,
      state: row.state,
      resolvedBy: row.resolved_by,
      resolvedNote: row.resolved_note,
    }),
    (row) => [row.id],
  );
});
