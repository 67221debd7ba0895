import type { FrozenLine, SurchargeRules } from '../../schema/json.ts';
import { shopLines } from '../invoices/index.ts';

export type Amounts = { readonly net: number; readonly tax: number; readonly total: number };
export type TaxLine = { readonly rateBp: number; readonly net: number; readonly tax: number };
export type Priced = Amounts & { readonly lines: readonly FrozenLine[] };
type Taxed = { readonly lines: readonly Pick<FrozenLine, 'taxRateBp' | 'net' | 'tax'>[] };

/**
 * R-330 Each job is priced and taxed as a document of its own, so the total of any choice is the sum of its jobs,
 * to the smallest unit, whatever else is chosen. Minor units of the estimate's currency.
 */
export function sumOf(jobs: readonly Amounts[]): Amounts & { readonly jobs: number } {
  const add = (key: keyof Amounts) => jobs.reduce((sum, job) => sum + job[key], 0);
  return { net: add('net'), tax: add('tax'), total: add('total'), jobs: jobs.length };
}

/** Net and tax of the jobs' lines by rate, lowest rate first; adds up to `sumOf` exactly. */
export function byRateOf(jobs: readonly Taxed[]): TaxLine[] {
  const rates = new Map<number, { net: number; tax: number }>();
  for (const line of jobs.flatMap((job) => job.lines)) {
    const known = rates.get(line.taxRateBp) ?? { net: 0, tax: 0 };
    rates.set(line.taxRateBp, { net: known.net + line.net, tax: known.tax + line.tax });
  }
  return [...rates].sort(([a], [b]) => a - b).map(([rateBp, sums]) => ({ rateBp, ...sums }));
}

export type Surcharge = Amounts & {
  readonly kind: 'supplies' | 'environment';
  readonly description: string;
  readonly taxRateBp: number;
};
type Version = { readonly surcharge_rules: SurchargeRules | null; readonly currency: string };

/** R-355 The shop's own lines a choice of jobs brings with it, by the rules its version was sent under. */
export function surchargesOf(version: Version, jobs: readonly Priced[], locale = 'en'): Surcharge[] {
  const { surcharge_rules: rules, currency } = version;
  if (!rules) return [];
  const lines = jobs.flatMap((job) =>
    job.lines.map(({ kind, net, tax }) => ({ kind, amount: rules.pricesIncludeTax ? net + tax : net })),
  );
  return shopLines(lines, rules, { currency, locale }).map(({ kind, description, taxRateBp, net, tax, total }) => {
    return { kind: kind === 'supplies' ? kind : 'environment', description, taxRateBp, net, tax, total };
  });
}

/** R-330 R-355 What a choice of jobs comes to with the shop's own lines, and its tax by rate. */
export function billOf(version: Version, jobs: readonly Priced[], locale = 'en') {
  const surcharges = surchargesOf(version, jobs, locale);
  const own = surcharges.map(({ net, tax, total, taxRateBp }) => ({
    net,
    tax,
    total,
    lines: [{ net, tax, taxRateBp }],
  }));
  const whole = [...jobs, ...own];
  return { sums: { ...sumOf(whole), jobs: jobs.length }, surcharges, byRate: byRateOf(whole) };
}
