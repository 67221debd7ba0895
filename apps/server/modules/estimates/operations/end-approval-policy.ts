import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';

export default implement(estimates.endApprovalPolicy, async ({ sql, shopId, now, record }, { customerId }) => {
  const ended = await sql
    .updateTable('authorisation_policy')
    .set({ ended_at: now })
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', customerId)
    .where('ended_at', 'is', null)
    .returning('amount_limit')
    .executeTakeFirst();
  if (!ended) {
    const known = await sql
      .selectFrom('customers__name')
      .select('id')
      .where('shop_id', '=', shopId)
      .where('id', '=', customerId)
      .executeTakeFirst();
    return refuse(known ? 'already_done' : 'not_found');
  }
  record('authorisation.policy_ended', { customer: customerId }, { total: ended.amount_limit });
  return { ok: true as const };
});
