import { estimates, type shapes } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { policyOf } from '../authorisations/policy.ts';

export default answer(estimates.getApprovalPolicy, async (scope, { customerId }) => {
  const customer = await scope.sql
    .selectFrom('customers__name')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  found(customer);
  const row = await policyOf(scope, customerId);
  if (!row) return { policy: null };
  const { currency } = await readShop(scope);
  return {
    policy: {
      id: row.id,
      limit: row.amount_limit,
      currency,
      conditions: row.conditions as shapes.Condition[],
      categoryIds: row.category_ids,
      how: row.how,
      givenBy: row.given_by,
      note: row.note,
      recordedBy: row.recorded_by,
      since: row.since,
    },
  };
});
