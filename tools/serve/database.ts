import { join } from 'node:path';
import type { Env } from '../../apps/server/env.ts';
import { startEmbeddedDatabase } from '../../apps/server/kernel/database/embedded.ts';

export type OpenDatabase = { url: string; directUrl: string; embedded: boolean; stop(): Promise<void> };

/** DATABASE_URL when set, else the embedded PostgreSQL in the data folder. */
export async function openDatabase(env: Env, log: (line: string) => void): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    const direct = env.directUrl ?? env.databaseUrl;
    return { url: env.databaseUrl, directUrl: direct, embedded: false, stop: async () => {} };
  }
  const { url, stop } = await startEmbeddedDatabase({ folder: join(env.dataFolder, 'database'), log });
  return { url, directUrl: url, embedded: true, stop };
}
