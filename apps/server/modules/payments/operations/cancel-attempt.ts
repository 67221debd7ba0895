import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { attemptView, readAttempt } from '../attempt-rows.ts';
import { cancelAttempt } from '../cancel-attempt.ts';

export default implementOutside(payments.cancelAttempt, async (outside, { attemptId }) => {
  const { shopId } = asStaff(outside.actor);
  return attemptView(await cancelAttempt(outside, shopId, (scope) => readAttempt(scope, attemptId)));
});
