import type { services } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { categories } from './catalogue/categories.ts';

type Service = z.output<typeof services.service>;
/** A service with what only the search and the public pages need. */
export type Entry = {
  readonly service: Service;
  readonly publicId: string;
  readonly code: string | null;
  readonly categoryCode?: string;
  readonly name: { en: string; de: string } | string;
  readonly synonyms: readonly string[];
};
type Kept = { readonly stamp: string; readonly entries: readonly Entry[] };
type Many = { service_id: string };

const MOST_SHOPS = 60;
const kept = new Map<string, Kept>();

/** Changes with every change of the catalogue: rows are never deleted and each change raises a version. */
async function stampOf({ sql, shopId }: Reading): Promise<string> {
  const row = await sql
    .selectFrom('service')
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.sum<number>('version').as('versions')])
    .select((row) =>
      row
        .selectFrom('service_category')
        .select((category) => category.fn.countAll<number>().as('n'))
        .where('shop_id', '=', shopId)
        .as('categories'),
    )
    .where('shop_id', '=', shopId)
    .executeTakeFirstOrThrow();
  return `${row.count}:${row.versions}:${row.categories}`;
}

const byService = <T extends Many>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.service_id);
const known = new Map(categories.flatMap(({ code, name }) => [name.en, name.de].map((each) => [each, code])));

const rowsOf = ({ sql, shopId }: Reading) =>
  sql
    .selectFrom('service as s')
    .innerJoin('service_category as c', (join) =>
      join.onRef('c.shop_id', '=', 's.shop_id').onRef('c.id', '=', 's.category_id'),
    )
    .selectAll('s')
    .select(['c.name as category', 'c.description as about', 'c.icon'])
    .where('s.shop_id', '=', shopId)
    .orderBy('c.position')
    .orderBy('c.name_key')
    .orderBy('s.name_key')
    .execute();

const pricesOf = ({ sql, shopId }: Reading) =>
  sql
    .selectFrom('service_price')
    .select(['service_id', 'type', 'price_min as min', 'price_max as max', 'minutes'])
    .where('shop_id', '=', shopId)
    .orderBy('type')
    .execute();

const linesOf = ({ sql, shopId }: Reading) =>
  sql
    .selectFrom('canned_line')
    .select(['service_id', 'kind', 'description', 'part_number as partNumber', 'quantity', 'unit_price as unitPrice'])
    .where('shop_id', '=', shopId)
    .orderBy('position')
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function entryOf(row: Row, prices: Service['prices'], lines: Service['lines']): Entry {
  const code = known.get(row.category);
  return {
    publicId: row.public_id,
    code: row.code,
    ...(code ? { categoryCode: code } : {}),
    name: row.name_de ? { en: row.name, de: row.name_de } : row.name,
    synonyms: code ? row.synonyms : [...row.synonyms, row.category],
    service: {
      id: row.id,
      code: row.code,
      name: row.name,
      description: row.description,
      kind: row.kind,
      category: { id: row.category_id, name: row.category, description: row.about, icon: row.icon },
      prices,
      priceMin: row.price_min,
      priceMax: row.price_max,
      isFixedPrice: row.is_fixed_price ?? row.price_min === row.price_max,
      minutes: row.minutes,
      synonyms: row.synonyms,
      safetyCritical: row.safety_critical,
      online: row.online,
      active: row.active,
      lines,
      version: row.version,
    },
  };
}

/**
 * The whole catalogue of the shop, switched-off services too, by category and name. Kept in memory until something
 * changes: a few hundred rows that every search reads.
 */
export async function catalogueOf(scope: Reading): Promise<readonly Entry[]> {
  const stamp = await stampOf(scope);
  const ready = kept.get(scope.shopId);
  if (ready?.stamp === stamp) return ready.entries;
  const [rows, prices, lines] = [
    await rowsOf(scope),
    byService(await pricesOf(scope)),
    byService(await linesOf(scope)),
  ];
  const entries = rows.map((row) => entryOf(row, prices.get(row.id) ?? [], lines.get(row.id) ?? []));
  if (kept.size >= MOST_SHOPS) kept.clear();
  kept.set(scope.shopId, { stamp, entries });
  return entries;
}
