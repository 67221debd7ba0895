import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { myAttemptView, newestAttempt } from '../attempt-rows.ts';
import { waysFor } from '../provider-account.ts';
import { openOfBill, readMyBill } from '../read-bill.ts';
import { isOpen } from '../settle-attempt.ts';
import { transferTo } from '../transfer-to.ts';

export default answer(payments.listMyPayWays, async (scope, { invoice }) => {
  const bill = await readMyBill(scope, invoice, asCustomer(scope.actor).customerId);
  const [ways, newest, bank] = await Promise.all([
    waysFor(scope, bill.currency),
    newestAttempt(scope, bill.id),
    transferTo(scope, bill),
  ]);
  const running = newest && isOpen(newest) ? myAttemptView(newest) : null;
  return { ways, open: openOfBill(bill), currency: bill.currency, running, bank };
});
