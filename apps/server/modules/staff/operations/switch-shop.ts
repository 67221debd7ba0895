import { staff } from '@pitlane/contracts';
import { implementOutside } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { actorOf, personById, recordOf, signedIn } from '../person.ts';
import { sessionOf } from '../session-of.ts';

export default implementOutside(staff.switchShop, async (scope, { shopId }) => {
  const { personId, sessionId } = signedIn(scope.actor);
  const person = found(await personById(scope.services, personId));
  const place = found(person.memberships.find((each) => each.shopId === shopId && each.status === 'active'));
  await scope.services.auth.query('update auth.session set shop_id = $2 where id = $1', [sessionId, shopId]);
  await recordOf(scope, actorOf(person, place, sessionId), 'staff.switched_shop');
  return sessionOf(scope, person, shopId);
});
