import type { invoiceShapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { MoneyError } from '../../kernel/money.ts';
import { refuse } from '../../kernel/refusal.ts';
import { totalOf } from '../../kernel/tax.ts';

export type LineKind = z.output<typeof invoiceShapes.invoiceLineKind>;
/** A line before tax: `amount` in the document's own terms (net, or gross where prices include tax), minor units. */
export type OpenLine = {
  readonly kind: LineKind;
  readonly description: string;
  readonly jobId: string | null;
  readonly jobTitle: string | null;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly taxRateBp: number;
  readonly amount: number;
  readonly cost: number | null;
  readonly rule: string | null;
  /** Net and tax that are already settled: a deposit set off, a line credited. */
  readonly fixed?: { readonly net: number; readonly tax: number };
  readonly creditsLineId?: string | null;
  readonly depositId?: string | null;
};
export type DocumentLine = Omit<OpenLine, 'fixed'> & {
  readonly net: number;
  readonly tax: number;
  readonly total: number;
};
export type RateSum = { readonly rateBp: number; readonly net: number; readonly tax: number };
export type Document = {
  readonly lines: DocumentLine[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
};
export type DocumentTerms = { readonly currency: string; readonly pricesIncludeTax: boolean };

/** Refuses amount_too_large where exact arithmetic ends. */
export function exactly<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MoneyError) refuse('amount_too_large', 'lines');
    throw error;
  }
}

/**
 * R-512 Tax of a bill: once for each rate on the sum of its lines, discounts and price rules included.
 * Lines whose tax is already settled elsewhere, such as deposits, keep it to the smallest unit.
 */
export function documentOf(lines: readonly OpenLine[], terms: DocumentTerms): Document {
  return exactly(() => {
    const open = lines.filter((line) => !line.fixed);
    const taxed = totalOf(
      open.map((line) => ({ amount: line.amount, rate: line.taxRateBp })),
      terms,
    );
    let next = 0;
    const made = lines.map(({ fixed, ...line }) => {
      const sums = fixed ?? taxed.lines[next++];
      return { ...line, net: sums?.net ?? 0, tax: sums?.tax ?? 0, total: (sums?.net ?? 0) + (sums?.tax ?? 0) };
    });
    return { lines: made, ...sumsOf(made) };
  });
}

const sumsOf = (lines: readonly DocumentLine[]) => {
  const add = (key: 'net' | 'tax' | 'total') => lines.reduce((sum, line) => sum + line[key], 0);
  return { net: add('net'), tax: add('tax'), total: add('total') };
};

/** Net and tax of lines by rate, lowest rate first. */
export function byRateOf(lines: readonly Pick<DocumentLine, 'taxRateBp' | 'net' | 'tax'>[]): RateSum[] {
  const rates = new Map<number, { net: number; tax: number }>();
  for (const { taxRateBp, net, tax } of lines) {
    const known = rates.get(taxRateBp) ?? { net: 0, tax: 0 };
    rates.set(taxRateBp, { net: known.net + net, tax: known.tax + tax });
  }
  return [...rates].sort(([a], [b]) => a - b).map(([rateBp, sums]) => ({ rateBp, ...sums }));
}
