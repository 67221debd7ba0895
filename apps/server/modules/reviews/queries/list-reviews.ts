import { reviews } from '@pitlane/contracts';
import type { NotNull } from 'kysely';
import { answer } from '../../../kernel/implement.ts';
import { pageOf } from '../../../kernel/page.ts';
import { afterOf } from '../after.ts';
import { ratedOf } from '../averages.ts';

export default answer(reviews.listReviews, async (scope, { status, cursor, limit }) => {
  const after = afterOf(cursor);
  const rows = await scope.sql
    .selectFrom('review as r')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'r.shop_id').onRef('w.id', '=', 'r.work_order_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'r.shop_id').onRef('c.id', '=', 'r.customer_id'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'r.shop_id').onRef('v.id', '=', 'r.vehicle_id'),
    )
    .selectAll('r')
    .select(['w.number', 'c.name as customer', 'v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('r.shop_id', '=', scope.shopId)
    .$if(status !== undefined, (query) => query.where('r.status', '=', status ?? 'new'))
    .$if(after !== null, (query) => query.where('r.id', '<', after ?? ''))
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .$narrowType<{ number: NotNull; customer: NotNull; plate: NotNull }>()
    .execute();
  const rated = await ratedOf(
    scope,
    rows.map(({ id }) => id),
  );
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.id,
      status: row.status,
      stars: row.stars,
      words: row.words,
      name: row.name,
      about: row.about,
      verified: row.verified,
      at: row.left_at,
      services: rated.get(row.id) ?? [],
      customer: { id: row.customer_id, name: row.customer },
      vehicle: {
        plate: row.plate,
        plateRegion: row.plate_region,
        make: row.make,
        model: row.model,
        year: row.year,
      },
      workOrderId: row.work_order_id,
      number: row.number,
      decidedBy: row.decided_by,
      answer: row.answer,
      answeredAt: row.answered_at,
      answeredBy: row.answered_by,
      version: row.version,
    }),
    ({ id }) => [id],
  );
});
