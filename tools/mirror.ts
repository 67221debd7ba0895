import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../apps/server/kernel/database/embedded.ts';
import { migrate } from '../apps/server/kernel/database/migrate.ts';
import { writeMirror } from './mirror-schema.ts';
import { helpWanted } from './terminal/say.ts';

helpWanted(`
npm run mirror

Migrates a throw-away database and writes what it looks like into apps/server/schema.
`);

const folder = await mkdtemp(join(tmpdir(), 'pitlane-mirror-'));
const database = await startEmbeddedDatabase({ folder, fsync: false });
try {
  const { applied } = await migrate(database.url, {
    app: 'pitlane_app',
    auth: 'pitlane_auth',
    appPassword: 'mirror',
    authPassword: 'mirror',
  });
  await writeMirror(database.url);
  console.log(`Mirrored a database of ${applied.length} migrations into apps/server/schema/index.ts.`);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
