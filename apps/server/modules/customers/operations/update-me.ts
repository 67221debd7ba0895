import { customers } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { changeRecord } from '../change-record.ts';
import { startSession } from '../start-session.ts';

export default implement(
  customers.updateMe,
  async (scope, { version, ...change }) => {
    const { customerId } = asCustomer(scope.actor);
    const changed = await changeRecord(scope, customerId, version, change);
    if (changed.emailChanged) await startSession(scope, { shopId: scope.shopId, customerId, epoch: changed.epoch });
    return { version: changed.version };
  },
  { customer_email_key: { code: 'already_exists', field: 'email' } },
);
