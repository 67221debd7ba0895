import type { Reading } from '../../kernel/implement.ts';
import type { SurchargeRules } from '../../schema/json.ts';
import type { Shop } from '../shops/index.ts';
import { type DocumentLine, documentOf, type OpenLine } from './document.ts';
import { surchargeLines } from './price-rules.ts';
import { readRules } from './rules.ts';

/** By which rules this shop adds its own lines today; null when it adds none. */
export async function surchargeRules(scope: Reading, shop: Shop): Promise<SurchargeRules | null> {
  const { suppliesBp, suppliesCap, environmentFee } = (await readRules(scope, shop)).rules;
  if (suppliesBp === 0 && environmentFee === 0) return null;
  const { pricesIncludeTax } = shop.rules;
  return { suppliesBp, suppliesCap, environmentFee, taxRateBp: shop.taxRateBp, pricesIncludeTax };
}

/**
 * R-514 R-515 The shop's own lines a bill over these lines would get, taxed. For what is shown before there is a bill;
 * amounts in minor units of the shop's currency, as the shop names prices.
 */
export function shopLines(
  lines: readonly Pick<OpenLine, 'kind' | 'amount'>[],
  rules: SurchargeRules,
  about: { readonly currency: string; readonly locale: string },
): DocumentLine[] {
  const terms = { rules, rateMicro: 1_000_000, exempt: false, taxRateBp: rules.taxRateBp, locale: about.locale };
  const own = surchargeLines(lines, { ...terms, locale: about.locale as 'en' });
  return documentOf(own, { currency: about.currency, pricesIncludeTax: rules.pricesIncludeTax }).lines;
}
