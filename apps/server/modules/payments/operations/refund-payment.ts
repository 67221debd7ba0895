import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { carryRefund } from '../ask-refund.ts';
import { openRefund } from '../refund.ts';

/** R-655 Written first, then told to the provider, then kept; a process that falls between is made good by the asking. */
export default implementOutside(payments.refundPayment, async (outside, { paymentId, amount, reason }) => {
  const { shopId, name } = asStaff(outside.actor);
  const inShop = <T>(work: Parameters<typeof outside.inShop<T>>[2]) => outside.inShop(shopId, outside.actor, work);
  const opened = await inShop((scope) => openRefund(scope, paymentId, { amount, reason, byName: name }));
  if (opened.byHand) return { id: opened.id, state: 'succeeded' as const };
  try {
    return { id: opened.id, state: await carryRefund({ inShop }, opened.id) };
  } catch {
    // The provider could not be understood: it is told again with the same id.
    return { id: opened.id, state: 'created' as const };
  }
});
