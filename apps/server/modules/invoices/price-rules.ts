import type { invoiceShapes, shapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { exact, lineTotal, roundHalfUp, toMinor } from '../../kernel/money.ts';
import type { InvoiceRules } from '../../schema/json.ts';
import { inShopMoney } from '../ledger/index.ts';
import { exactly, type OpenLine } from './document.ts';
import { environmentWord, suppliesWord } from './words.ts';

/** What a line of a draft cost and by which rule it was priced: kept for who may not see costs. */
export type KeptCost = {
  readonly cost: number | null;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly rule: string | null;
};
export type LineInput = Omit<z.output<typeof invoiceShapes.invoiceLineInput>, 'id'> & {
  readonly jobTitle?: string | null;
  readonly kept?: KeptCost | undefined;
};
/** What prices a document: amounts of `rules` and `labourRate` are in the shop's currency. */
export type PriceTerms = {
  readonly currency: string;
  readonly rateMicro: number;
  readonly pricesIncludeTax: boolean;
  /** R-511 Lines of an exempt customer carry no tax. */ readonly exempt: boolean;
  readonly rules: InvoiceRules;
  readonly labourRate: number;
  readonly taxRateBp: number;
  readonly locale: shapes.Locale;
  readonly surcharges: boolean;
};

type Charged = Pick<OpenLine, 'kind' | 'amount'>;
export type SurchargeTerms = Pick<PriceTerms, 'rateMicro' | 'exempt' | 'taxRateBp' | 'locale'> & {
  readonly rules: Pick<InvoiceRules, 'suppliesBp' | 'suppliesCap' | 'environmentFee'>;
};

/** An amount of the shop's currency in another one, halves away from zero. */
export const fromShopMoney = (amount: number, rateMicro: number): number =>
  rateMicro === 1_000_000 ? amount : toMinor(roundHalfUp(exact(amount) * 1_000_000n, exact(rateMicro)));

/** An amount and what a share of it in basis points adds. */
const grownBy = (amount: number, bp: number): number =>
  toMinor(roundHalfUp(exact(amount) * BigInt(10_000 + bp), 10_000n));

/** R-513 A part's price from its cost: the mark-up of the first band it falls in makes the net price. */
export function matrixPrice(unitCost: number, rateBp: number, terms: PriceTerms): number {
  const shopCost = inShopMoney(unitCost, terms.rateMicro);
  const band = terms.rules.partsMatrix.find(({ upTo }) => upTo === null || shopCost <= upTo);
  const net = grownBy(unitCost, band?.markupBp ?? 0);
  return terms.pricesIncludeTax ? grownBy(net, rateBp) : net;
}

function priceOf(input: LineInput, rateBp: number, terms: PriceTerms): Pick<OpenLine, 'unitPrice' | 'rule'> {
  if (input.priceBy === 'matrix' && input.kind === 'part' && input.unitCost !== null)
    return { unitPrice: matrixPrice(input.unitCost, rateBp, terms), rule: 'matrix' };
  if (input.priceBy === 'labour' && input.kind === 'labour')
    return { unitPrice: fromShopMoney(terms.labourRate, terms.rateMicro), rule: 'labour' };
  return { unitPrice: input.unitPrice, rule: null };
}

/** The cost of the quantity there is now; halves away from zero. */
const costOf = ({ kept, quantity, unitCost }: LineInput): number | null => {
  if (!kept) return unitCost === null ? null : lineTotal(quantity, unitCost);
  if (kept.cost === null || kept.quantity === quantity) return kept.cost;
  return toMinor(roundHalfUp(exact(kept.cost) * BigInt(quantity), exact(kept.quantity)));
};

function typedLine(input: LineInput, terms: PriceTerms): OpenLine {
  const taxRateBp = terms.exempt ? 0 : input.taxRateBp;
  const priced = priceOf(input, taxRateBp, terms);
  const amount = lineTotal(input.quantity, priced.unitPrice);
  return {
    kind: input.kind,
    description: input.description,
    jobId: input.jobId,
    jobTitle: input.jobTitle ?? null,
    quantity: input.quantity,
    taxRateBp,
    amount: input.kind === 'discount' ? 0 - Math.abs(amount) : amount,
    cost: costOf(input),
    ...priced,
    rule: priced.rule ?? (input.kept?.unitPrice === priced.unitPrice ? input.kept.rule : null),
  };
}

const surcharge = (
  kind: 'supplies' | 'environment',
  amount: number,
  terms: SurchargeTerms,
  description: string,
): OpenLine[] =>
  amount <= 0
    ? []
    : [
        {
          kind,
          description,
          jobId: null,
          jobTitle: null,
          quantity: 1000,
          unitPrice: amount,
          taxRateBp: terms.exempt ? 0 : terms.taxRateBp,
          amount,
          cost: null,
          rule: kind,
        },
      ];

/** R-514 Shop supplies: a share of labour and parts, never beyond the cap. */
function suppliesOf(lines: readonly Charged[], terms: SurchargeTerms): OpenLine[] {
  const { suppliesBp, suppliesCap } = terms.rules;
  const base = lines
    .filter(({ kind }) => kind === 'labour' || kind === 'part')
    .reduce((sum, { amount }) => sum + amount, 0);
  const share = toMinor(roundHalfUp(exact(base) * BigInt(suppliesBp), 10_000n));
  const most = suppliesCap === null ? share : fromShopMoney(suppliesCap, terms.rateMicro);
  return surcharge('supplies', Math.min(share, most), terms, suppliesWord(terms.locale));
}

/** R-515 A flat fee for disposal on a bill with parts. */
function environmentOf(lines: readonly Charged[], terms: SurchargeTerms): OpenLine[] {
  if (!lines.some(({ kind }) => kind === 'part')) return [];
  const fee = fromShopMoney(terms.rules.environmentFee, terms.rateMicro);
  return surcharge('environment', fee, terms, environmentWord(terms.locale));
}

/** R-514 R-515 The shop's own lines after these; amounts as the document names prices. */
export const surchargeLines = (lines: readonly Charged[], terms: SurchargeTerms): OpenLine[] => [
  ...suppliesOf(lines, terms),
  ...environmentOf(lines, terms),
];

/** The lines typed, priced by the rules they ask for, and the shop's own lines after them. Refuses amount_too_large. */
export function applyRules(inputs: readonly LineInput[], terms: PriceTerms): OpenLine[] {
  return exactly(() => {
    const lines = inputs.map((input) => typedLine(input, terms));
    if (!terms.surcharges) return lines;
    return [...lines, ...surchargeLines(lines, terms)];
  });
}
