import { payments } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { keptRecord } from '../../customers/index.ts';
import { useCredit } from '../credit.ts';
import { holdCustomer } from '../hold-customer.ts';
import { openOfBill, readBill } from '../read-bill.ts';

export default implement(
  payments.applyCredit,
  async (scope, { customerId, invoiceId, amount }) => {
    const kept = await keptRecord(scope, customerId);
    await holdCustomer(scope, kept);
    const bill = await readBill(scope, invoiceId);
    if ((await keptRecord(scope, bill.customer_id)) !== kept) refuse('other_owner', 'invoiceId');
    const left = await useCredit(scope, bill, amount);
    return { left, open: openOfBill(bill) - amount };
  },
  { invoice_not_overpaid: 'changed_meanwhile' },
);
