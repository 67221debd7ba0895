import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, digitsOf, lineTotal, MoneyError, roundHalfUp } from './money.ts';
import { formatMoney, fromDecimal, toDecimal } from './money-text.ts';

const spaced = (text: string): string => text.replace(/\u00a0|\u202f/g, ' ');
const anyMinor = fc.maxSafeInteger();

test('[I18N-05] money is written in the style of the locale', () => {
  expect(spaced(formatMoney(125000, 'ZMW', 'en-ZM'))).toBe('ZMW 1,250.00');
  expect(spaced(formatMoney(125000, 'ZMW', 'bem'))).toBe('ZMW 1,250.00');
  expect(spaced(formatMoney(-500, 'ZMW', 'en-ZM'))).toBe('-ZMW 5.00');
  expect(spaced(formatMoney(125000, 'EUR', 'de-DE'))).toBe('1.250,00 €');
  expect(spaced(formatMoney(14900, 'EUR', 'de-DE', { wholeWhenEven: true }))).toBe('149 €');
  expect(spaced(formatMoney(14950, 'EUR', 'de-DE', { wholeWhenEven: true }))).toBe('149,50 €');
  expect(spaced(formatMoney(1250, 'JPY', 'en-GB'))).toBe('JPY 1,250');
  expect(spaced(formatMoney(1250, 'KWD', 'en-GB'))).toBe('KWD 1.250');
});

test('the largest amounts are written without losing a digit', () => {
  expect(spaced(formatMoney(Number.MAX_SAFE_INTEGER, 'ZMW', 'en-ZM'))).toBe('ZMW 90,071,992,547,409.91');
});

test('ISO 4217: digits per currency, and a currency is three capitals', () => {
  expect(['ZMW', 'EUR', 'JPY', 'KWD', 'UGX', 'TND'].map(digitsOf)).toEqual([2, 2, 0, 3, 0, 3]);
  expect(() => digitsOf('eur')).toThrow(MoneyError);
});

test('plain decimals come back as they went, for any amount and currency', () => {
  fc.assert(
    fc.property(anyMinor, fc.constantFrom('ZMW', 'JPY', 'KWD'), (minor, currency) => {
      expect(fromDecimal(toDecimal(minor, currency), currency)).toBe(minor === 0 ? 0 : minor);
    }),
  );
  expect(fromDecimal('12.5', 'ZMW')).toBe(1250);
  for (const bad of ['', '1,250.00', '1.999', '1e3', '.5', '99999999999999999']) {
    expect(() => fromDecimal(bad, 'ZMW')).toThrow(MoneyError);
  }
});

test('R-021 halves go away from zero, everything else to the nearest', () => {
  expect([5n, -5n, 4n, -4n, 15n, 0n].map((n) => roundHalfUp(n, 10n))).toEqual([1n, -1n, 0n, 0n, 2n, 0n]);
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
      const off = 2n * (roundHalfUp(numerator, denominator) * denominator - numerator);
      expect(off <= denominator && off >= -denominator).toBe(true);
      expect(roundHalfUp(-numerator, denominator)).toBe(-roundHalfUp(numerator, denominator));
    }),
  );
});

test('R-021 a line is quantity in thousandths times unit price', () => {
  expect(lineTotal(1500, 45000)).toBe(67500);
  expect(lineTotal(333, 100)).toBe(33);
  expect(lineTotal(-1000, 2500)).toBe(-2500);
  expect(() => lineTotal(1.5, 100)).toThrow(MoneyError);
  expect(() => lineTotal(Number.MAX_SAFE_INTEGER, 2_000)).toThrow(MoneyError);
});

test('R-022 parts of an allocation add up exactly and lie within one unit of their share', () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(anyMinor, weights, (total, shares) => {
      fc.pre(shares.some((share) => share > 0));
      const parts = allocate(total, shares).map(BigInt);
      const sum = BigInt(shares.reduce((left, right) => left + right, 0));
      expect(parts.reduce((left, right) => left + right, 0n)).toBe(BigInt(total));
      parts.forEach((part, index) => {
        const off = part * sum - BigInt(total) * BigInt(shares[index] ?? 0);
        expect(off < sum && off > -sum).toBe(true);
      });
    }),
  );
});

test('an allocation refuses negative, fractional and empty weights', () => {
  for (const bad of [[], [0, 0], [1, -1], [0.5]]) expect(() => allocate(10, bad)).toThrow(MoneyError);
});
