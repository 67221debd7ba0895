import { type DemoOptions, loadDemo } from '../../apps/server/demo/load.ts';
import type { Env } from '../../apps/server/env.ts';
import type { OpenDatabase } from './database.ts';

/** Loads the demo town into an empty database and says who may sign in; leaves a database in use as it is. */
export function fillWithDemo(env: Env, database: OpenDatabase, log: DemoOptions['log'], workOrders?: number) {
  return loadDemo({ env, databaseUrl: database.url, log, ...(workOrders ? { workOrders } : {}) });
}
