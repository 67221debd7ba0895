import type { Measured, Point } from '../inspection.ts';

/** Digits typed so far, by value key; `42` with one decimal is 4.2. */
export type Typed = Readonly<Record<string, string>>;
export const MOST_DIGITS = 7;

/** Only the digits, without leading zeros beyond one. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

/** The digits of what was measured before. */
export function typedFrom({ measured, decimals }: Pick<Point, 'measured' | 'decimals'>): Typed {
  return Object.fromEntries(measured.map(({ key, value }) => [key, String(Math.round(value * 10 ** decimals))]));
}

export const readingOf = (digits: string, decimals: number): number => Number(digits) / 10 ** decimals;

/** The value as it reads: `42` → `4.2`; nothing while empty. */
export const wordsOf = (digits: string | undefined, decimals: number): string =>
  digits ? readingOf(digits, decimals).toFixed(decimals) : '';

/** What is entered, in the order of the template. */
export function measuredOf({ values, decimals }: Pick<Point, 'values' | 'decimals'>, typed: Typed): Measured {
  return values.flatMap(({ key }) => {
    const digits = typed[key];
    return digits ? [{ key, value: readingOf(digits, decimals) }] : [];
  });
}
