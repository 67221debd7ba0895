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

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = this.named ? nameOf(query.sql) : undefined;
    gather(this.client);
    const result = await this.client.query({
      text: query.sql,
      values: [...query.parameters],
      ...(name ? { name } : {}),
    });
    const affected = result.rowCount === null ? {} : { numAffectedRows: BigInt(result.rowCount) };
    return { rows: result.rows as R[], ...affected };
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming needs the direct pool');
    // biome-ignore lint/correctness/noUnreachable: a generator must be able to yield to have its type
    yield { rows: [] };
  }
}

const scope = new AsyncLocalStorage<ScopedConnection>();

const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createDriver: () => ({
    init: async () => {},
    acquireConnection: async () => {
      const connection = scope.getStore();
      if (!connection) throw new Error('a query outside a shop’s transaction');
      return connection;
    },
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

type Stream = { cork(): void; uncork(): void };
const gathering = new WeakSet<Stream>();

/** Lets everything said to the database in this turn of the event loop leave as one packet, not one system call each. */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Stream } }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  setImmediate(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}

/** Sends a statement without waiting; its failure shows in the answer to COMMIT. */
function sendAhead(client: pg.PoolClient, text: string): void {
  gather(client);
  client.query(text).catch(() => {});
}

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
    sendAhead(client, `BEGIN; SET LOCAL app.shop_id = '${shopId}'`);
    const result = await scope.run(new ScopedConnection(client, options.named), work);
    gather(client);
    const last = options.last?.(client) ?? null;
    const committed = client.query('COMMIT');
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
