import { rm } from 'node:fs/promises';
import { startVendors, vendorFolder, withVendors } from '../apps/server/demo/vendors.ts';
import { rolesOf } from '../apps/server/house.ts';
import { migrate } from '../apps/server/kernel/database/migrate.ts';
import { configurationOrEnd } from './serve/configuration.ts';
import { openDatabase } from './serve/database.ts';
import { fillWithDemo } from './serve/demo.ts';
import { emptyDatabase } from './serve/empty.ts';
import { portTrouble } from './serve/port.ts';
import { giveUp, helpWanted, say } from './terminal/say.ts';

const help = `
npm run demo -- --reset        throw everything away and load the demo town anew
npm run demo -- --load 10000   add that many generated work orders to the demo town

npm run demo alone loads the town into an empty database. Stop Pitlane before a reset. Refused in production.
`;
helpWanted(help);

const args = process.argv.slice(2);
const reset = args.includes('--reset');
const load = args.includes('--load') ? Number(args[args.indexOf('--load') + 1]) : undefined;
const known = args.every((arg, index) => ['--reset', '--load'].includes(arg) || args[index - 1] === '--load');
if (!known || (load !== undefined && !(Number.isInteger(load) && load > 0))) giveUp(help.trim(), 2);

const env = configurationOrEnd();
if (env.production)
  giveUp('The demo is not for production: its users are known to everybody. Unset NODE_ENV=production.');
if (reset && (await portTrouble(env)))
  giveUp(`Pitlane seems to run on port ${env.port}. Stop it first (Ctrl-C), then reset.`);

const database = await openDatabase(env, say);
const folder = vendorFolder(env);
if (reset) await rm(folder, { recursive: true, force: true });
const vendors = await startVendors(() => undefined, { publicUrl: env.publicUrl, folder });
try {
  if (reset) await emptyDatabase(database.directUrl);
  await migrate(database.directUrl, rolesOf(env));
  const { loaded } = await fillWithDemo(withVendors(env, vendors), database, say, load);
  say(
    loaded
      ? 'The demo town is loaded.'
      : 'The database is in use already: nothing was changed. Add --reset to start anew.',
  );
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
} finally {
  await vendors.close();
  await database.stop();
}
