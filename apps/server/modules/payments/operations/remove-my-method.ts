import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { customerGate, recordsOf } from '../../customers/index.ts';
import { tokenContext } from '../keep-method.ts';
import { findAccount } from '../provider-account.ts';

/** R-662 Consent ends at once; the provider is told to forget the card as well. */
export default implementOutside(payments.removeMyMethod, async (outside, { method }) => {
  const { shopId, customerId } = asCustomer(outside.actor);
  const forget = await outside.inShop(shopId, outside.actor, async (scope) => {
    await customerGate(scope);
    const removed = found(
      await scope.sql
        .updateTable('payment_method')
        .set({ removed_at: scope.now })
        .where('shop_id', '=', shopId)
        .where('public_id', '=', method)
        .where('customer_id', 'in', await recordsOf(scope, customerId))
        .where('removed_at', 'is', null)
        .returning(['provider', 'label', 'token_sealed'])
        .executeTakeFirst(),
    );
    scope.record('method.removed', { customer: customerId }, { label: removed.label });
    const account = await findAccount(scope, removed.provider as 'stripe');
    const token = scope.services.secrets.open(removed.token_sealed, tokenContext(shopId));
    return () => account?.provider.forget?.(token);
  });
  // Here it is gone already; a provider that cannot be reached only keeps a card nobody charges.
  await forget()?.catch(() => {});
  return { ok: true as const };
});
