import type { documents } from '@pitlane/contracts';
import type { z } from 'zod';
import { digitsOf, roundHalfUp, toMinor } from '../../../kernel/money.ts';

export type Received = z.output<typeof documents.receivedInvoice>;
/** What both ways of writing an invoice are read into, before it is looked over. */
export type Raw = Omit<Received, 'addsUp' | 'format'>;

/** Decimal text to minor units, rounded half up; 0 for nothing. Throws RangeError when it is no number. */
export function minorOf(decimal: string, currency: string): number {
  if (decimal === '') return 0;
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(decimal.trim()) ?? [];
  if (whole === undefined || whole + fraction === '') throw new RangeError('not an amount');
  if (whole.length > 15 || fraction.length > 20) throw new RangeError('not an amount');
  const digits = digitsOf(currency);
  const scaled = BigInt(whole + fraction) * 10n ** BigInt(digits);
  const rounded = roundHalfUp(sign === '-' ? -scaled : scaled, 10n ** BigInt(fraction.length));
  return toMinor(rounded);
}

export function numberOf(decimal: string): number {
  const value = Number(decimal);
  return decimal !== '' && Number.isFinite(value) ? value : 0;
}

/** `20260404` and `2026-04-04` as a calendar day; null for anything else. */
export function dayIn(words: string): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(words) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month}-${day}`;
}

/** EN 16931 BR-CO-10, 13, 14 and 15, to one smallest unit for each line: lines, taxes and totals fit together. */
export function addsUp(raw: Raw): boolean {
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const allowed = (count: number) => Math.max(1, count);
  const lines = sum(raw.lines.map(({ net }) => net)) + sum(raw.allowances.map(({ amount }) => amount));
  const taxes = sum(raw.byRate.map(({ tax }) => tax));
  return (
    Math.abs(lines - raw.net) <= allowed(raw.lines.length) &&
    Math.abs(taxes - raw.tax) <= allowed(raw.byRate.length) &&
    raw.net + raw.tax === raw.total
  );
}
