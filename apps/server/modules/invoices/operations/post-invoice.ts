import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { postDraft } from '../post.ts';
import { holdInvoice } from '../read-invoice.ts';
import { refreshDeposits } from '../refresh-deposits.ts';

/** R-518 R-519 */
export default implement(invoices.postInvoice, async (scope, { invoiceId, version }) => {
  const row = await holdInvoice(scope, invoiceId);
  if (row.status !== 'draft') refuse('not_a_draft');
  if (row.version !== version) refuse('changed_meanwhile', 'version');
  const { id, number, total } = await postDraft(scope, await refreshDeposits(scope, row));
  return { id, number, total };
});
