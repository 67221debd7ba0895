import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { keptRecord } from '../../customers/index.ts';
import { newestAttempt } from '../attempt-rows.ts';
import { useCredit } from '../credit.ts';
import { holdCustomer } from '../hold-customer.ts';
import { openOfBill, readMyBill } from '../read-bill.ts';
import { isOpen } from '../settle-attempt.ts';

/** */
export default implement(
  payments.useMyCredit,
  async (scope, { invoice, amount }) => {
    const { customerId } = asCustomer(scope.actor);
    await holdCustomer(scope, await keptRecord(scope, customerId));
    const bill = await readMyBill(scope, invoice, customerId);
    const newest = await newestAttempt(scope, bill.id);
    if (newest && isOpen(newest)) refuse('payment_running');
    const left = await useCredit(scope, bill, amount);
    return { left, open: openOfBill(bill) - amount };
  },
  { invoice_not_overpaid: 'changed_meanwhile' },
);
