import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { carOf } from './cards.ts';

/** The accepted bookings of today whose car is not here yet, earliest first. */
export async function expectedToday(scope: Reading) {
  const { sql, shopId, now } = scope;
  const { timeZone } = await readShop(scope);
  const rows = await sql
    .selectFrom('bookings__day as b')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'b.shop_id').onRef('v.id', '=', 'b.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'b.shop_id').onRef('c.id', '=', 'b.customer_id'),
    )
    .leftJoin('work_order as w', (join) =>
      join.onRef('w.shop_id', '=', 'b.shop_id').onRef('w.id', '=', 'b.work_order_id'),
    )
    .select(['b.id', 'b.work_order_id', 'b.time', 'b.arrival', 'c.name as customer'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('b.shop_id', '=', shopId)
    .where('b.date', '=', dayAt(new Date(now), timeZone))
    .where('b.status', '=', 'accepted')
    .where((row) => row.or([row('w.id', 'is', null), row('w.stage', 'in', ['requested', 'scheduled', 'collecting'])]))
    .orderBy('b.time')
    .orderBy('b.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    workOrderId: row.work_order_id,
    bookingId: row.id ?? '',
    time: row.time ?? '',
    vehicle: carOf(row),
    customer: row.customer ?? '',
    arrival: row.arrival === 'collection' ? ('collection' as const) : ('drop_off' as const),
  }));
}
