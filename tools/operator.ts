import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { rolesOf } from '../apps/server/house.ts';
import { migrate } from '../apps/server/kernel/database/migrate.ts';
import { urlForRole } from '../apps/server/kernel/database/pools.ts';
import { keyRing } from '../apps/server/kernel/secrets.ts';
import { addPlatformPerson } from '../apps/server/modules/platform/index.ts';
import { configurationOrEnd } from './serve/configuration.ts';
import { openDatabase } from './serve/database.ts';
import { giveUp, say } from './terminal/say.ts';

export const operatorHelp = `
npm run pitlane -- operator --name "Your Name" --email you@example.org

Makes the person who operates this install: they sign in at /app and open shops. Prints a first password once; change
it after signing in. Somebody who has a password already keeps it and becomes an operator too.
`;

const flagValue = (flags: readonly string[], name: string) => flags[flags.indexOf(name) + 1];

/** Makes an operator of the install from `--name` and `--email`. */
export async function makeOperator(flags: readonly string[]): Promise<void> {
  const [name, email] = [flagValue(flags, '--name'), flagValue(flags, '--email')];
  if (!flags.includes('--name') || !flags.includes('--email') || !name || !email) giveUp(operatorHelp.trim(), 2);
  const env = configurationOrEnd();
  const database = await openDatabase(env, say);
  const roles = rolesOf(env);
  await migrate(database.directUrl, roles);
  const auth = new pg.Pool({ connectionString: urlForRole(database.url, roles.auth, roles.authPassword), max: 1 });
  const password = randomBytes(12).toString('base64url');
  try {
    const before = await auth.query('select count(*)::int as people from auth.person where password_hash is not null');
    await addPlatformPerson({ auth, secrets: keyRing(env.secretKeys) }, { name, email, password });
    const after = await auth.query('select count(*)::int as people from auth.person where password_hash is not null');
    const isNew = after.rows[0]?.people > before.rows[0]?.people;
    say(
      `${email} operates this install now.${isNew ? `\nFirst password, shown once: ${password}` : ' Their password stays as it was.'}`,
    );
  } catch (error) {
    giveUp(
      `That did not work: ${(error as Error).message === 'invalid_input' ? 'this is not an e-mail address' : (error as Error).message}.`,
    );
  } finally {
    await auth.end();
    await database.stop();
  }
}
