import type pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;
const BATCH = 1000;

/** Puts many rows into a table at once, as the owner. All rows carry the same columns. */
export async function bulkInsert(pool: pg.Pool, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let at = 0; at < rows.length; at += BATCH) {
    await pool.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + BATCH))],
    );
  }
}
