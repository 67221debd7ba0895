import { notifications } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';

/** Reading what was read already changes nothing and is no mistake; another person's notice is not there. */
export const readNotices = implement(notifications.readNotices, async (scope, { noticeId }) => {
  const { sql, shopId, now } = scope;
  const { staffId } = asStaff(scope.actor);
  const read = sql
    .updateTable('notice')
    .set((row) => ({ read_at: row.fn.coalesce('read_at', row.cast<string>(row.val(now), 'timestamptz')) }))
    .where('shop_id', '=', shopId)
    .where('staff_id', '=', staffId);
  const rows = await (noticeId ? read.where('id', '=', noticeId) : read.where('read_at', 'is', null))
    .returning('id')
    .execute();
  if (noticeId && rows.length === 0) refuse('not_found');
  if (rows.length > 0) scope.record('notice.read', { staff: staffId }, { count: rows.length });
  return { ok: true as const };
});
