import { payments } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implementOutside } from '../../../kernel/implement.ts';
import { attemptView } from '../attempt-rows.ts';
import { beginAttempt, oneOpenTry } from '../begin-attempt.ts';
import { readBill } from '../read-bill.ts';

export default implementOutside(
  payments.startPayment,
  async (outside, { invoiceId, ...wish }) => {
    const { shopId, name } = asStaff(outside.actor);
    const row = await beginAttempt(outside, shopId, async (scope) => ({
      bill: await readBill(scope, invoiceId),
      wish: { ...wish, by: 'staff', byName: name },
    }));
    return attemptView(row);
  },
  oneOpenTry,
);
