import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { billingOf } from '../customers/index.ts';
import { type InvoiceRow, refsOfInvoice } from './read-invoice.ts';

/** R-526 Sends a posted bill to its customer; the notices do the mailing. Refuses not_posted, no_contact. */
export async function sendBill(scope: Scope, row: InvoiceRow, message: string): Promise<void> {
  if (row.status === 'draft' || row.status === 'void') refuse('not_posted');
  const { email } = await billingOf(scope, row.customer_id);
  if (!email) refuse('no_contact');
  await scope.sql
    .updateTable('invoice')
    .set({ sent_at: scope.now })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  scope.record('invoice.sent', refsOfInvoice(row), {
    number: row.number_text ?? '',
    kind: row.kind,
    total: row.total,
    currency: row.currency,
    dueOn: row.due_on,
    message,
  });
}
