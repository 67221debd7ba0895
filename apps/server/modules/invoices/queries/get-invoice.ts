import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readInvoice } from '../read-invoice.ts';
import { invoiceView } from '../view.ts';

export default answer(invoices.getInvoice, async (scope, { invoiceId }) =>
  invoiceView(scope, await readInvoice(scope, invoiceId)),
);
