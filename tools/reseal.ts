import pg from 'pg';
import { keyRing } from '../apps/server/kernel/secrets.ts';
import { sealedPlaces } from './reseal/places.ts';
import { resealPlace } from './reseal/reseal.ts';
import { configurationOrEnd } from './serve/configuration.ts';
import { openDatabase } from './serve/database.ts';
import { giveUp, say } from './terminal/say.ts';

export const resealHelp = `
npm run pitlane -- reseal

Encrypts every sealed field anew with the newest key, the first of the key ring. Run it after all processes were started
with the new ring; they may go on working. It can be stopped and run again at any time: it goes on with what is left.

Exit code 0: everything is sealed with the newest key. 1: some texts no key of the ring opens; they are left as they are.
`;

/** Encrypts all sealed columns with the first key of the ring and prints how many of each. */
export async function reseal(): Promise<void> {
  const env = configurationOrEnd();
  const [newest] = env.secretKeys;
  if (!newest) return giveUp('There is no key on the ring.', 78);
  const database = await openDatabase(env, say);
  const owner = new pg.Pool({ connectionString: database.directUrl, max: 1 });
  try {
    const ring = keyRing(env.secretKeys);
    let left = 0;
    for (const place of await sealedPlaces(owner)) {
      const { place: name, done, unreadable } = await resealPlace(owner, ring, newest.id, place);
      left += unreadable;
      say(`${name}: ${done} sealed anew${unreadable ? `, ${unreadable} cannot be opened and were left` : ''}`);
    }
    say(
      left === 0 ? `Everything is sealed with the key "${newest.id}".` : `${left} texts belong to no key of the ring.`,
    );
    if (left > 0) process.exitCode = 1;
  } finally {
    await owner.end();
    await database.stop();
  }
}
