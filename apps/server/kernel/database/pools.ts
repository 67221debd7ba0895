import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { KnownClient } from './known-client.ts';

export type PoolOptions = {
  readonly url: string;
  readonly max: number;
  readonly name: string;
  /** Queries travel without waiting for each other; no cursors, COPY or LISTEN on such a pool. */
  readonly pipeline: boolean;
  readonly onError: (error: Error) => void;
};

/** A pool with our type parsers, UTC, bounded waits, and a listener so that a dying database does not end the process. */
export function openPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: `pitlane ${options.name}`,
    pipeline: options.pipeline,
    Client: KnownClient,
    types: columnTypes,
    // A screen's question takes less than it takes to start a second process for it.
    options:
      '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=15000 -c lock_timeout=4000 -c max_parallel_workers_per_gather=0',
    connectionTimeoutMillis: 4000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  } as pg.PoolConfig);
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  return pool;
}

/** The address of the same database for another login role. */
export function urlForRole(url: string, role: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role);
  address.password = encodeURIComponent(password);
  return address.toString();
}
