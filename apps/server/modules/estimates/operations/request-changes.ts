import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { queueFor } from '../lock.ts';
import { readMyEstimate, refsOfEstimate } from '../read-estimate.ts';
import { shownStatus, todayOf } from '../status.ts';

/** R-342 A different estimate may be asked for until the choice is made. */
export default implement(estimates.requestChanges, async (scope, { estimate, text }) => {
  const { sql, shopId } = scope;
  const first = await readMyEstimate(scope, estimate);
  const [, row, shop] = await Promise.all([
    queueFor(scope, first.work_order_id),
    readMyEstimate(scope, estimate),
    readShop(scope),
  ]);
  const expired = shownStatus(row, todayOf(scope, shop)) === 'expired';
  if (expired || row.replaced) refuse('estimate_outdated');
  const changed = await sql
    .updateTable('estimate')
    .set({ status: 'changes_requested', change_request: text, viewed_at: row.viewed_at ?? scope.now })
    .where('shop_id', '=', shopId)
    .where('id', '=', row.id)
    .where('status', 'in', ['sent', 'viewed', 'changes_requested'])
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse('already_decided');
  scope.record('estimate.changes_requested', refsOfEstimate(row), { version: row.version, text });
  return { ok: true as const };
});
