import { apportion, digitsOf, exact, lineTotal, type Minor, MoneyError, roundHalfUp, toMinor } from './money.ts';

/** A tax rate in basis points: 1600 is 16 %. Whole, 0 to 10000. */
export type BasisPoints = number;

/** One priced line of a document; `amount` is net or gross as the document says, negative for a discount. */
export interface TaxableLine {
  readonly amount: Minor;
  readonly rate: BasisPoints;
}

export interface Sums {
  readonly net: Minor;
  readonly tax: Minor;
  readonly gross: Minor;
}

export interface DocumentTotal extends Sums {
  readonly currency: string;
  /** One entry for each rate used, lowest first. */
  readonly byRate: readonly (Sums & { readonly rate: BasisPoints })[];
  /** In the order of the lines given; adds up to the totals exactly. */
  readonly lines: readonly (Sums & { readonly rate: BasisPoints })[];
}

export interface TaxTerms {
  readonly pricesIncludeTax: boolean;
  readonly currency: string;
}

/**
 * Totals of a document (estimate, invoice, credit note). One rule for all of them:
 * R-020 Tax is computed once for each rate, on the sum of the document's lines with that rate, discounts included.
 * R-021 That tax is rounded to the smallest unit, halves away from zero.
 * R-022 It is then shared among the lines of the rate by largest remainder, so lines add up to the total exactly.
 * R-023 Net + tax = gross everywhere; the side the shop prices in (net, or gross when prices include tax) never moves.
 * Throws MoneyError for fractions, unknown currencies, rates outside 0-10000 and sums beyond exact numbers.
 */
export function totalOf(lines: readonly TaxableLine[], terms: TaxTerms): DocumentTotal {
  digitsOf(terms.currency);
  const taxes = new Array<bigint>(lines.length).fill(0n);
  const byRate = ratesOf(lines).map((rate) => {
    const members = lines.flatMap((line, index) => (line.rate === rate ? [index] : []));
    const amounts = members.map((index) => exact(lines[index]?.amount ?? 0));
    const scale = terms.pricesIncludeTax ? 10_000n + BigInt(rate) : 10_000n;
    const exactTaxes = amounts.map((amount) => amount * BigInt(rate));
    const tax = roundHalfUp(sum(exactTaxes), scale);
    const shares = apportion(exactTaxes, scale, tax);
    members.forEach((index, position) => {
      taxes[index] = shares[position] ?? 0n;
    });
    return { rate, ...split(sum(amounts), tax, terms.pricesIncludeTax) };
  });
  const shared = lines.map((line, index) => ({
    rate: line.rate,
    ...split(exact(line.amount), taxes[index] ?? 0n, terms.pricesIncludeTax),
  }));
  const total = split(sum(lines.map((line) => exact(line.amount))), sum(taxes), terms.pricesIncludeTax);
  return { currency: terms.currency, ...total, byRate, lines: shared };
}

/** What is left of a gross price without its tax, halves away from zero. */
export const withoutTax = (gross: Minor, rate: BasisPoints): Minor =>
  toMinor(roundHalfUp(exact(gross) * 10_000n, BigInt(10_000 + rate)));

/** A line as it is typed: thousandths of a unit, and the price of one unit as the shop names prices. */
export interface PricedUnit {
  readonly kind: string;
  readonly quantity: number;
  readonly unitPrice: Minor;
  readonly taxRateBp: BasisPoints;
}

/** R-511 A line for who pays no tax: where prices include it, the price of a unit loses it first. Net is all there is. */
export function untaxedLine<L extends PricedUnit>(line: L, pricesIncludeTax: boolean): L & { net: Minor; tax: Minor } {
  const unitPrice = pricesIncludeTax ? withoutTax(line.unitPrice, line.taxRateBp) : line.unitPrice;
  const amount = lineTotal(line.quantity, unitPrice);
  return { ...line, unitPrice, taxRateBp: 0, net: line.kind === 'discount' ? 0 - Math.abs(amount) : amount, tax: 0 };
}

function ratesOf(lines: readonly TaxableLine[]): BasisPoints[] {
  const rates = [...new Set(lines.map((line) => line.rate))].sort((left, right) => left - right);
  if (rates.some((rate) => !Number.isInteger(rate) || rate < 0 || rate > 10_000)) {
    throw new MoneyError('bad_rate', 'a tax rate is a whole number of basis points from 0 to 10000');
  }
  return rates;
}

function split(amount: bigint, tax: bigint, included: boolean): Sums {
  const net = included ? amount - tax : amount;
  return { net: toMinor(net), tax: toMinor(tax), gross: toMinor(net + tax) };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((left, right) => left + right, 0n);
}
