import { invoices } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { creditLines, type Taken } from '../credit-lines.ts';
import { exactly } from '../document.ts';
import { issueCredit } from '../issue-credit.ts';
import { holdInvoice, linesOfInvoice } from '../read-invoice.ts';

async function takenOf({ sql, shopId }: Scope, billId: string): Promise<Map<string, Taken>> {
  const rows = await sql
    .selectFrom('invoice_line as l')
    .innerJoin('invoice as i', (join) => join.onRef('i.shop_id', '=', 'l.shop_id').onRef('i.id', '=', 'l.invoice_id'))
    .select(['l.credits_line_id', 'l.quantity', 'l.net', 'l.tax', 'l.amount'])
    .where('i.shop_id', '=', shopId)
    .where('i.credits_id', '=', billId)
    .where('i.status', '<>', 'draft')
    .execute();
  const taken = new Map<string, Taken>();
  for (const row of rows) {
    const known = taken.get(row.credits_line_id ?? '') ?? { quantity: 0, net: 0, tax: 0, amount: 0 };
    taken.set(row.credits_line_id ?? '', {
      quantity: known.quantity + row.quantity,
      net: known.net + row.net,
      tax: known.tax + row.tax,
      amount: known.amount + row.amount,
    });
  }
  return taken;
}

/** */
export default implement(invoices.creditInvoice, async (scope, { invoiceId, lines: wanted, reason }) => {
  const bill = await holdInvoice(scope, invoiceId);
  if (bill.status === 'draft' || bill.status === 'void' || bill.kind === 'credit_note') refuse('not_posted');
  const taken = await takenOf(scope, bill.id);
  const stored = await linesOfInvoice(scope, bill.id);
  const lines = exactly(() => creditLines(stored, taken, wanted));
  return issueCredit(scope, bill, lines, reason);
});
