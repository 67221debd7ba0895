import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Env } from '../../apps/server/env.ts';
import { openDatabase } from '../serve/database.ts';
import { databaseChecks } from './database.ts';
import { machineChecks } from './machine.ts';
import { settingsChecks } from './settings.ts';
import { type Finding, type Patient, wrong } from './symptom.ts';

export type Result = Finding & { name: string };

export const checks = [...machineChecks, ...settingsChecks, ...databaseChecks];

/** Looks at everything and changes nothing. An embedded database that was made before is started for the visit. */
export async function examine(env: Env, source: Patient['source'] = process.env): Promise<Result[]> {
  const visit = await visitDatabase(env);
  const patient: Patient = { env, source, ask: visit.ask, trouble: visit.trouble, directUrl: visit.directUrl };
  try {
    const results: Result[] = [];
    for (const { name, look } of checks) {
      const finding = await Promise.resolve(look(patient)).catch((error: Error) =>
        wrong(`the check itself failed: ${error.message}`, 'Report this with the output of --json.'),
      );
      results.push({ name, ...finding });
    }
    return results;
  } finally {
    await visit.leave();
  }
}

type Visit = { ask: Patient['ask']; directUrl?: string; trouble: string; leave(): Promise<void> };

async function visitDatabase(env: Env): Promise<Visit> {
  const absent = (trouble: string): Visit => ({ ask: undefined, trouble, leave: async () => {} });
  if (!env.databaseUrl && !existsSync(join(env.dataFolder, 'database', 'password'))) {
    return absent('there is no database yet');
  }
  try {
    const database = await openDatabase(env, () => {});
    const client = new pg.Client({ connectionString: database.directUrl, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    await client.connect();
    return {
      ask: async (sql) => (await client.query(sql)).rows,
      directUrl: database.directUrl,
      trouble: '',
      leave: async () => {
        await client.end();
        await database.stop();
      },
    };
  } catch (error) {
    return absent(`does not answer: ${(error as Error).message}`);
  }
}
