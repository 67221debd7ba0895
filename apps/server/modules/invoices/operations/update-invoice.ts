import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { editedDocument } from '../edit-draft.ts';
import { putLines, sumColumns } from '../put-lines.ts';
import { holdInvoice, refsOfInvoice } from '../read-invoice.ts';

export default implement(invoices.updateInvoice, async (scope, input) => {
  const row = await holdInvoice(scope, input.invoiceId);
  if (row.status !== 'draft' || row.kind !== 'invoice') refuse('not_a_draft');
  if (row.version !== input.version) refuse('changed_meanwhile', 'version');
  const surcharges = input.surcharges ?? row.surcharges;
  const document = await editedDocument(scope, row, { lines: input.lines, surcharges });
  const version = row.version + 1;
  await scope.sql
    .updateTable('invoice')
    .set({
      ...sumColumns(document, row.rate_micro),
      surcharges,
      note: input.note || null,
      due_on: input.dueOn,
      buyer_reference: input.buyerReference || null,
      version,
    })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute();
  await putLines(scope, row.id, document.lines);
  scope.record('invoice.changed', refsOfInvoice(row), { total: document.total, currency: row.currency });
  return { id: row.id, version, total: document.total };
});
