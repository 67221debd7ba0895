import { estimates } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { readEvidence } from '../authorisations/evidence.ts';

/** R-349 The customer's own decisions, whole; a shop that shows no prices hands out none of them this way. */
export default answer(estimates.getMyEvidence, async (scope, { workOrder }) => {
  const visit = found(
    await scope.sql
      .selectFrom('work_orders__visit')
      .select('id')
      .where('shop_id', '=', scope.shopId)
      .where('public_id', '=', workOrder)
      .where('customer_id', '=', asCustomer(scope.actor).customerId)
      .executeTakeFirst(),
  );
  const { privacy } = await readShop(scope);
  if (!privacy.showPrices) found(undefined);
  return readEvidence(scope, found(visit.id));
});
