import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { recordsOf } from '../../customers/index.ts';
import { partsOf, paymentRows } from '../payment-rows.ts';

export default answer(payments.listMyPayments, async (scope, { cursor, limit }) => {
  const records = await recordsOf(scope, asCustomer(scope.actor).customerId);
  const after = readCursor(cursor, 1);
  let query = paymentRows(scope)
    .where('p.customer_id', 'in', records)
    .orderBy('p.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where('p.id', '<', String(after[0]));
  const rows = await query.execute();
  const parts = await partsOf(
    scope,
    rows.map((row) => row.id),
  );
  return pageOf(
    rows,
    limit,
    (row) => ({
      payment: row.public_id,
      method: row.method,
      provider: row.provider as 'stripe' | null,
      amount: row.amount,
      tip: row.tip,
      refunded: row.refunded,
      currency: row.currency,
      receivedOn: row.received_on,
      bills: (parts.get(row.id) ?? []).map((part) => ({
        invoice: part.bill_public_id ?? '',
        number: part.number_text ?? '',
        amount: part.amount,
      })),
    }),
    (row) => [row.id],
  );
});
