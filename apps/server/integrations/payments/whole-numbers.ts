import { fromDecimal, toDecimal } from '../../kernel/money-text.ts';

/** Minor units as the decimal number some vendors want in JSON, and back; the text between keeps it exact. */
export const toNumber = (minor: number, currency: string): number => Number(toDecimal(minor, currency));
export const fromNumber = (value: unknown, currency: string): number =>
  typeof value === 'number' || typeof value === 'string' ? fromDecimal(String(value), currency) : 0;
