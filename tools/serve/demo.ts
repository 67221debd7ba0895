import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Env } from '../../apps/server/env.ts';
import { root } from '../terminal/root.ts';
import type { OpenDatabase } from './database.ts';
import type { Login } from './welcome.ts';

/** What apps/server/demo/load.ts offers. */
type DemoModule = {
  /** Loads the town into an empty database, adds `workOrders` generated visits, and does nothing to a database in use. */
  loadDemo(options: {
    env: Env;
    databaseUrl: string;
    log: (line: string) => void;
    workOrders?: number;
  }): Promise<{ loaded: boolean; logins: readonly Login[] }>;
};

/** The demo town of this install; undefined when the install carries none. */
export async function demoOf(env: Env, database: OpenDatabase, log: (line: string) => void) {
  const file = join(root, 'apps', 'server', 'demo', 'load.ts');
  if (!existsSync(file)) return undefined;
  const { loadDemo } = (await import(pathToFileURL(file).href)) as DemoModule;
  return {
    load: (workOrders?: number) => loadDemo({ env, databaseUrl: database.url, log, workOrders }),
  };
}
