import type { customers, shapes } from '@pitlane/contracts';
import { type NotNull, sql as raw, type Selectable } from 'kysely';
import type { z } from 'zod';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { CustomerTable } from '../../schema/index.ts';
import { nameOf } from '../vehicles/index.ts';
import { openField } from './contacts.ts';

export type CustomerRecord = Selectable<CustomerTable>;
type Row = z.output<typeof customers.customerRow>;
type Car = Row['vehicles'][number];

type Wanted = { readonly shopId: string; readonly ids: readonly string[] };
const carRows = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('vehicles__name')
    .select(['id', 'customer_id', 'plate', 'plate_region', 'make', 'model', 'year'])
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', raw<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .limit(500)
    .$narrowType<{ id: NotNull; plate: NotNull }>(),
);

async function carsOf({ shopId }: Reading, ids: readonly string[]): Promise<Map<string, Car[]>> {
  const rows = await carRows({ shopId, ids });
  const cars = new Map<string, Car[]>();
  for (const row of rows) {
    const key = row.customer_id ?? '';
    cars.set(key, [...(cars.get(key) ?? []), { ...nameOf(row), id: row.id }]);
  }
  return cars;
}

const visitRows = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('work_orders__visit')
    .select(['customer_id', (row) => row.fn.max('opened_at').as('last')])
    .select((row) => row.fn.countAll<number>().filterWhere('is_open', '=', true).as('open'))
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', raw<string>`any(${ids}::uuid[])`)
    .where('quote', '=', false)
    .groupBy('customer_id'),
);

async function visitsOf({ shopId }: Reading, ids: readonly string[]) {
  const rows = await visitRows({ shopId, ids });
  return new Map(rows.map((row) => [row.customer_id, { open: Number(row.open), last: row.last }]));
}

/** Customers as staff lists show them, in the order given: cars and visits are fetched for all at once. */
export async function rowsOf(scope: Reading, records: readonly CustomerRecord[]): Promise<Row[]> {
  if (records.length === 0) return [];
  const ids = records.map((record) => record.id);
  const [cars, visits] = await Promise.all([carsOf(scope, ids), visitsOf(scope, ids)]);
  return records.map((record) => ({
    id: record.id,
    kind: record.kind,
    name: record.name,
    company: record.company,
    email: openField(scope, 'email', record.email_sealed),
    phone: openField(scope, 'phone', record.phone_sealed),
    tags: record.tags,
    portalEnabled: record.portal_enabled,
    vehicles: cars.get(record.id) ?? [],
    openWorkOrders: visits.get(record.id)?.open ?? 0,
    lastVisitAt: visits.get(record.id)?.last ?? null,
    version: record.version,
  }));
}

/** The locale column as the contracts know it. */
export const localeOf = (record: Pick<CustomerRecord, 'locale'>) => record.locale as shapes.Locale;
