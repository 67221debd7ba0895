import type { Block, TableRow } from '../../../integrations/documents/port.ts';
import { type Frame, money, quantityText, rateText, say } from '../frame.ts';

export type PricedLine = {
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly taxRateBp: number;
  readonly net: number;
  readonly tax: number;
};
export type RateSum = { readonly rateBp: number; readonly net: number; readonly tax: number };

/** A line's own amount: net, or with tax where prices are shown with tax. */
export const amountOf = (line: Pick<PricedLine, 'net' | 'tax'>, withTax: boolean): number =>
  withTax ? line.net + line.tax : line.net;

/** The head every list of prices has. */
export const priceColumns = (frame: Frame, withTax: boolean) => [
  { label: say(frame, 'column.description'), share: 46, align: 'start' as const },
  { label: say(frame, 'column.quantity'), share: 11, align: 'end' as const },
  { label: say(frame, 'column.price'), share: 17, align: 'end' as const },
  { label: say(frame, 'column.tax'), share: 9, align: 'end' as const },
  { label: say(frame, withTax ? 'column.gross' : 'column.net'), share: 17, align: 'end' as const },
];

export function priceRow(frame: Frame, line: PricedLine, currency: string, withTax: boolean): TableRow {
  return {
    look: 'line',
    cells: [
      line.description,
      quantityText(frame, line.quantity),
      money(frame, line.unitPrice, currency),
      rateText(frame, line.taxRateBp),
      money(frame, amountOf(line, withTax), currency),
    ],
  };
}

/** Net, tax for each rate, and the total; what follows the total is given. */
export function sumsBlock(
  frame: Frame,
  sums: {
    readonly net: number;
    readonly total: number;
    readonly byRate: readonly RateSum[];
    readonly currency: string;
  },
  after: readonly { label: string; amount: number; look?: 'line' | 'total' | 'quiet' }[] = [],
): Block {
  const { currency } = sums;
  const row = (label: string, amount: number, look: 'line' | 'total' | 'quiet' = 'line') => ({
    label,
    value: money(frame, amount, currency),
    look,
  });
  const taxes = sums.byRate.map((rate) =>
    row(say(frame, 'sum.tax', { rate: rateText(frame, rate.rateBp), net: money(frame, rate.net, currency) }), rate.tax),
  );
  return {
    kind: 'sums',
    rows: [
      row(say(frame, 'sum.net'), sums.net),
      ...taxes,
      row(say(frame, 'sum.total'), sums.total, 'total'),
      ...after.map(({ label, amount, look }) => row(label, amount, look)),
    ],
  };
}
