import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MoneyError } from './money.ts';
import { type DocumentTotal, type TaxableLine, totalOf } from './tax.ts';

const anyLines = fc.array(
  fc.record({
    amount: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
    rate: fc.constantFrom(0, 700, 1600, 1900, 2055, 10_000),
  }),
  { maxLength: 40 },
);
const anyTerms = fc.record({
  pricesIncludeTax: fc.boolean(),
  currency: fc.constantFrom('ZMW', 'EUR', 'USD', 'JPY', 'KWD'),
});
const add = (figures: readonly number[]): number => figures.reduce((left, right) => left + right, 0);

function parts(total: DocumentTotal, side: 'net' | 'tax' | 'gross'): [number, number, number] {
  return [total[side], add(total.byRate.map((part) => part[side])), add(total.lines.map((part) => part[side]))];
}

test('[SUBS-10] R-020 tax is rounded once for each rate, not line by line', () => {
  const lines = [
    { amount: 33, rate: 1600 },
    { amount: 33, rate: 1600 },
    { amount: 33, rate: 1600 },
  ];
  const total = totalOf(lines, { pricesIncludeTax: false, currency: 'ZMW' });
  // 99 x 16 % = 15.84; each line alone would be 5.28 -> 5, together 15.
  expect(total).toMatchObject({ net: 99, tax: 16, gross: 115 });
  expect(total.lines.map((line) => line.tax)).toEqual([6, 5, 5]);
});

test('R-020 German invoice: two rates, a discount, prices with tax', () => {
  const lines = [
    { amount: 11900, rate: 1900 },
    { amount: 10700, rate: 700 },
    { amount: -1190, rate: 1900 },
  ];
  const total = totalOf(lines, { pricesIncludeTax: true, currency: 'EUR' });
  expect(total).toMatchObject({ net: 19000, tax: 2410, gross: 21410 });
  expect(total.byRate).toEqual([
    { rate: 700, net: 10000, tax: 700, gross: 10700 },
    { rate: 1900, net: 9000, tax: 1710, gross: 10710 },
  ]);
});

test('R-021 the tax of each rate is the nearest whole unit, halves away from zero', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, (lines, terms) => {
      for (const part of totalOf(lines, terms).byRate) {
        const base = BigInt(terms.pricesIncludeTax ? part.gross : part.net);
        const scale = terms.pricesIncludeTax ? 10_000n + BigInt(part.rate) : 10_000n;
        const off = 2n * (BigInt(part.tax) * scale - base * BigInt(part.rate));
        expect(off <= scale && off >= -scale).toBe(true);
      }
    }),
  );
});

test('R-022 lines, rates and the document add up exactly, and no line is off by a whole unit', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, (lines, terms) => {
      const total = totalOf(lines, terms);
      for (const side of ['net', 'tax', 'gross'] as const) {
        const [document, rates, each] = parts(total, side);
        expect(rates).toBe(document);
        expect(each).toBe(document);
      }
      total.lines.forEach((line) => {
        const base = terms.pricesIncludeTax ? line.gross : line.net;
        const ideal = (base * line.rate) / (terms.pricesIncludeTax ? 10_000 + line.rate : 10_000);
        expect(Math.abs(line.tax - ideal)).toBeLessThan(1.001);
      });
    }),
  );
});

test('R-023 net + tax = gross everywhere and the priced side of a line never moves', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, (lines, terms) => {
      const total = totalOf(lines, terms);
      for (const sums of [total, ...total.byRate, ...total.lines]) expect(sums.net + sums.tax).toBe(sums.gross);
      const priced = total.lines.map((line) => (terms.pricesIncludeTax ? line.gross : line.net));
      expect(priced).toEqual(lines.map((line) => line.amount));
    }),
  );
});

test('R-021 a credit note mirrors its invoice', () => {
  fc.assert(
    fc.property(anyLines, anyTerms, (lines, terms) => {
      const credit = totalOf(
        lines.map((line) => ({ ...line, amount: 0 - line.amount })),
        terms,
      );
      const bill = totalOf(lines, terms);
      expect([credit.net + bill.net, credit.tax + bill.tax, credit.gross + bill.gross]).toEqual([0, 0, 0]);
    }),
  );
});

test('an empty document is nought; fractions, bad rates and sums beyond exact numbers are refused', () => {
  const terms = { pricesIncludeTax: false, currency: 'ZMW' };
  expect(totalOf([], terms)).toMatchObject({ net: 0, tax: 0, gross: 0, byRate: [], lines: [] });
  const bad: TaxableLine[] = [
    { amount: 0.5, rate: 1600 },
    { amount: 1, rate: -1 },
    { amount: 1, rate: 16.5 },
    { amount: Number.MAX_SAFE_INTEGER, rate: 1600 },
  ];
  for (const line of bad) expect(() => totalOf([line], terms)).toThrow(MoneyError);
  expect(() => totalOf([], { ...terms, currency: 'Kwacha' })).toThrow(MoneyError);
});
