import { notifications } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';

/** R-224 Reading what was read already changes nothing and is no mistake; another person's notice is not there. */
export const readMyNotices = implement(notifications.readMyNotices, async (scope, { notice, page }) => {
  const { sql, shopId, now } = scope;
  const { customerId } = asCustomer(scope.actor);
  const mine = () => sql.selectFrom('notice').where('shop_id', '=', shopId).where('customer_id', '=', customerId);
  if (notice && !(await mine().select('id').where('public_id', '=', notice).executeTakeFirst())) refuse('not_found');
  let read = sql
    .updateTable('notice')
    .set({ read_at: now })
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', customerId)
    .where('read_at', 'is', null);
  if (notice) read = read.where('public_id', '=', notice);
  if (page) read = read.where('href', '=', page);
  const { numUpdatedRows } = await read.executeTakeFirst();
  if (numUpdatedRows > 0n) scope.record('notice.read', { customer: customerId }, { count: Number(numUpdatedRows) });
  return { ok: true as const };
});
