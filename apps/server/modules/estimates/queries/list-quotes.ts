import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { readShop } from '../../shops/index.ts';
import { shownStatus, todayOf } from '../status.ts';

/** R-350 Newest first. An unsent quote is a draft; its total is that of its jobs now. */
export default answer(estimates.listQuotes, async (scope, { customerId, cursor, limit }) => {
  const { sql, shopId } = scope;
  const shop = await readShop(scope);
  const after = readCursor(cursor, 1);
  const rows = await sql
    .selectFrom('work_orders__visit as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .leftJoin('estimate as e', (join) =>
      join.onRef('e.shop_id', '=', 'w.shop_id').onRef('e.work_order_id', '=', 'w.id').on('e.status', '<>', 'replaced'),
    )
    .select(['w.id', 'w.number', 'w.opened_at', 'c.name as customer'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .select(['e.id as estimate_id', 'e.status', 'e.valid_until', 'e.total', 'e.currency'])
    .select(({ selectFrom }) =>
      selectFrom('work_orders__job as j')
        .select((column) => column.fn.sum<number>('j.total').as('sum'))
        .where('j.shop_id', '=', shopId)
        .whereRef('j.work_order_id', '=', 'w.id')
        .as('jobs_total'),
    )
    .where('w.shop_id', '=', shopId)
    .where('w.quote', '=', true)
    .where('w.is_open', '=', true)
    .$if(customerId !== undefined, (query) => query.where('w.customer_id', '=', customerId ?? ''))
    .$if(after !== null, (query) => query.where('w.id', '<', String(after?.[0])))
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => ({
      workOrderId: row.id ?? '',
      number: Number(row.number),
      customer: row.customer ?? '',
      vehicle: {
        plate: row.plate ?? '',
        plateRegion: row.plate_region,
        make: row.make,
        model: row.model,
        year: row.year,
      },
      estimateId: row.estimate_id,
      status: row.status
        ? shownStatus({ status: row.status, valid_until: row.valid_until }, todayOf(scope, shop))
        : ('draft' as const),
      total: row.total ?? Number(row.jobs_total ?? 0),
      currency: row.currency ?? shop.currency,
      openedAt: row.opened_at ?? '',
      validUntil: row.valid_until,
    }),
    (row) => [row.id],
  );
});
