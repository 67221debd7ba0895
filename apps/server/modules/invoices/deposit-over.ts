import { allocate, exact, roundHalfUp, toMinor } from '../../kernel/money.ts';
import type { PaidDeposit } from './deposits.ts';
import { byRateOf, type DocumentLine, type RateSum } from './document.ts';

const grossOf = ({ net, tax }: Pick<RateSum, 'net' | 'tax'>): number => net + tax;
const totalOf = (sums: readonly RateSum[]): number => sums.reduce((sum, rate) => sum + grossOf(rate), 0);

/** The tax inside a gross amount, halves away from zero. */
const taxIn = (gross: number, rateBp: number): number =>
  toMinor(roundHalfUp(exact(gross) * BigInt(rateBp), BigInt(10_000 + rateBp)));

/** R-534 What of the deposits goes beyond a bill, by rate: first what a rate of the bill has no use for. */
function overByRate(deposits: readonly PaidDeposit[], bill: readonly RateSum[]): RateSum[] {
  const held = byRateOf(
    deposits.flatMap(({ byRate }) => byRate.map(({ rateBp, ...sums }) => ({ taxRateBp: rateBp, ...sums }))),
  );
  const over = totalOf(held) - Math.max(0, totalOf(bill));
  if (over <= 0) return [];
  const spare = held.map((sums) => {
    const wanted = bill.find(({ rateBp }) => rateBp === sums.rateBp) ?? { net: 0, tax: 0 };
    return { rateBp: sums.rateBp, net: sums.net - wanted.net, tax: sums.tax - wanted.tax, held: grossOf(sums) };
  });
  // A rate cannot give back more than was held at it, even where discounts leave the bill less than nothing there.
  const weights = spare.map((rate) => Math.min(rate.held, Math.max(0, grossOf(rate))));
  const enough = weights.reduce((sum, weight) => sum + weight, 0) >= over;
  return allocate(over, enough ? weights : spare.map((rate) => rate.held)).flatMap((gross, index) => {
    const rate = spare[index];
    if (!rate || gross === 0) return [];
    if (enough && gross === grossOf(rate)) return [{ rateBp: rate.rateBp, net: rate.net, tax: rate.tax }];
    const tax = taxIn(gross, rate.rateBp);
    return [{ rateBp: rate.rateBp, net: gross - tax, tax }];
  });
}

/** Takes up to `wanted` off what a deposit stands for at a rate: all of it, or exactly what is wanted. */
function takeOff(held: RateSum, wanted: RateSum): RateSum {
  return grossOf(held) <= grossOf(wanted) ? held : wanted;
}

const minus = (left: RateSum, right: RateSum): RateSum => {
  return { rateBp: left.rateBp, net: left.net - right.net, tax: left.tax - right.tax };
};

export type SetOff = {
  /** What is set off of each deposit. */ readonly used: readonly PaidDeposit[];
  /** What goes back of each deposit, by rate: the newest give first. */
  readonly over: readonly PaidDeposit[];
  /** The sum that goes back, minor units. */ readonly overTotal: number;
};

/** R-534 Splits paid deposits into what a bill of these lines uses, by rate and to the smallest unit, and what is over. */
export function splitDeposits(
  deposits: readonly PaidDeposit[],
  lines: readonly Pick<DocumentLine, 'taxRateBp' | 'net' | 'tax'>[],
): SetOff {
  const left = new Map(overByRate(deposits, byRateOf(lines)).map((rate) => [rate.rateBp, rate]));
  const parts = [...deposits].reverse().map((deposit) => {
    const back = deposit.byRate.flatMap((held) => {
      const wanted = left.get(held.rateBp);
      if (!wanted || grossOf(wanted) <= 0 || grossOf(held) <= 0) return [];
      const taken = takeOff(held, wanted);
      left.set(held.rateBp, minus(wanted, taken));
      return [taken];
    });
    const kept = deposit.byRate.map((held) =>
      minus(held, back.find(({ rateBp }) => rateBp === held.rateBp) ?? { rateBp: held.rateBp, net: 0, tax: 0 }),
    );
    return {
      used: { ...deposit, byRate: kept, total: totalOf(kept) },
      over: { ...deposit, byRate: back, total: totalOf(back) },
    };
  });
  const over = parts.map((part) => part.over).filter(({ total }) => total > 0);
  return {
    used: parts.map((part) => part.used).reverse(),
    over,
    overTotal: over.reduce((sum, { total }) => sum + total, 0),
  };
}
