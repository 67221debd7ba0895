import type { Line, Model, ModelJob } from './visit-model.ts';

/** Halves away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = size / denominator + (2n * (size % denominator) >= denominator ? 1n : 0n);
  return numerator < 0n ? -whole : whole;
}

function amountOf({ kind, quantity, unitPrice }: Line): bigint {
  const amount = rounded(BigInt(quantity) * BigInt(unitPrice), 1000n);
  return kind === 'discount' && amount > 0n ? -amount : amount;
}

export type Sum = { readonly net: number; readonly tax: number; readonly total: number };

/** tax once for each rate on the sum of its lines; prices with or without tax. Minor units. */
export function sumOf(lines: readonly Line[], includesTax: boolean): Sum {
  let [amount, tax] = [0n, 0n];
  for (const rate of new Set(lines.map((line) => line.taxRateBp))) {
    const of = lines.filter((line) => line.taxRateBp === rate).reduce((sum, line) => sum + amountOf(line), 0n);
    amount += of;
    tax += rounded(of * BigInt(rate), includesTax ? 10_000n + BigInt(rate) : 10_000n);
  }
  const net = includesTax ? amount - tax : amount;
  return { net: Number(net), tax: Number(tax), total: Number(net + tax) };
}

/** the visit is one document, what was approved another. */
export function moneyOf({ jobs, includesTax }: Model): Record<string, number> {
  const lines = (of: readonly ModelJob[]) => of.flatMap((job) => job.lines);
  const those = (decision: ModelJob['decision']) => jobs.filter((job) => job.decision === decision);
  const whole = sumOf(lines(jobs), includesTax);
  return {
    estimateNet: whole.net,
    tax: whole.tax,
    total: whole.total,
    approvedTotal: sumOf(lines(those('approved')), includesTax).total,
    approvedJobs: those('approved').length,
    waitingJobs: those('pending').length,
    declinedJobs: those('declined').length,
    notSentJobs: those('not_sent').length,
  };
}
