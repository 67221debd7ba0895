import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { myAttemptView, newestAttempt } from '../attempt-rows.ts';
import { waysFor } from '../provider-account.ts';
import { openOfBill } from '../read-bill.ts';
import { readLink } from '../read-link.ts';
import { transferTo } from '../transfer-to.ts';

export default answer(payments.getPayByLink, async (scope, { token }) => {
  const bill = await readLink(scope, token);
  const [shop, ways, newest, bank] = await Promise.all([
    readShop(scope),
    waysFor(scope, bill.currency),
    newestAttempt(scope, bill.id),
    transferTo(scope, bill),
  ]);
  return {
    shopName: shop.name,
    number: bill.number_text ?? '',
    total: bill.total,
    open: openOfBill(bill),
    currency: bill.currency,
    dueOn: bill.due_on,
    ways,
    bank,
    attempt: newest ? myAttemptView(newest) : null,
  };
});
