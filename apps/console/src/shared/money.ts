import { numbersOf } from './numbers.ts';

const places = new Map<string, number>();

function placesOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Decimal places of a currency (ISO 4217), 2 when the code is unknown to the browser. */
export function decimalsOf(currency: string): number {
  const decimals = places.get(currency) ?? placesOf(currency);
  places.set(currency, decimals);
  return decimals;
}

/** Minor units as a figure without code, with a true minus: `−1,250.00`. */
export function moneyFigure(minor: number, currency: string, format: string): string {
  const decimals = decimalsOf(currency);
  const text = numbersOf(format, decimals, decimals).format(Math.abs(minor) / 10 ** decimals);
  return minor < 0 ? `−${text}` : text;
}

/** Minor units with the currency code and a sign, for a difference: `ZMW +120.00`. */
export function signedFigure(minor: number, currency: string, format: string): string {
  const figure = moneyFigure(minor, currency, format);
  return `${currency} ${minor > 0 ? `+${figure}` : figure}`;
}

/** Minor units as a plain figure in whole currency, for sorting and CSV fields. */
export const plainAmount = (minor: number, currency: string): number => minor / 10 ** decimalsOf(currency);
