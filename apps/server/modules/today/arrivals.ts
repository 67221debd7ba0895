import type { OutputOf, today } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { fixed } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import { carOf } from '../work-orders/index.ts';

type Arrival = OutputOf<typeof today.getToday>['arrivals'][number];
const OUTSIDE = new Set(['requested', 'scheduled', 'collecting']);

const rowsOf = statement(({ shopId, day }: { readonly shopId: string; readonly day: string }) =>
  tenant
    .selectFrom('bookings__day as b')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'b.shop_id').onRef('v.id', '=', 'b.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'b.shop_id').onRef('c.id', '=', 'b.customer_id'),
    )
    .leftJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'b.shop_id').onRef('w.id', '=', 'b.work_order_id'),
    )
    .select([
      'b.id',
      'b.work_order_id',
      'b.time',
      'b.starts_at',
      'b.words',
      'b.status',
      'c.name as customer',
      'w.stage',
    ])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('b.shop_id', '=', shopId)
    // Seen by the planner, the day would be planned for anew with every call: four tables take longer to plan than to read.
    .where('b.date', '=', raw<string>`(select ${day}::date)`)
    .where('b.status', 'in', [fixed('accepted'), fixed('arrived')])
    .orderBy('b.time')
    .orderBy('b.id')
    .limit(100),
);

/** R-291 Today's accepted cars by the hour: in, being fetched, late once their time has passed, else expected. */
export async function arrivalsOf({ shopId, now }: Reading, day: string): Promise<Arrival[]> {
  const rows = await rowsOf({ shopId, day });
  const stateOf = (row: Awaited<ReturnType<typeof rowsOf>>[number]): Arrival['state'] => {
    if (row.status === 'arrived' || (row.stage && !OUTSIDE.has(row.stage))) return 'in';
    if (row.stage === 'collecting') return 'collecting';
    return (row.starts_at ?? now) < now ? 'late' : 'expected';
  };
  return rows
    .filter((row) => row.stage !== 'cancelled')
    .map((row) => ({
      bookingId: row.id,
      workOrderId: row.work_order_id,
      time: row.time ?? '',
      vehicle: carOf(row),
      detail: row.words || row.customer || '',
      state: stateOf(row),
    }));
}
