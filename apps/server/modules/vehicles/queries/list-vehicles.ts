import { vehicles } from '@pitlane/contracts';
import { id as anId } from '@pitlane/contracts/shapes';
import { sql } from 'kysely';
import { z } from 'zod';
import { statement } from '../../../kernel/database/statement.ts';
import { tenant } from '../../../kernel/database/tenant.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { plateKey } from '../knowledge/read-plate.ts';
import { rowsOf } from '../rows-of.ts';

type Hit = { id: string; rank: number };
const key = z.tuple([z.int32(), anId]).nullable();
type Cursor = z.output<typeof key>;

/** A made-up cursor is refused here: the database would fault on a key of another kind. */
const readKey = (cursor: string | undefined): Cursor =>
  key.safeParse(readCursor(cursor, 2)).data ?? (cursor ? refuse('invalid_input', 'cursor') : null);

async function newest(scope: Reading, cursor: Cursor, most: number): Promise<Hit[]> {
  const rows = await scope.sql
    .selectFrom('vehicle')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .$if(cursor !== null, (query) => query.where('id', '<', cursor?.[1] ?? ''))
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => ({ id, rank: 1 }));
}

type Words = {
  readonly words: readonly string[];
  readonly plate: string;
  readonly rank: number | null;
  readonly id: string | null;
  readonly most: number;
};
const searched = statement(({ words, plate, rank, id, most }: Words) =>
  tenant
    .selectFrom(
      sql<Hit>`vehicles__search(${words}::text[], ${plate}::text, ${rank}::int, ${id}::uuid, ${most}::int)`.as('hit'),
    )
    .select(['id', 'rank']),
);
const byIds = statement(({ shopId, ids }: { readonly shopId: string; readonly ids: readonly string[] }) =>
  tenant
    .selectFrom('vehicle')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
);

async function matching(search: string, cursor: Cursor, most: number): Promise<Hit[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const plate = plateKey(search);
  const [rank, id] = cursor ?? [null, null];
  return searched({ words, plate, rank, id, most });
}

export default answer(vehicles.listVehicles, async (scope, { search, cursor, limit }) => {
  const from = readKey(cursor);
  const hits = await (search ? matching(search, from, limit + 1) : newest(scope, from, limit + 1));
  if (hits.length === 0) return { items: [], nextCursor: null };
  const rows = await byIds({ shopId: scope.shopId, ids: hits.map(({ id }) => id) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const page = pageOf(
    hits,
    limit,
    ({ id }) => byId.get(id),
    ({ rank, id }) => [rank, id],
  );
  return {
    items: await rowsOf(
      scope,
      page.items.flatMap((car) => car ?? []),
    ),
    nextCursor: page.nextCursor,
  };
});
