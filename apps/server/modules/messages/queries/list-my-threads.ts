import { messages } from '@pitlane/contracts';
import type { NotNull } from 'kysely';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { nameOf } from '../../vehicles/index.ts';

const MOST_VISITS = 50;
const MOST_MESSAGES = 1000;

const visitsOf = ({ sql, shopId }: Reading, customerId: string) =>
  sql
    .selectFrom('work_orders__visit as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['w.id', 'w.public_id', 'w.number', 'w.is_open', 'w.opened_at'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('w.shop_id', '=', shopId)
    .where('w.customer_id', '=', customerId)
    .orderBy('w.id', 'desc')
    .limit(MOST_VISITS)
    .$narrowType<{ id: NotNull; public_id: NotNull; number: NotNull; is_open: NotNull; opened_at: NotNull }>()
    .execute();

async function messagesOf({ sql, shopId }: Reading, workOrderIds: readonly string[]) {
  if (workOrderIds.length === 0) return new Map<string, never>();
  const rows = await sql
    .selectFrom('message')
    .select(['work_order_id', 'public_id', 'from_side', 'author', 'text', 'at', 'read_at'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', 'in', [...workOrderIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_MESSAGES)
    .execute();
  return Map.groupBy(rows.reverse(), (row) => row.work_order_id);
}

/** Conversations with the newest words first; an open visit without words is there too, to begin one. */
export default answer(messages.listMyThreads, async (scope) => {
  const visits = await visitsOf(scope, asCustomer(scope.actor).customerId);
  const said = await messagesOf(
    scope,
    visits.map(({ id }) => id),
  );
  const threads = visits
    .map((visit) => ({ visit, rows: said.get(visit.id) ?? [] }))
    .filter(({ visit, rows }) => visit.is_open || rows.length > 0);
  const lastOf = ({ visit, rows }: (typeof threads)[number]) => rows.at(-1)?.at ?? visit.opened_at;
  threads.sort((a, b) => lastOf(b).localeCompare(lastOf(a)));
  return {
    items: threads.map(({ visit, rows }) => ({
      workOrder: visit.public_id,
      number: visit.number,
      vehicle: nameOf(visit),
      unread: rows.filter((row) => row.from_side === 'shop' && row.read_at === null).length,
      messages: rows.map((row) => ({
        id: row.public_id,
        from: row.from_side === 'customer' ? ('me' as const) : ('shop' as const),
        author: row.author,
        text: row.text,
        at: row.at,
        read: row.read_at !== null,
      })),
    })),
  };
});
