import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { readShop } from '../../shops/index.ts';
import { shownStatus, todayOf, waiting } from '../status.ts';

const isWaiting = (status: string): boolean => (waiting as readonly string[]).includes(status);

export default answer(estimates.listEstimates, async (scope, { status, workOrderId, cursor, limit }) => {
  const { sql, shopId } = scope;
  const today = todayOf(scope, await readShop(scope));
  const after = readCursor(cursor, 2);
  const rows = await sql
    .selectFrom('estimate as e')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'e.shop_id').onRef('w.id', '=', 'e.work_order_id'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['e.id', 'e.work_order_id', 'e.version', 'e.status', 'e.total', 'e.currency', 'e.sent_at'])
    .select(['e.valid_until', 'w.number', 'c.name as customer'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('e.shop_id', '=', shopId)
    .where('e.sent_at', 'is not', null)
    .$if(workOrderId !== undefined, (query) => query.where('e.work_order_id', '=', workOrderId ?? ''))
    .$if(status === 'expired', (query) =>
      query.where((row) =>
        row.or([
          row('e.status', '=', 'expired'),
          row.and([row('e.status', 'in', [...waiting]), row('e.valid_until', '<', today)]),
        ]),
      ),
    )
    .$if(status !== undefined && status !== 'expired', (query) => query.where('e.status', '=', status ?? 'sent'))
    .$if(status !== undefined && isWaiting(status), (query) =>
      query.where((row) => row.or([row('e.valid_until', 'is', null), row('e.valid_until', '>=', today)])),
    )
    .$if(after !== null, (query) =>
      query.where((row) =>
        row(row.refTuple('e.sent_at', 'e.id'), '<', row.tuple(String(after?.[0]), String(after?.[1]))),
      ),
    )
    .orderBy('e.sent_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.id,
      workOrderId: row.work_order_id,
      number: Number(row.number),
      version: row.version,
      status: shownStatus(row, today),
      vehicle: {
        plate: row.plate ?? '',
        plateRegion: row.plate_region,
        make: row.make,
        model: row.model,
        year: row.year,
      },
      customer: row.customer ?? '',
      total: row.total,
      currency: row.currency,
      sentAt: row.sent_at,
    }),
    (row) => [row.sent_at, row.id],
  );
});
