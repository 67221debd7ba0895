import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { reverseEntry } from '../../ledger/index.ts';
import { readShop } from '../../shops/index.ts';
import { holdInvoice, type InvoiceRow, refsOfInvoice } from '../read-invoice.ts';
import { bookText } from '../words.ts';

async function throwAway({ sql, shopId }: Scope, id: string): Promise<void> {
  await sql.deleteFrom('invoice_line').where('shop_id', '=', shopId).where('invoice_id', '=', id).execute();
  await sql.deleteFrom('invoice').where('shop_id', '=', shopId).where('id', '=', id).execute();
}

async function cancel(scope: Scope, row: InvoiceRow, reason: string): Promise<void> {
  if (row.paid !== 0 || row.credited !== 0) refuse('has_payments');
  const shop = await readShop(scope);
  await scope.sql
    .updateTable('invoice')
    .set({ status: 'void', voided_at: scope.now, void_reason: reason, version: row.version + 1 })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  await reverseEntry(
    scope,
    { kind: 'invoice', sourceId: row.id },
    {
      kind: 'void',
      sourceId: row.id,
      day: dayAt(scope.clock.now(), shop.timeZone),
      description: bookText(shop.locale, 'void', row.number_text ?? ''),
    },
  );
}

/** R-527 A draft goes without a trace in the numbers, and no customer hears of it; a posted bill keeps its number and is booked back. */
export default implement(invoices.voidInvoice, async (scope, { invoiceId, reason }) => {
  const row = await holdInvoice(scope, invoiceId);
  if (row.status === 'void') refuse('already_done');
  const { total, currency } = row;
  if (row.status === 'draft') {
    await throwAway(scope, row.id);
    scope.record('invoice.discarded', refsOfInvoice(row), { total, currency, reason });
  } else {
    await cancel(scope, row, reason);
    scope.record('invoice.voided', refsOfInvoice(row), { number: row.number_text ?? '', total, currency, reason });
  }
  return { ok: true as const };
});
