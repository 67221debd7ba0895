import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { attempts, attemptView } from '../attempt-rows.ts';

export default answer(payments.listPaymentReviews, async (scope, { cursor, limit }) => {
  const after = readCursor(cursor, 1);
  let query = attempts(scope)
    .where('a.state', '=', 'review')
    .orderBy('a.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where('a.id', '<', String(after[0]));
  return pageOf(await query.execute(), limit, attemptView, (row) => [row.id]);
});
