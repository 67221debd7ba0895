import { messages } from '@pitlane/contracts';
import { id as anId, instant } from '@pitlane/contracts/shapes';
import { z } from 'zod';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { threadOf } from '../thread-of.ts';

const key = z.tuple([instant, anId]).nullable();

/** A made-up cursor is refused here: the database would fault on a key of another kind. */
const readKey = (cursor: string | undefined) =>
  key.safeParse(readCursor(cursor, 2)).data ?? (cursor ? refuse('invalid_input', 'cursor') : null);

export default answer(messages.getThread, async (scope, { workOrderId, cursor, limit }) => {
  await threadOf(scope, { id: workOrderId });
  const from = readKey(cursor);
  const rows = await scope.sql
    .selectFrom('message')
    .select(['id', 'from_side', 'author', 'text', 'at', 'read_at'])
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .$if(from !== null, (query) =>
      query.where((row) => row(row.refTuple('at', 'id'), '<', row.tuple(from?.[0] ?? '', from?.[1] ?? ''))),
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
