import { type Env, readEnv } from '../../env.ts';

/** The same two keys in every test, so that databases cloned from one template open with one set of role passwords. */
const KEYS = `now:${Buffer.alloc(32, 7).toString('base64')},old:${Buffer.alloc(32, 3).toString('base64')}`;

/** A configuration for tests: any free port, loopback, quiet, its own data folder. */
export function testEnv(change: Partial<Env> & { dataFolder: string }): Env {
  const env = readEnv({
    PITLANE_SECRET_KEYS: KEYS,
    PITLANE_DATA: change.dataFolder,
    PITLANE_DEMO: 'off',
    PORT: '3999',
  });
  return { ...env, port: 0, host: '127.0.0.1', logLevel: 'silent', dbPool: 6, ...change };
}
