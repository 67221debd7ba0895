import { customers } from '@pitlane/contracts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { livingCustomer } from '../living-customer.ts';

export default implement(customers.recordConsent, async (scope, { customerId, channel, given, how }) => {
  await livingCustomer(scope, customerId);
  await scope.sql
    .insertInto('customer_consent')
    .values({ shop_id: scope.shopId, id: newId(), customer_id: customerId, channel, given, how, at: scope.now })
    .execute();
  scope.record('customer.consent_recorded', { customer: customerId }, { channel, given, how });
  return { ok: true as const };
});
