import { messages } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { threadOf } from '../thread-of.ts';

export default answer(messages.getThread, async (scope, { workOrderId, cursor, limit }) => {
  await threadOf(scope, { id: workOrderId });
  const from = readCursor(cursor, 2);
  const rows = await scope.sql
    .selectFrom('message')
    .select(['id', 'from_side', 'author', 'text', 'at', 'read_at'])
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .$if(from !== null, (query) =>
      query.where((row) => row(row.refTuple('at', 'id'), '<', row.tuple(String(from?.[0]), String(from?.[1])))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.id,
      from: row.from_side,
      author: row.author,
      text: row.text,
      at: row.at,
      readAt: row.read_at,
      photos: [],
    }),
    (row) => [row.at, row.id],
  );
});
