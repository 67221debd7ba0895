import { numbersOf } from './numbers.ts';

/** What parts whole from fraction where a language is written. */
export type DecimalSign = '.' | ',';

/** `,` for German, `.` for English. */
export const decimalSignOf = (format: string): DecimalSign =>
  numbersOf(format, 3)
    .formatToParts(1.5)
    .some(({ value }) => value === ',')
    ? ','
    : '.';

/** What parts the thousands there, so that a figure can be read back. */
export const groupSignOf = (format: string): DecimalSign => (decimalSignOf(format) === ',' ? '.' : ',');

/** A typed figure with a point for the fraction and nothing between thousands: `1.250,50` → `1250.50`. */
function plainOf(text: string, sign: DecimalSign): string {
  const clean = text.trim().replace(/[\s\u00a0']/g, '');
  const last = /[.,](?=[^.,]*$)/.exec(clean)?.[0];
  if (!last) return clean;
  if (clean.includes(last === '.' ? ',' : '.'))
    return clean.replaceAll(last === '.' ? ',' : '.', '').replace(last, '.');
  const grouped = /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(clean);
  return grouped && last !== sign ? clean.replaceAll(last, '') : clean.replace(last, '.');
}

/**
 * A decimal a person typed, comma or point, as a whole number of `10^-places`; null when it is not one. A lone sign
 * before three digits parts thousands, unless it is the decimal sign of the language.
 */
export function wholeFrom(text: string, places: number, sign: DecimalSign = '.'): number | null {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plainOf(text, sign));
  if (!match || (!match[2] && !match[3])) return null;
  const digits = (match[3] ?? '').padEnd(places + 1, '0');
  const cut = digits.slice(0, places);
  const whole = Number(`${match[2] || '0'}${cut}`) + (Number(digits[places]) >= 5 ? 1 : 0);
  return Number.isSafeInteger(whole) ? (match[1] ? -whole : whole) : null;
}

/** The decimal of a whole number of `10^-places` as one types it: 1600, 3 → `1.6`, in German `1,6`. */
export const textOf = (whole: number, places: number, keep = 0, sign: DecimalSign = '.'): string => {
  const [head, tail = ''] = (Math.abs(whole) / 10 ** places).toFixed(places).split('.');
  const cut = tail.replace(/0+$/, '').padEnd(keep, '0');
  return `${whole < 0 ? '-' : ''}${head}${cut ? `${sign}${cut}` : ''}`;
};

/** Quantity in thousandths times price in minor units, half up, as the server rounds. */
export function timesPrice(thousandths: number, minor: number): number {
  const exact = BigInt(thousandths) * BigInt(minor);
  const [sign, size] = exact < 0n ? [-1, -exact] : [1, exact];
  return sign * Number((size + 500n) / 1000n);
}
