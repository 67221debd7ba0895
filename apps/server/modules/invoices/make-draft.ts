import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Reading, Scope } from '../../kernel/implement.ts';
import { withoutTax } from '../../kernel/tax.ts';
import type { InvoiceRules } from '../../schema/json.ts';
import { type Billing, billingOf } from '../customers/index.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { type Document, documentOf, type OpenLine } from './document.ts';
import type { PriceTerms } from './price-rules.ts';
import { putLines, sumColumns } from './put-lines.ts';
import { readRules } from './rules.ts';
import { feesFor } from './shop-lines.ts';
import { rateOf, readTerms } from './terms.ts';

/** Everything a bill to one customer is made under. */
export type Ground = {
  readonly shop: Shop;
  readonly rules: InvoiceRules;
  readonly buyer: Billing;
  readonly terms: Awaited<ReturnType<typeof readTerms>>;
  readonly price: PriceTerms;
};

/** R-511 R-516 Shop, rules, buyer and terms of a bill; the currency is the customer's own, at today's rate. */
export async function groundFor(
  scope: Reading,
  customerId: string,
  own: { readonly currency?: string; readonly pricesIncludeTax?: boolean; readonly rateMicro?: number } = {},
): Promise<Ground> {
  const shop = await readShop(scope);
  const { rules } = await readRules(scope, shop);
  const buyer = await billingOf(scope, customerId);
  const terms = await readTerms(scope, buyer.customerId);
  const currency = own.currency ?? terms.currency ?? shop.currency;
  const price: PriceTerms = {
    currency,
    rateMicro: own.rateMicro ?? (await rateOf(scope, currency, shop)),
    pricesIncludeTax: own.pricesIncludeTax ?? (shop.rules.pricesIncludeTax && !buyer.taxExempt),
    exempt: buyer.taxExempt,
    rules: { ...rules, ...feesFor(rules, shop, buyer.taxExempt) },
    labourRate:
      shop.rules.pricesIncludeTax && buyer.taxExempt
        ? withoutTax(shop.rules.labourRate, shop.taxRateBp)
        : shop.rules.labourRate,
    taxRateBp: shop.taxRateBp,
    locale: buyer.locale,
    surcharges: true,
  };
  return { shop, rules, buyer, terms, price };
}

export type NewDraft = {
  readonly kind: 'invoice' | 'deposit' | 'credit_note';
  readonly vehicleId: string | null;
  readonly workOrderId?: string | null;
  readonly estimateId?: string | null;
  readonly creditsId?: string | null;
  readonly recurring?: { readonly id: string; readonly period: string };
  readonly note?: string | null;
  readonly dueOn?: string;
  /** False when the price rules' own lines were left off. */ readonly surcharges?: boolean;
  readonly lines: readonly OpenLine[];
};

/** Writes a draft with its lines; answers its id and sums. The caller records what it was. */
export async function makeDraft(
  scope: Scope,
  ground: Ground,
  draft: NewDraft,
): Promise<{ readonly id: string; readonly document: Document }> {
  const { price, buyer, terms } = ground;
  const document = documentOf(draft.lines, price);
  const id = newId();
  await scope.sql
    .insertInto('invoice')
    .values({
      shop_id: scope.shopId,
      id,
      public_id: newPublicId('in'),
      kind: draft.kind,
      status: 'draft',
      customer_id: buyer.customerId,
      vehicle_id: draft.vehicleId,
      work_order_id: draft.workOrderId ?? null,
      estimate_id: draft.estimateId ?? null,
      credits_id: draft.creditsId ?? null,
      recurring_id: draft.recurring?.id ?? null,
      period: draft.recurring?.period ?? null,
      currency: price.currency,
      rate_micro: price.rateMicro,
      prices_include_tax: price.pricesIncludeTax,
      buyer_reference: terms.buyerReference,
      tax_exempt_reason: buyer.taxExempt ? terms.taxExemptReason : null,
      surcharges: draft.surcharges ?? true,
      note: draft.note || null,
      due_on: draft.dueOn ?? null,
      created_at: scope.now,
      ...sumColumns(document, price.rateMicro),
    })
    .execute();
  await putLines(scope, id, document.lines);
  return { id, document };
}
