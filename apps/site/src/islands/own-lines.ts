import type { Minor } from '../shared/views.ts';

/** How a shop adds supplies and disposal to a bill; amounts in minor units, as the shop names prices. */
export interface OwnLineRules {
  suppliesBp: number;
  suppliesCap: Minor | null;
  environmentFee: Minor;
  taxRateBp: number;
  pricesIncludeTax: boolean;
}

/** What of a job those lines are reckoned from. */
export interface Charged {
  /** Labour and parts, as the shop names prices. */
  charged: Minor;
  /** True with at least one part. */
  parts: boolean;
}

/** What a job charges by tax rate, as the estimate names prices, minor units. */
export interface Charge {
  rateBp: number;
  amount: Minor;
}

/** A share in basis points, halves away from zero. */
export const shareOf = (amount: number, share: number): Minor =>
  Math.sign(amount) * Math.floor((2 * Math.abs(amount) * share + 10_000) / 20_000);

/**
 * R-355 What the shop's own lines add to these jobs, as the estimate names prices: supplies as a share of labour and
 * parts up to their cap, the fee for disposal with at least one part. Null when they add nothing.
 */
export function ownLinesOf(jobs: readonly Charged[], rules: OwnLineRules | undefined): Charge | null {
  if (!rules) return null;
  const share = shareOf(
    jobs.reduce((sum, job) => sum + job.charged, 0),
    rules.suppliesBp,
  );
  const supplies = Math.max(0, rules.suppliesCap === null ? share : Math.min(share, rules.suppliesCap));
  const amount = supplies + (jobs.some((job) => job.parts) ? rules.environmentFee : 0);
  return amount > 0 ? { rateBp: rules.taxRateBp, amount } : null;
}

/** R-330 R-512 What charges come to: tax once for each rate, to the smallest unit as the bill will have it. */
export function grossOf(charges: readonly Charge[], pricesIncludeTax: boolean): Minor {
  const sums = new Map<number, number>();
  for (const { rateBp, amount } of charges) sums.set(rateBp, (sums.get(rateBp) ?? 0) + amount);
  return [...sums].reduce((sum, [rate, amount]) => sum + amount + (pricesIncludeTax ? 0 : shareOf(amount, rate)), 0);
}
