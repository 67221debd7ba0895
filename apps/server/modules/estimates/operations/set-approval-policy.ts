import { estimates } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';

/** Ends the word that held until now, if any. */
async function endCurrent({ sql, shopId, now }: Scope, customerId: string): Promise<void> {
  await sql
    .updateTable('authorisation_policy')
    .set({ ended_at: now })
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', customerId)
    .where('ended_at', 'is', null)
    .execute();
}

/** R-351 The customer's own word, with how and by whom it was given; a new one replaces the one before. */
export default implement(
  estimates.setApprovalPolicy,
  async (scope, input) => {
    const { sql, shopId, now, record } = scope;
    const { customerId, limit, how, givenBy } = input;
    const customer = await sql
      .selectFrom('customers__name')
      .select('id')
      .where('shop_id', '=', shopId)
      .where('id', '=', customerId)
      .executeTakeFirst();
    found(customer);
    await endCurrent(scope, customerId);
    const id = newId();
    await sql
      .insertInto('authorisation_policy')
      .values({
        shop_id: shopId,
        id,
        customer_id: customerId,
        amount_limit: limit,
        conditions: [...new Set(input.conditions)],
        category_ids: [...new Set(input.categoryIds)],
        how,
        given_by: givenBy,
        note: input.note || null,
        recorded_by: asStaff(scope.actor).name,
        since: now,
      })
      .execute();
    record('authorisation.policy_set', { customer: customerId }, { total: limit, how, who: givenBy });
    return { id };
  },
  { authorisation_policy_one: 'changed_meanwhile' },
);
