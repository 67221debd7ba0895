import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../../apps/server/demo/load.ts';
import { rolesOf } from '../../apps/server/house.ts';
import { startEmbeddedDatabase } from '../../apps/server/kernel/database/embedded.ts';
import { migrate } from '../../apps/server/kernel/database/migrate.ts';
import { testEnv } from '../../apps/server/kernel/testing/test-env.ts';
import { startServer } from '../../apps/server/main.ts';

/** A server in a process of its own, so that its cost is its own: tells its parent the address, ends when told. */
const workOrders = Number(process.argv[2] ?? 0);
const folder = await mkdtemp(join(tmpdir(), 'pitlane-bench-'));
const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), fsync: false });
const env = { ...testEnv({ dataFolder: folder }), demo: true };
await migrate(database.url, rolesOf(env));
await loadDemo({ env, databaseUrl: database.url, log: () => {}, ...(workOrders ? { workOrders } : {}) });
const flood = { perSecond: 100_000, burst: 100_000 };
const server = await startServer({ env, databaseUrl: database.url, quiet: true, flood });
process.send?.(server.url);
const end = async () => {
  await server.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
};
process.once('message', end);
process.once('disconnect', end);
