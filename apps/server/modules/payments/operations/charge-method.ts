import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { attemptView } from '../attempt-rows.ts';
import { beginAttempt, oneOpenTry } from '../begin-attempt.ts';
import { tokenContext } from '../keep-method.ts';
import { readBill } from '../read-bill.ts';

/** R-661 Only a card of this customer, kept with their consent and not taken back, is charged while they are away. */
export default implementOutside(
  payments.chargeMethod,
  async (outside, { invoiceId, methodId, amount }) => {
    const { shopId, name } = asStaff(outside.actor);
    const row = await beginAttempt(outside, shopId, async (scope) => {
      const bill = await readBill(scope, invoiceId);
      const kept = found(
        await scope.sql
          .selectFrom('payment_method')
          .select(['provider', 'token_sealed'])
          .where('shop_id', '=', shopId)
          .where('id', '=', methodId)
          .where('customer_id', '=', bill.customer_id)
          .where('removed_at', 'is', null)
          .executeTakeFirst(),
        'methodId',
      );
      const provider = kept.provider as 'stripe';
      return {
        bill,
        wish: {
          provider,
          method: 'card',
          amount,
          by: 'staff',
          byName: name,
          savedMethodId: methodId,
        },
        token: scope.services.secrets.open(kept.token_sealed, tokenContext(shopId)),
      };
    });
    return attemptView(row);
  },
  oneOpenTry,
);
