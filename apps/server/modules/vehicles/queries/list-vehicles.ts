import { vehicles } from '@pitlane/contracts';
import { id as anId } from '@pitlane/contracts/shapes';
import { sql } from 'kysely';
import { z } from 'zod';
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

async function matching(scope: Reading, search: string, cursor: Cursor, most: number): Promise<Hit[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const plate = plateKey(search);
  const [rank, id] = cursor ?? [null, null];
  const { rows } = await sql<Hit>`select id, rank from vehicles__search(${words}::text[], ${plate}::text, ${rank}::int,
    ${id}::uuid, ${most}::int)`.execute(scope.sql);
  return rows;
}

export default answer(vehicles.listVehicles, async (scope, { search, cursor, limit }) => {
  const from = readKey(cursor);
  const hits = await (search ? matching(scope, search, from, limit + 1) : newest(scope, from, limit + 1));
  if (hits.length === 0) return { items: [], nextCursor: null };
  const rows = await scope.sql
    .selectFrom('vehicle')
    .selectAll()
    .where('shop_id', '=', scope.shopId)
    .where(
      'id',
      'in',
      hits.map(({ id }) => id),
    )
    .execute();
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
