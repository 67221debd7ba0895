import type { invoiceShapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { splitDeposits } from './deposit-over.ts';
import { paidDeposits, setOffLines } from './deposits.ts';
import { type Document, documentOf } from './document.ts';
import { groundFor } from './make-draft.ts';
import { applyRules, type KeptCost, type LineInput } from './price-rules.ts';
import { type InvoiceRow, linesOfInvoice, type StoredLine } from './read-invoice.ts';

type TypedLine = z.output<typeof invoiceShapes.invoiceLineInput>;
/** `overTotal`: what of the deposits goes back when this is posted. */
type Edited = Document & { readonly overTotal: number };
type Typed = { readonly lines: readonly TypedLine[]; readonly surcharges: boolean };

/** The stored line each typed one was: by its id, else the first of the same kind and words that is not taken. */
function sameLines(typed: readonly TypedLine[], stored: readonly StoredLine[]): (StoredLine | undefined)[] {
  const named = new Set(typed.flatMap(({ id }) => id ?? []));
  const free = new Set(stored.filter(({ id }) => !named.has(id)));
  return typed.map((line) => {
    if (line.id) return stored.find(({ id }) => id === line.id);
    const same = [...free].find(({ kind, description, jobId }) => {
      return kind === line.kind && description === line.description && jobId === line.jobId;
    });
    if (same) free.delete(same);
    return same;
  });
}

/** R-533 Who may not see costs changes none: each line keeps what it had, and by which rule it was priced. */
function keepCosts(scope: Reading, typed: readonly TypedLine[], stored: readonly StoredLine[]): LineInput[] {
  if (can(scope.actor, 'margin.read')) return [...typed];
  const were = sameLines(typed, stored);
  return typed.map((line, index) => {
    const was = were[index];
    const kept: KeptCost = {
      cost: was?.cost ?? null,
      quantity: was?.quantity ?? line.quantity,
      unitPrice: was?.unitPrice ?? line.unitPrice,
      rule: was?.rule ?? null,
    };
    const priceBy = line.priceBy === 'matrix' ? null : line.priceBy;
    return { ...line, unitCost: null, priceBy, kept };
  });
}

/**
 * What a draft comes to with these lines: priced by the rules, with the shop's own lines and the
 * visit's paid deposits. Refuses not_a_draft, amount_too_large.
 */
export async function editedDocument(scope: Reading, row: InvoiceRow, typed: Typed): Promise<Edited> {
  if (row.status !== 'draft') refuse('not_a_draft');
  const { price } = await groundFor(scope, row.customer_id, {
    currency: row.currency,
    pricesIncludeTax: row.prices_include_tax,
    rateMicro: row.rate_micro,
  });
  const stored = await linesOfInvoice(scope, row.id);
  const titles = new Map(stored.map((line) => [line.jobId, line.jobTitle]));
  const inputs = keepCosts(scope, typed.lines, stored).map((line) => {
    const jobTitle = line.jobId ? (titles.get(line.jobId) ?? null) : null;
    return { ...line, jobTitle, jobId: jobTitle === null ? null : line.jobId };
  });
  const deposits = row.work_order_id ? await paidDeposits(scope, row.work_order_id) : [];
  const { locale, pricesIncludeTax } = price;
  const charged = applyRules(inputs, { ...price, surcharges: typed.surcharges });
  const { used, overTotal } = splitDeposits(deposits, documentOf(charged, price).lines);
  return { ...documentOf([...charged, ...setOffLines(used, { locale, pricesIncludeTax })], price), overTotal };
}
