import { staff } from '@pitlane/contracts';
import { implementOutside, type Outside } from '../../../kernel/implement.ts';
import { hashPassword, needsRehash, verifyNobody, verifyPassword } from '../../../kernel/passwords.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { countAttempt, forgetAttempts, recordFailure } from '../attempts.ts';
import { actorOf, type Person, personByIndex, personIndex, recordOf } from '../person.ts';
import { sessionOf } from '../session-of.ts';
import { openSession } from '../sessions.ts';

async function renewHash(scope: Outside, person: Person, password: string): Promise<void> {
  if (!person.passwordHash || !needsRehash(person.passwordHash)) return;
  await scope.services.auth.query('update auth.person set password_hash = $2 where id = $1', [
    person.id,
    await hashPassword(password),
  ]);
}

export default implementOutside(staff.signIn, async (scope, { email, password }) => {
  const index = personIndex(scope.services, email);
  const person = await personByIndex(scope.services, index);
  await countAttempt(scope, index, person);
  const right = person?.passwordHash
    ? await verifyPassword(person.passwordHash, password)
    : await verifyNobody(password);
  const place = person?.memberships.find(({ status }) => status === 'active');
  const suspended = person?.memberships.some(({ status }) => status === 'suspended');
  // An invitation is accepted by its mailed link: until then the account opens nothing.
  if (!person || !right || (!place && !person.platform && !suspended)) {
    await recordFailure(scope, index, person);
    refuse('wrong_credentials');
  }
  if (!place && !person.platform) refuse('suspended');
  await renewHash(scope, person, password);
  const sessionId = await openSession(scope, person.id, place?.shopId ?? null);
  await recordOf(scope, actorOf(person, place, sessionId), 'staff.signed_in');
  await forgetAttempts(scope, index);
  return sessionOf(scope, person, place?.shopId ?? null);
});
