import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Database } from '../../schema/index.ts';
import type { Answer, KnownClient } from './known-client.ts';

export type Tenant = Kysely<Database>;

const MAX_NAMES = 2000;
const names = new Map<string, string>();

/** The same text gets the same statement name, so PostgreSQL plans it once per connection. Bounded. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MAX_NAMES) return undefined;
  const name = `p${names.size + 1}`;
  names.set(text, name);
  return name;
}

class ScopedConnection implements DatabaseConnection {
  readonly client: pg.PoolClient;
  readonly named: boolean;

  constructor(client: pg.PoolClient, named: boolean) {
    this.client = client;
    this.named = named;
  }

  /** Runs a statement, prepared once per connection where that is allowed. */
  ask(text: string, values: readonly unknown[]): Promise<Answer> {
    const name = this.named ? nameOf(text) : undefined;
    if (name) return knownClient(this.client).ask(name, text, values);
    return this.client.query({ text, values: [...values] });
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount } = await this.ask(query.sql, query.parameters);
    const affected = rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) };
    return { rows: rows as R[], ...affected };
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming needs the direct pool');
    // biome-ignore lint/correctness/noUnreachable: a generator must be able to yield to have its type
    yield { rows: [] };
  }
}

const scope = new AsyncLocalStorage<ScopedConnection>();

function connectionHere(): ScopedConnection {
  const connection = scope.getStore();
  if (!connection) throw new Error('a query outside a shop’s transaction');
  return connection;
}

/** Asks a statement that was built before, in the transaction it is called in. */
export const askInScope = (text: string, values: readonly unknown[]): Promise<Answer> =>
  connectionHere().ask(text, values);

const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createDriver: () => ({
    init: async () => {},
    acquireConnection: async () => connectionHere(),
    beginTransaction: async () => {
      throw new Error('the runner owns the transaction');
    },
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  }),
};

/** The one query builder. It refuses to work outside `inTransaction`, so no query can forget its shop. */
export const tenant: Tenant = new Kysely<Database>({ dialect });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every pool's clients are of this kind (pools.ts). */
const knownClient = (client: pg.PoolClient): KnownClient => client as unknown as KnownClient;

/** Begins the shop's transaction without waiting; a failure shows in the answer to COMMIT. */
function begin(client: pg.PoolClient, shopId: string, named: boolean): void {
  const bind = `SET LOCAL app.shop_id = '${shopId}'`;
  const said = named
    ? [knownClient(client).ask('begin', 'BEGIN', []), knownClient(client).ask('', bind, [])]
    : [client.query(`BEGIN; ${bind}`)];
  for (const one of said) one.catch(() => {});
}

const commit = (client: pg.PoolClient, named: boolean): Promise<{ readonly command: string }> =>
  named ? knownClient(client).ask('commit', 'COMMIT', []) : client.query('COMMIT');

/**
 * Runs `work` in one transaction that sees only `shopId`. BEGIN and SET LOCAL travel with the first query in one round
 * trip. `last` may add statements at the very end (the event log). Throws when the commit turned into a rollback.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  shopId: string,
  work: () => Promise<T>,
  options: { named: boolean; last?: (client: pg.PoolClient) => Promise<unknown> | null },
): Promise<T> {
  if (!UUID.test(shopId)) throw new Error('not a shop id');
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    begin(client, shopId, options.named);
    const result = await scope.run(new ScopedConnection(client, options.named), work);
    const last = options.last?.(client) ?? null;
    const committed = commit(client, options.named);
    committed.catch(() => {});
    if (last) await last;
    const answer = await committed;
    if (answer.command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
