import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { creditOf } from '../../ledger/index.ts';
import { readBill } from '../read-bill.ts';

/** */
export default answer(payments.getTill, async (scope, { invoiceId }) => {
  const bill = await readBill(scope, invoiceId);
  const credit = await creditOf(scope, bill.customer_id, bill.currency);
  const link = await scope.sql
    .selectFrom('payment_link')
    .select('expires_at')
    .where('shop_id', '=', scope.shopId)
    .where('invoice_id', '=', invoiceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', scope.clock.now().toISOString())
    .orderBy('expires_at', 'desc')
    .executeTakeFirst();
  return { currency: bill.currency, credit: Math.max(0, credit), linkUntil: link?.expires_at ?? null };
});
