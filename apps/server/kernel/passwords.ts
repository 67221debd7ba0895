import { later } from './load-later.ts';

const argon2 = later<typeof import('@node-rs/argon2')>('@node-rs/argon2');
// argon2id (the library's default kind) with the OWASP password storage parameters: 19 MiB, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';
// The hash of 32 random bytes nobody kept.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$iskD4OHYe8Uhbl9R/Hb09Q$nRzOnN1wrRTsQv0xa0TndLoF81MqAp3TSOojGpCJI14';

/** Hashes a password for storage (PHC string with its own salt). About 30 ms of one core and 19 MiB. */
export function hashPassword(password: string): Promise<string> {
  return argon2().hash(normal(password), PARAMETERS);
}

/** True when the password belongs to the stored hash; false for a stored text that is no hash at all. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const { verify } = argon2();
  try {
    return await verify(stored, normal(password));
  } catch {
    return false;
  }
}

/** The same work as a real check, always false: an unknown e-mail must not answer faster than a wrong password. */
export async function verifyNobody(password: string): Promise<false> {
  await verifyPassword(NOBODY, password);
  return false;
}

/** True when a hash was made with other parameters; hash anew at the next successful sign-in. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(CURRENT);
}

// One password typed on two keyboards may arrive in two Unicode spellings.
function normal(password: string): string {
  return password.normalize('NFKC');
}
