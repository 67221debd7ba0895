import { testEnv } from '../../apps/server/kernel/testing/test-env.ts';
import { startServer } from '../../apps/server/main.ts';

/** The measured server, in a process of its own so that its memory and its death are its own. Arguments: database address, data folder, port. */
const [databaseUrl = '', dataFolder = '', port = '0'] = process.argv.slice(2);
const env = { ...testEnv({ dataFolder, port: Number(port) }), dbPool: 10 };
const server = await startServer({ env, databaseUrl, quiet: true, flood: { perSecond: 10_000, burst: 10_000 } });

/** What is left after the collector has run, in bytes: growth of this is what sockets hold, not what passes by. */
function memory(): number {
  for (let pass = 0; pass < 3; pass += 1) global.gc?.();
  return process.memoryUsage.rss();
}
process.on('message', () => process.send?.(memory()));
process.once('disconnect', () => process.exit(0));
process.send?.(server.url);
