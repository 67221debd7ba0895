import pg from 'pg';
import { KnownClient } from './known-client.ts';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const [SPACE, DOT] = [32, 46];

/**
 * PostgreSQL's `2026-11-24 08:00:00.123456+00` as `2026-11-24T08:00:00.123Z`. Cut and joined: one page of a list holds
 * more instants than anything else, and a Date for each is ten times the work.
 */
export function instantOf(text: string): string {
  if (text.charCodeAt(10) !== SPACE || !text.endsWith('+00')) return new Date(text).toISOString();
  const milliseconds = text.charCodeAt(19) === DOT ? `${text.slice(20, -3)}00`.slice(0, 3) : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

/** Everything leaves the database ready for JSON: safe integers, days as text, instants in ISO 8601 UTC. */
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond the safe integers');
  return value;
});
types.setTypeParser(DATE, (text: string) => text);
types.setTypeParser(TIMESTAMPTZ, instantOf);

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
    types,
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
