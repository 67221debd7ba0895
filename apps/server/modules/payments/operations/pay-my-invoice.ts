import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { customerGate } from '../../customers/index.ts';
import { myAttemptView } from '../attempt-rows.ts';
import { beginAttempt, oneOpenTry } from '../begin-attempt.ts';
import { readMyBill } from '../read-bill.ts';

export default implementOutside(
  payments.payMyInvoice,
  async (outside, { invoice, saveMethod, ...wish }) => {
    const me = asCustomer(outside.actor);
    const row = await beginAttempt(outside, me.shopId, async (scope) => {
      await customerGate(scope);
      const bill = await readMyBill(scope, invoice, me.customerId);
      return { bill, wish: { ...wish, save: saveMethod, by: 'customer', byName: me.name } };
    });
    return myAttemptView(row);
  },
  oneOpenTry,
);
