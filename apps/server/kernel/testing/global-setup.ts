import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { rolesOf } from '../../house.ts';
import { rooms } from '../../rooms.ts';
import { startEmbeddedDatabase } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { createJobs } from '../jobs.ts';
import { handlersOf } from '../react.ts';
import { testEnv } from './test-env.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templateUrl: string;
  }
}

/** One PostgreSQL for the run, one migrated template database; each test file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
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
  project.provide('templateUrl', url.toString());
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
