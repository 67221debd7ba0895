import type { OutputOf, today } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { asStaff, can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { normalEmail, normalPhone } from '../../kernel/phone.ts';
import type { Shop } from '../shops/index.ts';
import { carOf } from '../work-orders/index.ts';
import { localeOf, orderText } from './words.ts';

export type Found = OutputOf<typeof today.findAnything>['items'][number];
const MOST = 8;
const plateOf = (q: string) => q.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A page that opens for this person: a technician's is the own job, or the car when nothing is left to do on it. */
const orderPage = (
  row: { id: string | null; vehicle_id: string | null; job_id?: string | null },
  own: boolean,
): string => {
  if (!own) return `/app/work-orders/${row.id}`;
  return row.job_id ? `/app/my-jobs/${row.job_id}` : `/app/vehicles/${row.vehicle_id}`;
};

const ordersFound = ({ sql, shopId }: Reading, q: string) =>
  sql
    .selectFrom('work_orders__visit as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['w.id', 'w.vehicle_id', 'w.number', 'w.stage', 'c.name as customer'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('w.shop_id', '=', shopId)
    .where(
      raw<boolean>`w.id in (select id from work_orders__search(${q.toLowerCase()}::text, ${plateOf(q)}::text, 200))`,
    )
    .orderBy('w.is_open', 'desc')
    .orderBy('w.id', 'desc')
    .limit(MOST);

/** Work orders by plate, customer or number; a technician finds own work only. */
export async function findOrders(scope: Reading, q: string, shop: Shop): Promise<Found[]> {
  const actor = asStaff(scope.actor);
  const own = actor.role === 'TECH';
  if (!can(actor, 'workOrders.read') && !own) return [];
  const query = ordersFound(scope, q);
  const ownJob = raw<string | null>`(select j.id from work_orders__job as j where j.shop_id = w.shop_id
    and j.work_order_id = w.id and j.technician_id = ${actor.staffId} and j.status <> 'done'
    and j.decision <> 'declined' and w.is_open order by j.position limit 1)`;
  const mine = raw<boolean>`exists (select from work_orders__job as j where j.shop_id = w.shop_id
    and j.work_order_id = w.id and j.technician_id = ${actor.staffId})`;
  const rows = own ? await query.select(ownJob.as('job_id')).where(mine).execute() : await query.execute();
  return rows.map((row) => ({
    kind: 'work_order' as const,
    id: row.id ?? '',
    title: orderText(localeOf(shop.locale), Number(row.number), (row.stage ?? 'requested') as 'requested'),
    detail: row.customer,
    vehicle: carOf(row),
    href: orderPage(row, own),
  }));
}

/** Cars by plate, make, model, VIN or frame number. */
export async function findVehicles(scope: Reading, q: string): Promise<Found[]> {
  if (!can(scope.actor, 'vehicles.read')) return [];
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = await raw<{
    id: string;
  }>`select id from vehicles__search(${words}::text[], ${plateOf(q)}::text, null::int,
    null::uuid, ${MOST}::int)`.execute(scope.sql);
  if (hits.rows.length === 0) return [];
  const ids = hits.rows.map((hit) => hit.id);
  const rows = await scope.sql
    .selectFrom('vehicles__name as v')
    .leftJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'v.shop_id').onRef('c.id', '=', 'v.customer_id'),
    )
    .select(['v.id', 'v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year', 'c.name as customer'])
    .where('v.shop_id', '=', scope.shopId)
    .where('v.id', 'in', ids)
    .execute();
  return rows
    .sort((a, b) => ids.indexOf(a.id ?? '') - ids.indexOf(b.id ?? ''))
    .map((row) => ({
      kind: 'vehicle' as const,
      id: row.id ?? '',
      title: [row.make, row.model, row.year].filter(Boolean).join(' ') || (row.plate ?? ''),
      detail: row.customer,
      vehicle: carOf(row),
      href: `/app/vehicles/${row.id}`,
    }));
}

/** R-293 Customers by part of the name, or by the whole e-mail address or phone number: those are sealed. */
export async function findCustomers(scope: Reading, q: string, country: string): Promise<Found[]> {
  if (!can(scope.actor, 'customers.read')) return [];
  const { sql, shopId, services } = scope;
  const email = q.includes('@') ? normalEmail(q) : null;
  const phone = /^[+0-9 ()./-]{5,32}$/.test(q) ? normalPhone(q, country) : null;
  const ids: string[] = [];
  for (const [column, value] of [
    ['email', email],
    ['phone', phone],
  ] as const) {
    if (!value) continue;
    const rows = await sql
      .selectFrom('customers__contact_index')
      .select('id')
      .where('shop_id', '=', shopId)
      .where(`${column}_index`, '=', services.secrets.blindIndex(value, `customer.${column}:${shopId}`))
      .limit(MOST)
      .execute();
    ids.push(...rows.flatMap((row) => (row.id ? [row.id] : [])));
  }
  if (!email) {
    const named = await raw<{
      id: string;
    }>`select id from customers__search(${q.toLowerCase()}::text, null::text, null::int,
      null::text, null::uuid, ${MOST}::int)`.execute(sql);
    ids.push(...named.rows.map((row) => row.id));
  }
  if (ids.length === 0) return [];
  const rows = await sql
    .selectFrom('customers__name')
    .select(['id', 'name', 'company'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return rows.map((row) => ({
    kind: 'customer' as const,
    id: row.id ?? '',
    title: row.name ?? '',
    detail: row.company,
    vehicle: null,
    href: `/app/customers/${row.id}`,
  }));
}

/** Services of the catalogue by part of the name. */
export async function findServices({ sql, shopId, actor }: Reading, q: string): Promise<Found[]> {
  if (!can(actor, 'services.read')) return [];
  const rows = await sql
    .selectFrom('services__name')
    .select(['id', 'name'])
    .where('shop_id', '=', shopId)
    .where('active', '=', true)
    .where(raw<boolean>`strpos(lower(name), ${q.toLowerCase()}) > 0`)
    .orderBy('name')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    kind: 'service' as const,
    id: row.id ?? '',
    title: row.name ?? '',
    detail: null,
    vehicle: null,
    // The catalogue is one page; a search there shows this service.
    href: `/app/services?q=${encodeURIComponent(row.name ?? '')}`,
  }));
}
