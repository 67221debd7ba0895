import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { recordsOf } from '../../customers/index.ts';
import { attempts, attemptView } from '../attempt-rows.ts';
import { partsOf, paymentRows, rowView } from '../payment-rows.ts';

export default answer(payments.listPayments, async (scope, asked) => {
  const { customerId, invoiceId, method, refunded, from, to, cursor, limit } = asked;
  const records = customerId ? await recordsOf(scope, customerId) : null;
  const after = readCursor(cursor, 1);
  let query = paymentRows(scope)
    .orderBy('p.id', 'desc')
    .limit(limit + 1);
  let open = attempts(scope).where('a.state', 'in', ['created', 'pending']).orderBy('a.id', 'desc').limit(50);
  if (records) {
    query = query.where('p.customer_id', 'in', records);
    open = open.where('a.customer_id', 'in', records);
  }
  if (invoiceId) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('payment_allocation as l')
          .select('l.id')
          .whereRef('l.shop_id', '=', 'p.shop_id')
          .whereRef('l.payment_id', '=', 'p.id')
          .where('l.invoice_id', '=', invoiceId),
      ),
    );
    open = open.where('a.invoice_id', '=', invoiceId);
  }
  if (method) query = query.where('p.method', '=', method);
  if (refunded !== undefined) query = query.where('p.refunded', refunded ? '>' : '=', 0);
  if (from) query = query.where('p.received_on', '>=', from);
  if (to) query = query.where('p.received_on', '<=', to);
  if (after) query = query.where('p.id', '<', String(after[0]));
  const rows = await query.execute();
  const [parts, running] = await Promise.all([
    partsOf(
      scope,
      rows.map((row) => row.id),
    ),
    after ? [] : open.execute(),
  ]);
  const page = pageOf(
    rows,
    limit,
    (row) => rowView(row, parts.get(row.id) ?? []),
    (row) => [row.id],
  );
  return { ...page, open: running.map(attemptView) };
});
