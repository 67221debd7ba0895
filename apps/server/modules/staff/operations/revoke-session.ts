import { staff } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { recordOf, signedIn } from '../person.ts';
import { clearCookie, endSession } from '../sessions.ts';

export default implementOutside(staff.revokeSession, async (scope, { sessionId }) => {
  const actor = signedIn(scope.actor);
  if (!(await endSession(scope, actor.personId, sessionId))) refuse('not_found');
  await recordOf(scope, actor, 'staff.session_revoked');
  if (sessionId === actor.sessionId) clearCookie(scope);
  return { ok: true as const };
});
