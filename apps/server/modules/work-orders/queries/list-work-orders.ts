import { workOrders } from '@pitlane/contracts';
import { statement } from '../../../kernel/database/statement.ts';
import { tenant } from '../../../kernel/database/tenant.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { pageOf } from '../../../kernel/page.ts';
import { afterId } from '../after-id.ts';
import { type CardRow, cardRows, cardsOf } from '../cards.ts';
import { type Filter, filtered } from '../filter.ts';

type From = { readonly shopId: string; readonly most: number };
const newest = (of: From) =>
  cardRows({ sql: tenant, shopId: of.shopId }).where('w.quote', '=', false).orderBy('w.id', 'desc').limit(of.most);
const firstPage = statement(newest);
const nextPage = statement((of: From & { readonly after: string }) => newest(of).where('w.id', '<', of.after));

async function found(scope: Reading, filter: Filter, after: string | null, most: number): Promise<CardRow[]> {
  const from = { shopId: scope.shopId, most };
  if (Object.values(filter).every((value) => value === undefined))
    return after ? nextPage({ ...from, after }) : firstPage(from);
  const query = (await filtered(scope, filter)).orderBy('w.id', 'desc').limit(most);
  return (after ? query.where('w.id', '<', after) : query).execute();
}

export default answer(workOrders.listWorkOrders, async (scope, { cursor, limit, ...filter }) => {
  const page = pageOf(
    await found(scope, filter, afterId(cursor), limit + 1),
    limit,
    (row) => row,
    (row) => [row.id],
  );
  return { items: await cardsOf(scope, page.items), nextCursor: page.nextCursor };
});
