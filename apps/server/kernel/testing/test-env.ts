import { createHash } from 'node:crypto';
import { type Env, readEnv } from '../../env.ts';

const keyOf = (name: string): string => createHash('sha256').update(`a test's key, ${name}`).digest('base64');
/**
 * The same two keys in every test, so that databases cloned from one template open with one set of role passwords. They
 * look drawn by lot: a production server takes no simple ones.
 */
export const testKeys = `now:${keyOf('now')},old:${keyOf('old')}`;

/** A configuration for tests: any free port, loopback, quiet, its own data folder. */
export function testEnv(change: Partial<Env> & { dataFolder: string }): Env {
  const env = readEnv({
    PITLANE_SECRET_KEYS: testKeys,
    PITLANE_DATA: change.dataFolder,
    PITLANE_DEMO: 'off',
    PORT: '3999',
  });
  return { ...env, port: 0, host: '127.0.0.1', logLevel: 'silent', dbPool: 6, ...change };
}
