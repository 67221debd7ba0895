import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { paidDeposits, setOffLines } from './deposits.ts';
import { type Document, documentOf } from './document.ts';
import { groundFor } from './make-draft.ts';
import { applyRules, type LineInput } from './price-rules.ts';
import { type InvoiceRow, linesOfInvoice } from './read-invoice.ts';

type Typed = { readonly lines: readonly LineInput[]; readonly surcharges: boolean };

/**
 * What a draft comes to with these lines: priced by the rules, with the shop's own lines and the
 * visit's paid deposits. Refuses not_a_draft, amount_too_large.
 */
export async function editedDocument(scope: Reading, row: InvoiceRow, typed: Typed): Promise<Document> {
  if (row.status !== 'draft') refuse('not_a_draft');
  const { price } = await groundFor(scope, row.customer_id, {
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax,
    rateMicro: row.rate_micro,
  });
  const titles = new Map((await linesOfInvoice(scope, row.id)).map((line) => [line.jobId, line.jobTitle]));
  const inputs = typed.lines.map((line) => {
    const jobTitle = line.jobId ? (titles.get(line.jobId) ?? null) : null;
    return { ...line, jobTitle, jobId: jobTitle === null ? null : line.jobId };
  });
  const deposits = row.work_order_id ? await paidDeposits(scope, row.work_order_id) : [];
  const { locale, pricesIncludeTax } = price;
  return documentOf(
    [
      ...applyRules(inputs, { ...price, surcharges: typed.surcharges }),
      ...setOffLines(deposits, { locale, pricesIncludeTax }),
    ],
    price,
  );
}
