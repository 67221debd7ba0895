import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { creditOf } from '../../ledger/index.ts';
import { readBill } from '../read-bill.ts';

/** */
export default answer(payments.getTill, async (scope, { invoiceId }) => {
  const bill = await readBill(scope, invoiceId);
  const credit = await creditOf(scope, bill.customer_id, bill.currency);
  const links = await scope.sql
    .selectFrom('payment_link')
    .select('by_mail')
    .select((column) => column.fn.max('expires_at').as('until'))
    .where('shop_id', '=', scope.shopId)
    .where('invoice_id', '=', invoiceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', scope.clock.now().toISOString())
    .groupBy('by_mail')
    .execute();
  const until = (byMail: boolean) => links.find((link) => link.by_mail === byMail)?.until ?? null;
  const credited = Math.max(0, credit);
  return { currency: bill.currency, credit: credited, linkUntil: until(false), mailedUntil: until(true) };
});
