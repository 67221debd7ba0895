import { payments } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { addLink } from '../add-link.ts';
import { endLinks } from '../end-links.ts';
import { checkPayable, openOfBill, readBill, refsOfBill } from '../read-bill.ts';

/** R-658 Of the desk's links only the newest works; those in mails stay good. */
export default implement(payments.makePaymentLink, async (scope, { invoiceId, days }) => {
  const bill = await readBill(scope, invoiceId);
  checkPayable(bill);
  if (openOfBill(bill) === 0) refuse('nothing_due');
  await endLinks(scope, invoiceId, 'desk');
  const { path, expiresAt } = await addLink(scope, { invoiceId, days, byMail: false });
  scope.record('payment.link_made', refsOfBill(bill), { number: bill.number_text ?? '' });
  return { url: `${scope.services.env.publicUrl}${path}`, expiresAt: expiresAt.toISOString() };
});
