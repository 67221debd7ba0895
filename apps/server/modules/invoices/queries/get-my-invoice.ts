import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { myInvoiceView, readMyInvoice } from '../my-view.ts';

/** */
export default answer(invoices.getMyInvoice, async (scope, { invoice }) =>
  myInvoiceView(scope, await readMyInvoice(scope, invoice)),
);
