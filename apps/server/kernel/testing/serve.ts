import { startServer } from '../../main.ts';
import { settableClock } from '../clock.ts';
import { testEnv } from './test-env.ts';

/** A server in a process of its own, to be killed by a test. Arguments: database address, data folder, port. */
const [databaseUrl = '', dataFolder = '', port = '0'] = process.argv.slice(2);
const env = testEnv({ dataFolder, port: Number(port) });
const server = await startServer({
  env,
  databaseUrl,
  quiet: true,
  clock: settableClock(new Date().toISOString()),
  flood: { perSecond: 10_000, burst: 10_000 },
});
process.stdout.write(`${server.url}\n`);
