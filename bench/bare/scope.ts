import type pg from 'pg';
import type { KeyRing } from '../../apps/server/kernel/secrets.ts';
import { hashOf } from './key.ts';

export type Row = Record<string, unknown>;
/** Runs a statement, prepared once per connection under `name`. */
export type Ask = (name: string, text: string, values?: readonly unknown[]) => Promise<Row[]>;
export type Caller = { readonly shopId: string; readonly staffId: string; readonly name: string };
/** What a handler works with: questions bound to the caller's shop, and the keys of sealed fields. */
export type Scope = { readonly ask: Ask; readonly caller: Caller; readonly ring: KeyRing };

/** Who holds a request's API token, or undefined. */
export async function callerOf(pool: pg.Pool, authorization: string | undefined): Promise<Caller | undefined> {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : '';
  if (!token) return undefined;
  const text = 'select shop_id as "shopId", staff_id as "staffId", name from bench.token where hash = $1';
  const { rows } = await pool.query<Caller>({ name: 'key', text, values: [hashOf(token)] });
  return rows[0];
}

/** Runs `work` in a transaction that sees one shop: row-level security does the rest. Writes note that they are known. */
export async function inShop<T>(
  pool: pg.Pool,
  caller: Caller,
  ring: KeyRing,
  writes: boolean,
  work: (scope: Scope) => Promise<T>,
) {
  const client = await pool.connect();
  try {
    await client.query(
      `BEGIN; SET LOCAL app.shop_id = '${caller.shopId}'${writes ? "; SET LOCAL app.recorded = 'yes'" : ''}`,
    );
    const ask: Ask = async (name, text, values = []) => {
      const { rows } = await client.query<Row>({ name, text, values: [...values] });
      return rows;
    };
    const answer = await work({ ask, caller, ring });
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
