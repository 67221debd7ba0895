import { asCustomer } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';

/**
 * A customer's signed session counts only while their portal is on; switching it off ends every session at once. Whoever
 * is let in is named from here on, in the log as in what they do.
 */
export async function customerGate(scope: Reading): Promise<void> {
  const actor = asCustomer(scope.actor);
  const { customerId, epoch } = actor;
  const row = await scope.sql
    .selectFrom('customer')
    .select(['portal_enabled', 'merged_into', 'session_epoch', 'name'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!row?.portal_enabled || row.merged_into || row.session_epoch !== epoch) refuse('sign_in_required');
  actor.name = row?.name ?? '';
}
