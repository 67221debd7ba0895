import { describe, expect, test } from 'vitest';
import { totalOf } from '../../kernel/tax.ts';
import { byRateOf, sumOf } from './totals.ts';

/** A small generator with a fixed start: the same numbers every time. */
function numbers(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

function someJob(next: (below: number) => number, terms: { currency: string; pricesIncludeTax: boolean }) {
  const rates = [0, 700, 1600, 1900];
  const lines = Array.from({ length: 1 + next(5) }, (_, index) => ({
    amount: next(500_000) - (index === 3 ? 20_000 : 0),
    rate: rates[next(4)] ?? 0,
  }));
  const total = totalOf(lines, terms);
  return {
    net: total.net,
    tax: total.tax,
    total: total.gross,
    lines: total.lines.map((line) => ({
      kind: 'part' as const,
      description: 'x',
      partNumber: null,
      quantity: 1000,
      unitPrice: 0,
      taxRateBp: line.rate,
      net: line.net,
      tax: line.tax,
    })),
  };
}

describe('[EST-03] R-330 any choice of jobs adds up', () => {
  test.each(
    ['ZMW', 'EUR', 'JPY', 'KWD'].flatMap((currency) => [
      { currency, pricesIncludeTax: false },
      { currency, pricesIncludeTax: true },
    ]),
  )('[EST-03] R-330 lines, rates and jobs agree for every subset: %j', (terms) => {
    const next = numbers(terms.currency.charCodeAt(0) + (terms.pricesIncludeTax ? 1 : 0));
    const jobs = Array.from({ length: 6 }, () => someJob(next, terms));
    for (let mask = 0; mask < 64; mask++) {
      const chosen = jobs.filter((_, index) => mask & (1 << index));
      const sum = sumOf(chosen);
      const rates = byRateOf(chosen);
      const lines = chosen.flatMap((job) => job.lines);
      expect(sum.net + sum.tax).toBe(sum.total);
      expect(rates.reduce((all, rate) => all + rate.net, 0)).toBe(sum.net);
      expect(rates.reduce((all, rate) => all + rate.tax, 0)).toBe(sum.tax);
      expect(lines.reduce((all, line) => all + line.net + line.tax, 0)).toBe(sum.total);
      expect(Number.isSafeInteger(sum.total)).toBe(true);
    }
  });
});
