import { messages } from '@pitlane/contracts';
import { id as anId, instant } from '@pitlane/contracts/shapes';
import { type NotNull, sql } from 'kysely';
import { z } from 'zod';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { nameOf } from '../../vehicles/index.ts';

const key = z.tuple([z.int32(), instant, anId]).nullable();
type Key = z.output<typeof key>;
type Last = { id: string; text: string; from_side: 'customer' | 'shop'; at: string; waiting: number; unread: number };

/** A made-up cursor is refused here: the database would fault on a key of another kind. */
const readKey = (cursor: string | undefined): Key =>
  key.safeParse(readCursor(cursor, 3)).data ?? (cursor ? refuse('invalid_input', 'cursor') : null);

/** The end of each conversation, those that end with the customer (unanswered) first, then the newest. */
async function lastMessages({ sql: db, shopId }: Reading, unread: boolean, from: Key, most: number) {
  const unseen = sql`select u.work_order_id from message u where u.shop_id = ${shopId} and u.from_side = 'customer' and u.read_at is null`;
  const after = from
    ? sql`and (t.waiting, t.at, t.work_order_id) < (${from[0]}::int, ${from[1]}::timestamptz, ${from[2]}::uuid)`
    : sql``;
  const { rows } = await sql<Last>`
    select t.work_order_id as id, t.from_side, t.at, t.waiting, n.text,
      (select count(*)::int from (${unseen}) u where u.work_order_id = t.work_order_id) as unread
    from (select * from message_thread t where t.shop_id = ${shopId}
      ${unread ? sql`and t.work_order_id in (${unseen})` : sql``} ${after}
      order by t.waiting desc, t.at desc, t.work_order_id desc limit ${most}) t
    join message n on n.shop_id = ${shopId} and n.id = t.message_id
    order by t.waiting desc, t.at desc, t.work_order_id desc`.execute(db);
  return rows;
}

async function visitsOf({ sql: db, shopId }: Reading, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('work_orders__visit as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['w.id', 'w.number', 'w.customer_id', 'c.name'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('w.shop_id', '=', shopId)
    .where('w.id', 'in', [...ids])
    .$narrowType<{ id: NotNull; number: NotNull; customer_id: NotNull; name: NotNull }>()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export default answer(messages.listThreads, async (scope, { unread, cursor, limit }) => {
  const rows = await lastMessages(scope, unread ?? false, readKey(cursor), limit + 1);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.waiting, row.at, row.id],
  );
  const visits = await visitsOf(
    scope,
    page.items.map(({ id }) => id),
  );
  const items = page.items.flatMap(({ id, text, from_side, at, unread: count }) => {
    const visit = visits.get(id);
    if (!visit) return [];
    return [
      {
        workOrderId: id,
        number: visit.number,
        vehicle: nameOf(visit),
        customer: { id: visit.customer_id, name: visit.name },
        last: { text, from: from_side, at },
        unread: count,
      },
    ];
  });
  return { items, nextCursor: page.nextCursor };
});
