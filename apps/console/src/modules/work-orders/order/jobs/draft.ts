import { type DecimalSign, textOf, timesPrice, wholeFrom } from '../../../../shared/decimals.ts';
import { decimalsOf } from '../../../../shared/money.ts';
import type { Line } from '../order.tsx';

export { decimalSignOf, textOf, wholeFrom } from '../../../../shared/decimals.ts';

export type Kind = Line['kind'];
/** A line as it is typed: quantity and price are text until they are understood. */
export type DraftLine = {
  readonly key: string;
  readonly kind: Kind;
  readonly description: string;
  readonly partNumber: string;
  readonly quantity: string;
  readonly price: string;
  readonly taxRateBp?: number;
};

export const draftOf = (line: Line, currency: string, sign?: DecimalSign): DraftLine => ({
  key: line.id,
  kind: line.kind,
  description: line.description,
  partNumber: line.partNumber ?? '',
  quantity: textOf(line.quantity, 3, 0, sign),
  price: textOf(line.unitPrice, decimalsOf(currency), decimalsOf(currency), sign),
  taxRateBp: line.taxRateBp,
});

/** Quantity times price in minor units, half up, as the server rounds; null while a figure is not understood. */
export function amountOf({ quantity, price }: DraftLine, currency: string, sign?: DecimalSign): number | null {
  const [thousandths, minor] = [wholeFrom(quantity, 3, sign), wholeFrom(price, decimalsOf(currency), sign)];
  if (thousandths === null || minor === null) return null;
  return timesPrice(thousandths, minor);
}

/** The lines as the server takes them; null while one is incomplete. */
export function linesFrom(drafts: readonly DraftLine[], currency: string, sign?: DecimalSign) {
  const lines = drafts.map((draft) => ({
    kind: draft.kind,
    description: draft.description.trim(),
    partNumber: draft.partNumber.trim() || null,
    quantity: wholeFrom(draft.quantity, 3, sign),
    unitPrice: wholeFrom(draft.price, decimalsOf(currency), sign),
    ...(draft.taxRateBp === undefined ? {} : { taxRateBp: draft.taxRateBp }),
  }));
  const complete = lines.flatMap(({ quantity, unitPrice, ...line }) =>
    quantity === null || unitPrice === null || line.description === '' ? [] : [{ ...line, quantity, unitPrice }],
  );
  return complete.length === lines.length ? complete : null;
}
