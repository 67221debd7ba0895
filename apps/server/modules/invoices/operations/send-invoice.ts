import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { holdInvoice } from '../read-invoice.ts';
import { sendBill } from '../send.ts';

export default implement(invoices.sendInvoice, async (scope, { invoiceId, message }) => {
  await sendBill(scope, await holdInvoice(scope, invoiceId), message);
  return { ok: true as const };
});
