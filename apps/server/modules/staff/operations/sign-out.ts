import { staff } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { recordOf, signedIn } from '../person.ts';
import { clearCookie, endSession } from '../sessions.ts';

export default implementOutside(staff.signOut, async (scope) => {
  const actor = signedIn(scope.actor);
  const ended = await endSession(scope, actor.personId, actor.sessionId);
  if (ended) await recordOf(scope, actor, 'staff.signed_out');
  clearCookie(scope);
  return { ok: true as const };
});
