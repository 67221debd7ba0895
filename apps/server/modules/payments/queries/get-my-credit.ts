import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { creditsOf } from '../../ledger/index.ts';

/** */
export default answer(payments.getMyCredit, async (scope) => ({
  items: await creditsOf(scope, asCustomer(scope.actor).customerId),
}));
