import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Shop } from '../shops/index.ts';

/** What a customer's bills differ in; version 0 when nothing was set. */
export async function readTerms({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>, customerId: string) {
  const row = await sql
    .selectFrom('invoice_terms')
    .select(['due_days', 'currency', 'buyer_reference', 'tax_exempt_reason', 'version'])
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return {
    dueDays: row?.due_days ?? null,
    currency: row?.currency ?? null,
    buyerReference: row?.buyer_reference ?? null,
    taxExemptReason: row?.tax_exempt_reason ?? null,
    version: row?.version ?? 0,
  };
}

/** R-516 Millionths of the shop's smallest unit that one of `currency` is worth today. Refuses no_exchange_rate. */
export async function rateOf(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  currency: string,
  shop: Pick<Shop, 'currency'>,
): Promise<number> {
  if (currency === shop.currency) return 1_000_000;
  const row = await sql
    .selectFrom('exchange_rate')
    .select('rate_micro')
    .where('shop_id', '=', shopId)
    .where('currency', '=', currency)
    .executeTakeFirst();
  return row?.rate_micro ?? refuse('no_exchange_rate', 'currency');
}
