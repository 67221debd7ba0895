import type { OutputOf, today } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { normalEmail, normalPhone } from '../../kernel/phone.ts';
import { plateKey } from '../vehicles/index.ts';
import { carOf } from '../work-orders/index.ts';

export type Found = OutputOf<typeof today.findAnything>['items'][number];
/** So many of each kind. */
export const MOST = 8;

/** Cars by plate, make, model, VIN or frame number. */
export async function findVehicles(scope: Reading, q: string): Promise<Found[]> {
  if (!can(scope.actor, 'vehicles.read')) return [];
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = await raw<{
    id: string;
  }>`select id from vehicles__search(${words}::text[], ${plateKey(q)}::text, null::int,
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
