import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implementOutside, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { carryRefund } from '../ask-refund.ts';
import { holdAttempt, refsOfAttempt } from '../attempt-rows.ts';
import { openRefund } from '../refund.ts';
import { saveFailure } from '../save-result.ts';
import { bookAttempt } from '../settle-attempt.ts';

type Decision = 'book' | 'refund' | 'ignore';

/** Books the money that came, also when it goes back: what came and what went both stand in the books. */
async function decide(scope: Scope, attemptId: string, decision: Decision, byName: string) {
  const row = await holdAttempt(scope, attemptId);
  if (row.state !== 'review' || !row.found) return refuse('already_decided');
  const { amount, currency, fee } = row.found;
  scope.record('payment.review_resolved', refsOfAttempt(row), { total: amount, currency, decision });
  if (decision === 'ignore') {
    await saveFailure(scope, row, 'failed', 'not_allowed');
    return { state: 'failed', paymentId: null, refundId: null };
  }
  if (currency !== row.currency) refuse('other_currency', 'decision');
  const booked = await bookAttempt(scope, row, { amount, fee, providerRef: row.provider_ref });
  if (decision === 'book') return { state: 'succeeded', paymentId: booked.id, refundId: null };
  const opened = await openRefund(scope, booked.id, { amount, reason: decision, byName });
  return { state: 'succeeded', paymentId: booked.id, refundId: opened.id };
}

/** R-652 A person decides once what becomes of money that is not what was asked. */
export default implementOutside(payments.resolvePaymentReview, async (outside, { attemptId, decision }) => {
  const { shopId, name } = asStaff(outside.actor);
  const inShop = <T>(work: (scope: Scope) => Promise<T>) => outside.inShop(shopId, outside.actor, work);
  const { refundId, ...done } = await inShop((scope) => decide(scope, attemptId, decision, name));
  // A provider that cannot be reached now is told by the asking that goes on.
  if (refundId) await carryRefund({ inShop }, refundId).catch(() => {});
  return done;
});
