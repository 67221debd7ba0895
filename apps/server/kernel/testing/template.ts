import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { rolesOf } from '../../house.ts';
import { rooms } from '../../rooms.ts';
import { startEmbeddedDatabase } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { createJobs } from '../jobs.ts';
import { handlersOf } from '../react.ts';
import { testEnv } from './test-env.ts';

export type Template = { readonly url: string; stop(): Promise<void> };

/** One PostgreSQL for a run with a migrated template database in it; every world clones it. `stop` removes both. */
export async function startTemplate(): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'pitlane-test-'));
  const server = await startEmbeddedDatabase({ folder, fsync: false });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database pitlane_template');
  await admin.end();
  const url = new URL(server.url);
  url.pathname = '/pitlane_template';
  await migrate(url.toString(), rolesOf(testEnv({ dataFolder: folder })));
  const jobs = createJobs(url.toString(), () => {});
  await jobs.start(
    handlersOf(
      rooms.flatMap((room) => room.hears),
      undefined as never,
      undefined as never,
    ),
    false,
  );
  await jobs.stop();
  return {
    url: url.toString(),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
