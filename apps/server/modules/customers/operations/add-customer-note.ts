import { customers } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { livingCustomer } from '../living-customer.ts';

export default implement(customers.addCustomerNote, async (scope, { customerId, text }) => {
  await livingCustomer(scope, customerId);
  const id = newId();
  await scope.sql
    .insertInto('customer_note')
    .values({
      shop_id: scope.shopId,
      id,
      customer_id: customerId,
      text,
      author: asStaff(scope.actor).name,
      at: scope.now,
    })
    .execute();
  scope.record('customer.noted', { customer: customerId }, { text });
  return { id };
});
