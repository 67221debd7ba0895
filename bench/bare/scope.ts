import type pg from 'pg';
import { hashOf } from './key.ts';

export type Row = Record<string, unknown>;
/** Runs a statement, prepared once per connection under `name`. */
export type Ask = (name: string, text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The shop of a request's API token, or undefined. */
export async function shopOf(pool: pg.Pool, authorization: string | undefined): Promise<string | undefined> {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : '';
  if (!token) return undefined;
  const text = 'select shop_id from bench.token where hash = $1';
  const { rows } = await pool.query<{ shop_id: string }>({ name: 'key', text, values: [hashOf(token)] });
  return rows[0]?.shop_id;
}

/** Runs `work` in a transaction that sees one shop: row-level security does the rest. Writes note that they are known. */
export async function inShop<T>(pool: pg.Pool, shopId: string, writes: boolean, work: (ask: Ask) => Promise<T>) {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL app.shop_id = '${shopId}'${writes ? "; SET LOCAL app.recorded = 'yes'" : ''}`);
    const answer = await work(async (name, text, values = []) => {
      const { rows } = await client.query<Row>({ name, text, values: [...values] });
      return rows;
    });
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
