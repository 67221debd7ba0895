import { totalOf } from '../../kernel/tax.ts';
import type { FrozenLine, SurchargeRules } from '../../schema/json.ts';
import { shopLines } from '../invoices/index.ts';

export type Amounts = { readonly net: number; readonly tax: number; readonly total: number };
export type TaxLine = { readonly rateBp: number; readonly net: number; readonly tax: number };
export type Priced = { readonly lines: readonly Pick<FrozenLine, 'kind' | 'taxRateBp' | 'net' | 'tax'>[] };
export type Surcharge = Amounts & {
  readonly kind: 'supplies' | 'environment';
  readonly description: string;
  readonly taxRateBp: number;
};
/** What a version was priced under. */
export type Version = {
  readonly currency: string;
  readonly prices_include_tax: boolean;
  readonly surcharge_rules: SurchargeRules | null;
};
export type Charge = { readonly rateBp: number; readonly amount: number };

/** What a job charges by tax rate as its version names prices, lowest rate first: what any total is reckoned from. */
export function chargesOf({ lines }: Priced, { prices_include_tax }: Pick<Version, 'prices_include_tax'>): Charge[] {
  const sums = new Map<number, number>();
  for (const { taxRateBp, net, tax } of lines)
    sums.set(taxRateBp, (sums.get(taxRateBp) ?? 0) + (prices_include_tax ? net + tax : net));
  return [...sums].sort(([a], [b]) => a - b).map(([rateBp, amount]) => ({ rateBp, amount }));
}

/**
 * R-330 R-355 What a choice of jobs comes to as the bill of exactly these jobs would: their lines and the shop's own
 * lines, by the rules its version was sent under, with tax once for each rate. Minor units.
 */
export function billOf(version: Version, jobs: readonly Priced[], locale = 'en') {
  const { currency, prices_include_tax: pricesIncludeTax, surcharge_rules: rules } = version;
  const lines = jobs.flatMap((job) =>
    job.lines.map(({ kind, net, tax, taxRateBp }) => ({
      kind,
      amount: pricesIncludeTax ? net + tax : net,
      rate: taxRateBp,
    })),
  );
  const own = rules ? shopLines(lines, rules, locale) : [];
  const document = totalOf([...lines, ...own.map(({ amount, taxRateBp }) => ({ amount, rate: taxRateBp }))], {
    currency,
    pricesIncludeTax,
  });
  const surcharges = own.map(({ kind, description, taxRateBp }, index): Surcharge => {
    const { net = 0, tax = 0, gross: total = 0 } = document.lines[lines.length + index] ?? {};
    return { kind: kind === 'supplies' ? kind : 'environment', description, taxRateBp, net, tax, total };
  });
  return {
    sums: { net: document.net, tax: document.tax, total: document.gross, jobs: jobs.length },
    surcharges,
    byRate: document.byRate.map(({ rate, net, tax }): TaxLine => ({ rateBp: rate, net, tax })),
  };
}
