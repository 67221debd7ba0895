import { payments } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { keptRecord } from '../../customers/index.ts';
import { useCredit } from '../credit.ts';
import { holdCustomer } from '../hold-customer.ts';
import { partsOf, readPayment } from '../payment-rows.ts';
import { openOfBill, readBill } from '../read-bill.ts';

export default implement(
  payments.allocatePayment,
  async (scope, { paymentId, invoiceId, amount }) => {
    const payment = await readPayment(scope, paymentId);
    const kept = await keptRecord(scope, payment.customer_id);
    await holdCustomer(scope, kept);
    const bill = await readBill(scope, invoiceId);
    if ((await keptRecord(scope, bill.customer_id)) !== kept || bill.currency !== payment.currency)
      refuse('other_owner', 'invoiceId');
    await useCredit(scope, bill, amount, paymentId);
    const settled = (await partsOf(scope, [paymentId])).get(paymentId) ?? [];
    const used = settled.reduce((sum, part) => sum + part.amount, 0);
    return { left: payment.amount - payment.refunded - used, open: openOfBill(bill) - amount };
  },
  { invoice_not_overpaid: 'changed_meanwhile' },
);
