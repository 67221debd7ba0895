import type { Login } from '../../apps/server/demo/load.ts';
import type { Env } from '../../apps/server/env.ts';
import { rolesOf } from '../../apps/server/house.ts';
import { migrate } from '../../apps/server/kernel/database/migrate.ts';
import { startServer } from '../../apps/server/main.ts';
import type { OpenDatabase } from './database.ts';
import { tidyMemoryWhenQuiet } from './tidy-memory.ts';

export type RunningApp = { url: string | undefined; logins: readonly Login[]; close(): Promise<void> };

/**
 * Brings the database to the newest shape and opens the house. `url` is where a browser on this machine goes.
 * Throws Error in production when the database holds the demo's people.
 */
export async function runApp(env: Env, database: OpenDatabase, say: (line: string) => void): Promise<RunningApp> {
  const { applied } = await migrate(database.directUrl, rolesOf(env)).catch(explain);
  if (applied.length > 0) say(`Database: ${applied.length} migrations applied.`);
  if (env.production && (await (await import('./demo-people.ts')).hasDemoPeople(database.directUrl))) {
    throw new Error(
      'Not starting in production:\n  - This database holds the demo town, whose people have a password everybody knows. Use another database (DATABASE_URL or PITLANE_DATA).',
    );
  }
  const demo = env.demo ? await openDemo(env, database, say) : null;
  const own = demo?.env ?? env;
  const server = await startServer({ env: own, databaseUrl: database.url });
  const tidying = tidyMemoryWhenQuiet();
  const url = env.roles.web ? `http://localhost:${env.port}` : undefined;
  return {
    url,
    logins: demo?.logins ?? [],
    async close() {
      tidying.stop();
      await server.close();
      await demo?.vendors.close();
    },
  };
}

/** The demo town's vendors and people; a server without them does not read their files. */
async function openDemo(env: Env, database: OpenDatabase, say: (line: string) => void) {
  const { startVendors, vendorFolder, withVendors } = await import('../../apps/server/demo/vendors.ts');
  const { fillWithDemo } = await import('./demo.ts');
  const vendors = await startVendors(() => `http://127.0.0.1:${env.port}`, {
    publicUrl: env.publicUrl,
    folder: vendorFolder(env),
  });
  const own = withVendors(env, vendors);
  const { logins } = await fillWithDemo(own, database, say);
  return { vendors, env: own, logins };
}

/** The migrator's own words for a database of another version say little to an operator. */
function explain(error: Error): never {
  if (!error.message.startsWith('corrupted migrations')) throw error;
  throw new Error(
    `The database does not fit this version of Pitlane (${error.message}).\n  - With your own data: use the version that made it, or a newer one.\n  - With the demo only: npm run demo -- --reset makes it anew.`,
    { cause: error },
  );
}
