import type { Env } from '../../apps/server/env.ts';
import { rolesOf } from '../../apps/server/house.ts';
import { migrate } from '../../apps/server/kernel/database/migrate.ts';
import { startServer } from '../../apps/server/main.ts';
import type { OpenDatabase } from './database.ts';
import { demoOf } from './demo.ts';
import type { Login } from './welcome.ts';

export type RunningApp = { url: string | undefined; logins: readonly Login[]; close(): Promise<void> };

/** Brings the database to the newest shape and opens the house. `url` is where a browser on this machine goes. */
export async function runApp(env: Env, database: OpenDatabase, say: (line: string) => void): Promise<RunningApp> {
  const { applied } = await migrate(database.directUrl, rolesOf(env));
  if (applied.length > 0) say(`Database: ${applied.length} migrations applied.`);
  const demo = env.demo ? await demoOf(env, database, say) : undefined;
  const logins = (await demo?.load())?.logins ?? [];
  const server = await startServer({ env, databaseUrl: database.url });
  const url = env.roles.web ? `http://localhost:${env.port}` : undefined;
  return { url, logins, close: () => server.close() };
}
