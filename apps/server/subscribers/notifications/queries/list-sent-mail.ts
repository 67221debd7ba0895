import { notifications } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { openAddress } from '../mail/sealed.ts';

export const listSentMail = answer(notifications.listSentMail, async (scope, { cursor, limit }) => {
  const after = readCursor(cursor, 1);
  let query = scope.sql
    .selectFrom('mail')
    .select(['shop_id', 'id', 'kind', 'to_sealed', 'subject', 'status', 'created_at', 'error'])
    .where('shop_id', '=', scope.shopId);
  if (after) query = query.where('id', '<', String(after[0]));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.id,
      kind: row.kind,
      to: openAddress(scope.services.secrets, row),
      subject: row.subject,
      status: row.status === 'sending' ? ('queued' as const) : row.status,
      at: row.created_at,
      error: row.error,
    }),
    (row) => [row.id],
  );
});
