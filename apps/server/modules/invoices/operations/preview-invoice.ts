import { invoices } from '@pitlane/contracts';
import { can } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { byRateOf } from '../document.ts';
import { editedDocument } from '../edit-draft.ts';
import { readInvoice } from '../read-invoice.ts';
import { lineView } from '../view.ts';

export default implement(invoices.previewInvoice, async (scope, { invoiceId, lines, surcharges }) => {
  const row = await readInvoice(scope, invoiceId);
  const document = await editedDocument(scope, row, { lines, surcharges: surcharges ?? row.surcharges });
  const margins = can(scope.actor, 'margin.read');
  return {
    currency: row.currency,
    lines: document.lines.map((line) => lineView({ ...line, id: newId() }, margins)),
    net: document.net,
    tax: document.tax,
    total: document.total,
    depositOver: document.overTotal,
    byRate: byRateOf(document.lines),
  };
});
