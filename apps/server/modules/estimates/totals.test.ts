import { describe, expect, test } from 'vitest';
import { totalOf } from '../../kernel/tax.ts';
import { billOf, chargesOf } from './totals.ts';

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
  const priced = total.lines.map(({ rate, net, tax }) => ({ kind: 'part' as const, taxRateBp: rate, net, tax }));
  return { amounts: lines, lines: priced };
}

describe('[EST-03] R-330 any choice of jobs adds up', () => {
  test.each(
    ['ZMW', 'EUR', 'JPY', 'KWD'].flatMap((currency) => [
      { currency, pricesIncludeTax: false },
      { currency, pricesIncludeTax: true },
    ]),
  )('[EST-03] R-330 R-512 every subset comes to one document over all its lines: %j', (terms) => {
    const next = numbers(terms.currency.charCodeAt(0) + (terms.pricesIncludeTax ? 1 : 0));
    const jobs = Array.from({ length: 6 }, () => someJob(next, terms));
    const version = {
      currency: terms.currency,
      prices_include_tax: terms.pricesIncludeTax,
      surcharge_rules: {
        ...{ suppliesBp: 333, suppliesCap: 9_000, environmentFee: 1_777, taxRateBp: 1600 },
        pricesIncludeTax: terms.pricesIncludeTax,
      },
    };
    for (let mask = 0; mask < 64; mask++) {
      const chosen = jobs.filter((_, index) => mask & (1 << index));
      const { sums, byRate, surcharges } = billOf(version, chosen);
      const own = surcharges.map((line) => ({
        amount: terms.pricesIncludeTax ? line.total : line.net,
        rate: line.taxRateBp,
      }));
      const bill = totalOf([...chosen.flatMap(({ amounts }) => amounts), ...own], terms);
      expect(sums).toEqual({ net: bill.net, tax: bill.tax, total: bill.gross, jobs: chosen.length });
      expect(byRate.reduce((all, rate) => all + rate.net, 0)).toBe(sums.net);
      expect(byRate.reduce((all, rate) => all + rate.tax, 0)).toBe(sums.tax);
      const charged = chosen.flatMap((job) => chargesOf(job, version)).reduce((sum, { amount }) => sum + amount, 0);
      const added = own.reduce((sum, { amount }) => sum + amount, 0);
      expect(charged + added).toBe(terms.pricesIncludeTax ? sums.total : sums.net);
    }
  });
});
