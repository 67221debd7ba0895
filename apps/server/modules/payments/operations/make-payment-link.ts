import { payments } from '@pitlane/contracts';
import { hashToken, newId, newToken } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { endLinks } from '../end-links.ts';
import { checkPayable, openOfBill, readBill, refsOfBill } from '../read-bill.ts';

/** R-658 Only the newest link of a bill works; of its token only the hash is kept. */
export default implement(payments.makePaymentLink, async (scope, { invoiceId, days }) => {
  const { sql, shopId, now, clock, services } = scope;
  const bill = await readBill(scope, invoiceId);
  checkPayable(bill);
  if (openOfBill(bill) === 0) refuse('nothing_due');
  await endLinks(scope, invoiceId);
  const token = newToken();
  const expiresAt = new Date(clock.now().getTime() + days * 86_400_000);
  await sql
    .insertInto('payment_link')
    .values({
      shop_id: shopId,
      id: newId(),
      invoice_id: invoiceId,
      token_hash: hashToken(token),
      expires_at: expiresAt,
      created_at: now,
    })
    .execute();
  scope.record('payment.link_made', refsOfBill(bill), { number: bill.number_text ?? '' });
  const { slug } = await readShop(scope);
  return { url: `${services.env.publicUrl}/pay/${token}?shop=${slug}`, expiresAt: expiresAt.toISOString() };
});
