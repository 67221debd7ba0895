import type { FrozenLine } from '../../schema/json.ts';

export type Amounts = { readonly net: number; readonly tax: number; readonly total: number };
export type TaxLine = { readonly rateBp: number; readonly net: number; readonly tax: number };
export type Priced = Amounts & { readonly lines: readonly FrozenLine[] };

/**
 * R-330 Each job is priced and taxed as a document of its own, so the total of any choice is the sum of its jobs,
 * to the smallest unit, whatever else is chosen. Minor units of the estimate's currency.
 */
export function sumOf(jobs: readonly Amounts[]): Amounts & { readonly jobs: number } {
  const add = (key: keyof Amounts) => jobs.reduce((sum, job) => sum + job[key], 0);
  return { net: add('net'), tax: add('tax'), total: add('total'), jobs: jobs.length };
}

/** Net and tax of the jobs' lines by rate, lowest rate first; adds up to `sumOf` exactly. */
export function byRateOf(jobs: readonly Priced[]): TaxLine[] {
  const rates = new Map<number, { net: number; tax: number }>();
  for (const line of jobs.flatMap((job) => job.lines)) {
    const known = rates.get(line.taxRateBp) ?? { net: 0, tax: 0 };
    rates.set(line.taxRateBp, { net: known.net + line.net, tax: known.tax + line.tax });
  }
  return [...rates].sort(([a], [b]) => a - b).map(([rateBp, sums]) => ({ rateBp, ...sums }));
}
