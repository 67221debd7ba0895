import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemo } from '../apps/server/demo/load.ts';
import { rolesOf } from '../apps/server/house.ts';
import { startEmbeddedDatabase } from '../apps/server/kernel/database/embedded.ts';
import { migrate } from '../apps/server/kernel/database/migrate.ts';
import { settle } from '../apps/server/kernel/testing/settle.ts';
import { testEnv } from '../apps/server/kernel/testing/test-env.ts';
import { startServer } from '../apps/server/main.ts';
import { temporaryFolder } from '../tools/terminal/folder.ts';

/** What every town of a run is a copy of: a database nobody is connected to, and the folder of its files. */
export type Template = { readonly databaseUrl: string; readonly folder: string };

/** Loads the demo town once and lets everything happen that follows from it; `stop` removes all of it. */
export async function startTemplate(): Promise<Template & { stop(): Promise<void> }> {
  const folder = temporaryFolder('pitlane-town-');
  const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), fsync: false });
  const stop = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const files = join(folder, 'files');
    const env = { ...testEnv({ dataFolder: files }), demo: true };
    await migrate(database.url, rolesOf(env));
    await loadDemo({ env, databaseUrl: database.url, log: () => {} });
    const server = await startServer({ env, databaseUrl: database.url, quiet: true });
    await settle(server.house, server.house.pools.owner);
    await server.close();
    return { databaseUrl: database.url, folder: files, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
