import { lineTotal } from '../../../kernel/money.ts';
import { totalOf } from '../../../kernel/tax.ts';
import type { FrozenLine } from '../../../schema/json.ts';
import type { TypedLine } from './visit.ts';

export type Priced = { readonly lines: FrozenLine[] };

/** A job's lines priced as a document of their own, as work orders keep them. */
export function priceLines(lines: readonly TypedLine[], pricesIncludeTax: boolean): Priced {
  const total = totalOf(
    lines.map(({ kind, quantity, unitPrice, taxRateBp }) => {
      const amount = lineTotal(quantity, unitPrice);
      return { amount: kind === 'discount' ? 0 - Math.abs(amount) : amount, rate: taxRateBp };
    }),
    { pricesIncludeTax, currency: 'ZMW' },
  );
  return {
    lines: lines.map((line, index) => ({
      ...line,
      description: `Line ${index + 1}`,
      partNumber: null,
      net: total.lines[index]?.net ?? 0,
      tax: total.lines[index]?.tax ?? 0,
    })),
  };
}

export const sumsOfJob = ({ lines }: Priced) => {
  const add = (key: 'net' | 'tax') => lines.reduce((sum, line) => sum + line[key], 0);
  return { net: add('net'), tax: add('tax'), total: add('net') + add('tax') };
};
