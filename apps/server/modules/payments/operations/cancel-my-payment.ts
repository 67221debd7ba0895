import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { customerGate } from '../../customers/index.ts';
import { myAttemptView, readMyAttempt } from '../attempt-rows.ts';
import { cancelAttempt } from '../cancel-attempt.ts';

export default implementOutside(payments.cancelMyPayment, async (outside, { attempt }) => {
  const { shopId } = asCustomer(outside.actor);
  const row = await cancelAttempt(outside, shopId, async (scope) => {
    await customerGate(scope);
    return readMyAttempt(scope, attempt);
  });
  return myAttemptView(row);
});
