import { workOrders } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf } from '../../../kernel/page.ts';
import { afterId } from '../after-id.ts';
import { cardsOf } from '../cards.ts';
import { filtered } from '../filter.ts';

export default answer(workOrders.listWorkOrders, async (scope, { cursor, limit, ...filter }) => {
  const after = afterId(cursor);
  let query = (await filtered(scope, filter)).orderBy('w.id', 'desc').limit(limit + 1);
  if (after) query = query.where('w.id', '<', after);
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.id],
  );
  return { items: await cardsOf(scope, page.items), nextCursor: page.nextCursor };
});
