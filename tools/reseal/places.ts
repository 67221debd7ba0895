import type pg from 'pg';

/** A column that holds sealed texts, and the context its texts are bound to, which names the shop where there is one. */
export type Place = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly ofShop: boolean;
  readonly context: (shopId: string) => string;
};

/** Columns whose context is not their own name. */
const NAMED: Readonly<Record<string, string>> = {
  'customer.tax_number': 'customer.tax',
  'estimate.call_phone': 'estimate.phone',
};

type Found = { schema: string; table: string; column: string; of_shop: boolean };

/**
 * Every column of the database whose name ends in `_sealed`. Its context is `<table>.<column without _sealed>`, with
 * `:<shop id>` in a table of shops' rows, unless it is named above.
 */
export async function sealedPlaces(owner: pg.Pool): Promise<Place[]> {
  const { rows } = await owner.query<Found>(`
    select c.table_schema as schema, c.table_name as table, c.column_name as column,
      exists (select 1 from information_schema.columns s
        where s.table_schema = c.table_schema and s.table_name = c.table_name and s.column_name = 'shop_id') as of_shop
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where t.table_type = 'BASE TABLE' and c.column_name like '%\\_sealed' and c.table_schema in ('public', 'auth')
    order by 1, 2, 3`);
  return rows.map(({ schema, table, column, of_shop: ofShop }) => {
    const own = `${table}.${column.replace(/_sealed$/, '')}`;
    const name = NAMED[own] ?? own;
    return { schema, table, column, ofShop, context: (shopId) => (ofShop ? `${name}:${shopId}` : name) };
  });
}
