import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readRules } from '../../invoices/index.ts';
import { readShop } from '../../shops/index.ts';
import { bookPayment } from '../book-payment.ts';
import { holdCustomer } from '../hold-customer.ts';
import { checkPayable, readBill } from '../read-bill.ts';

/** R-644 Cash, a bank transfer or the card terminal: booked by hand, for today or a day before. */
export default implement(
  payments.takePayment,
  async (scope, { invoiceId, method, amount, tip, reference, receivedOn }) => {
    const bill = await readBill(scope, invoiceId);
    checkPayable(bill);
    await holdCustomer(scope, bill.customer_id);
    const shop = await readShop(scope);
    const today = dayAt(scope.clock.now(), shop.timeZone);
    if (receivedOn && receivedOn > today) refuse('invalid_input', 'receivedOn');
    if (tip > 0 && !(await readRules(scope, shop)).rules.tips) refuse('tips_off', 'tip');
    return bookPayment(scope, {
      invoiceId,
      method,
      provider: null,
      providerRef: null,
      attemptId: null,
      amount,
      tip,
      fee: 0,
      reference: reference || null,
      receivedOn: receivedOn ?? today,
      takenBy: asStaff(scope.actor).name,
    });
  },
  { invoice_not_overpaid: 'changed_meanwhile' },
);
