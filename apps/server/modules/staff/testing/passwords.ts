import type { InputOf, OutputOf, staff } from '@pitlane/contracts';
import { hashPassword } from '../../../kernel/passwords.ts';
import type { Answer, Caller, World } from '../../../kernel/testing/world.ts';

export const PASSWORD = 'blue gearbox 77';
let hash: Promise<string> | undefined;

/** Gives a person of the test the password above; hashed once, for hashing is slow on purpose. */
export async function setPassword(world: World, personId: string): Promise<void> {
  hash ??= hashPassword(PASSWORD);
  await world.sql('update auth.person set password_hash = $2 where id = $1', [personId, await hash]);
}

/** Signs in as if from an address; the world must trust its proxy. */
export function signInFrom(
  caller: Caller,
  address: string,
  input: InputOf<typeof staff.signIn>,
): Promise<Answer<OutputOf<typeof staff.signIn>>> {
  return caller.send('signIn', input, { 'x-forwarded-for': address });
}
