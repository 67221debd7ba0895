import { staff } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { personById, signedIn } from '../person.ts';
import { sessionOf } from '../session-of.ts';
import { keepSession } from '../sessions.ts';

export default implementOutside(staff.getSession, async (scope) => {
  const actor = signedIn(scope.actor);
  await keepSession(scope, actor.sessionId);
  const person = found(await personById(scope.services, actor.personId));
  return sessionOf(scope, person, actor.kind === 'staff' ? actor.shopId : null);
});
