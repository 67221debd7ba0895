import { customers } from '@pitlane/contracts';
import { sql } from 'kysely';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { CUSTOMER_COOKIE } from '../../../kernel/who.ts';

export default implement(customers.signOutCustomer, async (scope) => {
  const { customerId } = asCustomer(scope.actor);
  const { name } = await scope.sql
    .updateTable('customer')
    .set({ session_epoch: sql`session_epoch + 1` })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .returning('name')
    .executeTakeFirstOrThrow();
  scope.request.setCookie?.(CUSTOMER_COOKIE, null, 0);
  scope.record('customer.signed_out', { customer: customerId }, { name });
  return { ok: true as const };
});
