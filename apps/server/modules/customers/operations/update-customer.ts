import { customers } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { changeRecord } from '../change-record.ts';

export default implement(
  customers.updateCustomer,
  async (scope, { customerId, version, ...change }) => {
    const changed = await changeRecord(scope, customerId, version, change);
    return { version: changed.version };
  },
  { customer_email_key: { code: 'already_exists', field: 'email' } },
);
