import { payments } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { endLinks } from '../end-links.ts';
import { readBill, refsOfBill } from '../read-bill.ts';

/** R-658 The desk ends what it made; links that were mailed end only when that is asked. */
export default implement(payments.revokePaymentLink, async (scope, { invoiceId, which }) => {
  const bill = await readBill(scope, invoiceId);
  if ((await endLinks(scope, invoiceId, which)) === 0) refuse('already_done');
  scope.record('payment.link_revoked', refsOfBill(bill), { number: bill.number_text ?? '' });
  return { ok: true as const };
});
