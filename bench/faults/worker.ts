import { testEnv } from '../../apps/server/kernel/testing/test-env.ts';
import { startServer } from '../../apps/server/main.ts';

/** A worker in a process of its own, to be killed. Arguments: database address, data folder, mail server. */
const [databaseUrl = '', dataFolder = '', smtpUrl] = process.argv.slice(2);
const env = { ...testEnv({ dataFolder }), smtpUrl, roles: { web: false, worker: true } };
await startServer({ env, databaseUrl, quiet: true });
process.once('disconnect', () => process.exit(0));
process.send?.('ready');
