import { sql as raw } from 'kysely';
import { asStaff, can } from '../../kernel/actor.ts';
import { fixed } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';
import { carOf, searchOf } from '../work-orders/index.ts';
import { type Found, MOST } from './find.ts';
import { localeOf, orderText } from './words.ts';

/** A page that opens for this person: a technician's is the own job, or the car when nothing is left to do on it. */
const orderPage = (
  row: { id: string | null; vehicle_id: string | null; job_id: string | null },
  own: boolean,
): string => {
  if (!own) return `/app/work-orders/${row.id}`;
  return row.job_id ? `/app/my-jobs/${row.job_id}` : `/app/vehicles/${row.vehicle_id}`;
};

/** Visits with car and customer, the newest first; of a technician only the own ones, each with a job that is left to do. */
function visits({ sql, shopId }: Reading, technician: string | null) {
  const own = raw<boolean>`exists (select from work_orders__job as j where j.shop_id = w.shop_id
    and j.work_order_id = w.id and j.technician_id = ${technician}::uuid)`;
  const ownJob = raw<string | null>`(select j.id from work_orders__job as j where j.shop_id = w.shop_id
    and j.work_order_id = w.id and j.technician_id = ${technician}::uuid and j.status <> 'done'
    and j.decision <> 'declined' and w.is_open order by j.position limit 1)`;
  const query = sql
    .selectFrom('work_orders__visit as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['w.id', 'w.vehicle_id', 'w.number', 'w.stage', 'w.is_open', 'c.name as customer'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year', ownJob.as('job_id')])
    .where('w.shop_id', '=', shopId)
    .orderBy('w.id', 'desc')
    .limit(MOST);
  return technician ? query.where(own) : query;
}

/**
 * The work order of the typed number first, then open ones, then the newest others. Each group is asked for by itself, from
 * the newest: however many fit, a few are met at once.
 */
async function hitsOf(scope: Reading, q: string, technician: string | null) {
  const { matches, number } = await searchOf(scope, q);
  const all = visits(scope, technician);
  const exact = number === null ? [] : await all.where('w.number', '=', number).execute();
  const open = await all.where('w.is_open', '=', fixed(true)).where(matches).execute();
  const shown = [...exact, ...open.filter(({ id }) => id !== exact[0]?.id)].slice(0, MOST);
  if (shown.length === MOST) return shown;
  const closed = await all.where('w.is_open', '=', fixed(false)).where(matches).execute();
  return [...shown, ...closed.filter(({ id }) => id !== exact[0]?.id)].slice(0, MOST);
}

/** Work orders by plate, customer or number; a technician finds own work only. */
export async function findOrders(scope: Reading, q: string, shop: Shop): Promise<Found[]> {
  const actor = asStaff(scope.actor);
  const own = actor.role === 'TECH';
  if (!can(actor, 'workOrders.read') && !own) return [];
  const rows = await hitsOf(scope, q, own ? actor.staffId : null);
  return rows.map((row) => ({
    kind: 'work_order' as const,
    id: row.id ?? '',
    title: orderText(localeOf(shop.locale), Number(row.number), (row.stage ?? 'requested') as 'requested'),
    detail: row.customer,
    vehicle: carOf(row),
    href: orderPage(row, own),
  }));
}
