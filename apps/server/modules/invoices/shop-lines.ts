import type { Reading } from '../../kernel/implement.ts';
import { withoutTax } from '../../kernel/tax.ts';
import type { InvoiceRules, SurchargeRules } from '../../schema/json.ts';
import type { Shop } from '../shops/index.ts';
import type { OpenLine } from './document.ts';
import { surchargeLines } from './price-rules.ts';
import { readRules } from './rules.ts';

type Fees = Pick<InvoiceRules, 'suppliesCap' | 'environmentFee'>;

/** R-511 The shop's flat amounts as a buyer pays them: where prices include tax, who is exempt pays them without it. */
export function feesFor(rules: Fees, shop: Pick<Shop, 'rules' | 'taxRateBp'>, exempt: boolean): Fees {
  const { suppliesCap, environmentFee } = rules;
  if (!exempt || !shop.rules.pricesIncludeTax) return { suppliesCap, environmentFee };
  const net = (amount: number) => withoutTax(amount, shop.taxRateBp);
  return { suppliesCap: suppliesCap === null ? null : net(suppliesCap), environmentFee: net(environmentFee) };
}

/** By which rules this shop adds its own lines today for such a buyer; null when it adds none. */
export async function surchargeRules(scope: Reading, shop: Shop, exempt: boolean): Promise<SurchargeRules | null> {
  const { rules } = await readRules(scope, shop);
  const { suppliesBp } = rules;
  const { suppliesCap, environmentFee } = feesFor(rules, shop, exempt);
  if (suppliesBp === 0 && environmentFee === 0) return null;
  const pricesIncludeTax = shop.rules.pricesIncludeTax && !exempt;
  return { suppliesBp, suppliesCap, environmentFee, taxRateBp: exempt ? 0 : shop.taxRateBp, pricesIncludeTax };
}

/**
 * R-514 R-515 The shop's own lines a bill over these lines would get, before tax is reckoned. For what is shown before
 * there is a bill; amounts in minor units of the shop's currency, as the shop names prices.
 */
export function shopLines(
  lines: readonly Pick<OpenLine, 'kind' | 'amount'>[],
  rules: SurchargeRules,
  locale: string,
): OpenLine[] {
  const terms = { rules, rateMicro: 1_000_000, exempt: false, taxRateBp: rules.taxRateBp };
  return surchargeLines(lines, { ...terms, locale: locale as 'en' });
}
