import { staff } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { hashPassword, verifyNobody, verifyPassword } from '../../../kernel/passwords.ts';
import { passwordProblem } from '../../../kernel/passwords-policy.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { personById, recordOf, signedIn } from '../person.ts';
import { endSessions } from '../sessions.ts';

export default implementOutside(staff.changePassword, async (scope, { current, next }) => {
  const actor = signedIn(scope.actor);
  const person = found(await personById(scope.services, actor.personId));
  const right = person.passwordHash ? await verifyPassword(person.passwordHash, current) : await verifyNobody(current);
  if (!right) refuse('wrong_credentials', 'current');
  const problem = passwordProblem(next, person.email);
  if (problem) refuse('weak_password', 'next', problem);
  // The old hash is the guard: of two changes at once, the second no longer knows the current password.
  const { rowCount } = await scope.services.auth.query(
    'update auth.person set password_hash = $3 where id = $1 and password_hash = $2',
    [person.id, person.passwordHash, await hashPassword(next)],
  );
  if (rowCount !== 1) refuse('wrong_credentials', 'current');
  await endSessions(scope, person.id, actor.sessionId);
  await recordOf(scope, actor, 'staff.password_changed');
  return { ok: true as const };
});
