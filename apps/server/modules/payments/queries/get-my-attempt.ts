import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { recordsOf } from '../../customers/index.ts';
import { attempts, myAttemptView } from '../attempt-rows.ts';

export default answer(payments.getMyAttempt, async (scope, { attempt }) => {
  const records = await recordsOf(scope, asCustomer(scope.actor).customerId);
  const row = await attempts(scope)
    .where('a.public_id', '=', attempt)
    .where('a.customer_id', 'in', records)
    .executeTakeFirst();
  return myAttemptView(found(row));
});
