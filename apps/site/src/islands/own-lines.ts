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

const halfUp = (amount: number, share: number): Minor => Math.floor((2 * amount * share + 10_000) / 20_000);

/**
 * R-355 What the shop's own lines add to these jobs, with tax: supplies as a share of labour and parts up to their cap
 * the fee for disposal with at least one part. The same sum to the smallest unit as the shop's own.
 */
export function ownLinesOf(jobs: readonly Charged[], rules: OwnLineRules | undefined): Minor {
  if (!rules) return 0;
  const share = halfUp(
    jobs.reduce((sum, job) => sum + job.charged, 0),
    rules.suppliesBp,
  );
  const supplies = Math.max(0, rules.suppliesCap === null ? share : Math.min(share, rules.suppliesCap));
  const named = supplies + (jobs.some((job) => job.parts) ? rules.environmentFee : 0);
  return rules.pricesIncludeTax ? named : named + halfUp(named, rules.taxRateBp);
}
