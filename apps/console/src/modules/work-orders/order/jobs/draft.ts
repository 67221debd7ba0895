import { decimalsOf } from '../../../../shared/money.ts';
import type { Line } from '../order.tsx';

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

/** A decimal a person typed, comma or point, as a whole number of `10^-places`; null when it is not one. */
export function wholeFrom(text: string, places: number): number | null {
  const clean = text.trim().replace(/[\s\u00a0']/g, '');
  const plain = /,\d{1,3}$/.test(clean) && !clean.includes('.') ? clean.replace(',', '.') : clean.replace(/,/g, '');
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || (!match[2] && !match[3])) return null;
  const digits = (match[3] ?? '').padEnd(places + 1, '0');
  const cut = digits.slice(0, places);
  const whole = Number(`${match[2] || '0'}${cut}`) + (Number(digits[places]) >= 5 ? 1 : 0);
  return Number.isSafeInteger(whole) ? (match[1] ? -whole : whole) : null;
}

/** The plain decimal of a whole number of `10^-places`: 1600, 3 → `1.6`. */
export const textOf = (whole: number, places: number, keep = 0): string => {
  const [head, tail = ''] = (Math.abs(whole) / 10 ** places).toFixed(places).split('.');
  const cut = tail.replace(/0+$/, '').padEnd(keep, '0');
  return `${whole < 0 ? '-' : ''}${head}${cut ? `.${cut}` : ''}`;
};

export const draftOf = (line: Line, currency: string): DraftLine => ({
  key: line.id,
  kind: line.kind,
  description: line.description,
  partNumber: line.partNumber ?? '',
  quantity: textOf(line.quantity, 3),
  price: textOf(line.unitPrice, decimalsOf(currency), decimalsOf(currency)),
  taxRateBp: line.taxRateBp,
});

/** Quantity times price in minor units, half up, as the server rounds; null while a figure is not understood. */
export function amountOf({ quantity, price }: DraftLine, currency: string): number | null {
  const [thousandths, minor] = [wholeFrom(quantity, 3), wholeFrom(price, decimalsOf(currency))];
  if (thousandths === null || minor === null) return null;
  const exact = BigInt(thousandths) * BigInt(minor);
  const [sign, size] = exact < 0n ? [-1, -exact] : [1, exact];
  return sign * Number((size + 500n) / 1000n);
}

/** The lines as the server takes them; null while one is incomplete. */
export function linesFrom(drafts: readonly DraftLine[], currency: string) {
  const lines = drafts.map((draft) => ({
    kind: draft.kind,
    description: draft.description.trim(),
    partNumber: draft.partNumber.trim() || null,
    quantity: wholeFrom(draft.quantity, 3),
    unitPrice: wholeFrom(draft.price, decimalsOf(currency)),
    ...(draft.taxRateBp === undefined ? {} : { taxRateBp: draft.taxRateBp }),
  }));
  const complete = lines.flatMap(({ quantity, unitPrice, ...line }) =>
    quantity === null || unitPrice === null || line.description === '' ? [] : [{ ...line, quantity, unitPrice }],
  );
  return complete.length === lines.length ? complete : null;
}
