import { type NotNull, sql as raw } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';

const mean = raw<number | null>`round(avg(stars), 1)::float8`;
const many = raw<number>`count(*)::int`;

/** R-605 Mean and number of the shown reviews. */
export async function overallOf({ sql, shopId }: Reading): Promise<{ average: number | null; count: number }> {
  const row = await sql
    .selectFrom('review')
    .select([mean.as('average'), many.as('count')])
    .where('shop_id', '=', shopId)
    .where('status', '=', 'shown')
    .executeTakeFirst();
  return { average: row?.average ?? null, count: row?.count ?? 0 };
}

/** R-605 Mean and number for each service that shown reviews rate, the most rated first. */
export async function averagesByService({ sql, shopId }: Reading) {
  return sql
    .selectFrom('review_service as r')
    .innerJoin('review as v', (join) => join.onRef('v.shop_id', '=', 'r.shop_id').onRef('v.id', '=', 'r.review_id'))
    .innerJoin('services__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'r.shop_id').onRef('s.id', '=', 'r.service_id'),
    )
    .select(['s.id', 's.public_id', 's.name'])
    .select([raw<number>`round(avg(r.stars), 1)::float8`.as('average'), many.as('count')])
    .where('r.shop_id', '=', shopId)
    .where('v.status', '=', 'shown')
    .groupBy(['s.id', 's.public_id', 's.name'])
    .orderBy('count', 'desc')
    .orderBy('s.name')
    .limit(200)
    .$narrowType<{ id: NotNull; public_id: NotNull; name: NotNull }>()
    .execute();
}

/** The services reviews rate, by review. */
export async function ratedOf({ sql, shopId }: Reading, ids: readonly string[]) {
  const rated = new Map<string, { name: string; stars: number }[]>();
  if (ids.length === 0) return rated;
  const rows = await sql
    .selectFrom('review_service')
    .select(['review_id', 'name', 'stars'])
    .where('shop_id', '=', shopId)
    .where('review_id', 'in', [...ids])
    .orderBy('name')
    .execute();
  for (const { review_id, name, stars } of rows)
    rated.set(review_id, [...(rated.get(review_id) ?? []), { name, stars }]);
  return rated;
}
